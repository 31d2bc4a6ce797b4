/** Passwords and one-time links: hashing, throttling, tokens that are known by their hash only. */
@NullMarked
package io.artel.accounts.credentials;

import org.jspecify.annotations.NullMarked;
