/** What managers and messages do to pools. */
@NullMarked
package io.artel.betting.application;

import org.jspecify.annotations.NullMarked;
