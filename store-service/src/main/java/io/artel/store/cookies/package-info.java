/** The fortune cookie and its contractor (US-170). */
@NullMarked
package io.artel.store.cookies;

import org.jspecify.annotations.NullMarked;
