/** HTTP: who may call what, problems (RFC 9457), pages, idempotent requests, proof of work. */
@NullMarked
package io.artel.starter.web;

import org.jspecify.annotations.NullMarked;
