/** What stands in, on a developer's machine, for the companies the platform deals with. */
@NullMarked
package io.artel.local.counterparts;

import org.jspecify.annotations.NullMarked;
