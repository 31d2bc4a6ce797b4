/** Starts a set of processes in order, keeps them running, and stops them in reverse. */
@NullMarked
package io.artel.local.supervisor;

import org.jspecify.annotations.NullMarked;
