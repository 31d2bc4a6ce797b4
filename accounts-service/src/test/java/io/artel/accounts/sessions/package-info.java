@NullMarked
package io.artel.accounts.sessions;

import org.jspecify.annotations.NullMarked;
