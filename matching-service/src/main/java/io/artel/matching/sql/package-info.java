/** What the tables of this service have in common. */
@NullMarked
package io.artel.matching.sql;

import org.jspecify.annotations.NullMarked;
