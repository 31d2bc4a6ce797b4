/** Matching as a pipeline of steps, without any framework. It speaks of reference and normal samples (US-060); what leaves the service speaks of clients and workers. */
@NullMarked
package io.artel.matching.domain;

import org.jspecify.annotations.NullMarked;
