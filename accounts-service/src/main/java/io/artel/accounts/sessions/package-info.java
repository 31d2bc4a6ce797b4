/** Signing in, staying signed in, signing out. */
@NullMarked
package io.artel.accounts.sessions;

import org.jspecify.annotations.NullMarked;
