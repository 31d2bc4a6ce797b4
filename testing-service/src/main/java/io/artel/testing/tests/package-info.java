/** Tests and sets of tests. */
@NullMarked
package io.artel.testing.tests;

import org.jspecify.annotations.NullMarked;
