/** A small HTTP server for the local counterparts. */
@NullMarked
package io.artel.local.http;

import org.jspecify.annotations.NullMarked;
