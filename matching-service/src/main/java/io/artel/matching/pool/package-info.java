/** The workers who can be given orders: skills, availability, standing. */
@NullMarked
package io.artel.matching.pool;

import org.jspecify.annotations.NullMarked;
