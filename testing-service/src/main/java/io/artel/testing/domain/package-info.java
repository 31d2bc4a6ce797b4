/** How answers are graded, marks are passed and an application moves; no framework. */
@NullMarked
package io.artel.testing.domain;

import org.jspecify.annotations.NullMarked;
