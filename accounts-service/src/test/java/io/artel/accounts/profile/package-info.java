@NullMarked
package io.artel.accounts.profile;

import org.jspecify.annotations.NullMarked;
