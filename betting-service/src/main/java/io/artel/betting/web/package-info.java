/** HTTP, for managers only. */
@NullMarked
package io.artel.betting.web;

import org.jspecify.annotations.NullMarked;
