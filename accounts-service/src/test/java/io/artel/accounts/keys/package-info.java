@NullMarked
package io.artel.accounts.keys;

import org.jspecify.annotations.NullMarked;
