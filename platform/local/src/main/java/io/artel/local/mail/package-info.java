/** Catching and reading the platform's letters. */
@NullMarked
package io.artel.local.mail;

import org.jspecify.annotations.NullMarked;
