@NullMarked
package io.artel.accounts.people;

import org.jspecify.annotations.NullMarked;
