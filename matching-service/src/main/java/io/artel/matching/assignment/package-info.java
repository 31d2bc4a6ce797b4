/** Orders that ask for a worker: matched and booked, waiting, or released (US-072, US-073). */
@NullMarked
package io.artel.matching.assignment;

import org.jspecify.annotations.NullMarked;
