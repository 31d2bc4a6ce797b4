/** How an account comes to be, and how its e-mail is confirmed. */
@NullMarked
package io.artel.accounts.registration;

import org.jspecify.annotations.NullMarked;
