/** The account itself, and what the other services are told of it. */
@NullMarked
package io.artel.accounts.account;

import org.jspecify.annotations.NullMarked;
