/** What has to be bought. */
@NullMarked
package io.artel.store.shortages;

import org.jspecify.annotations.NullMarked;
