/** What is known of the past: each client's orders and each worker's results (US-071). */
@NullMarked
package io.artel.matching.history;

import org.jspecify.annotations.NullMarked;
