@NullMarked
package io.artel.accounts;

import org.jspecify.annotations.NullMarked;
