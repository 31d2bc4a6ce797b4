@NullMarked
package io.artel.accounts.administration;

import org.jspecify.annotations.NullMarked;
