/** How the kernel's values look in JSON. */
@NullMarked
package io.artel.starter.json;

import org.jspecify.annotations.NullMarked;
