/** A real PostgreSQL and a real Kafka broker from Maven artifacts, for the local platform and for tests. */
@NullMarked
package io.artel.local.infra;

import org.jspecify.annotations.NullMarked;
