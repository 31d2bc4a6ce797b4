/** Access tokens and who calls. */
@NullMarked
package io.artel.starter.security;

import org.jspecify.annotations.NullMarked;
