/** What all services share and no framework: money, ids, roles and the head of a message. */
@NullMarked
package io.artel.kernel;

import org.jspecify.annotations.NullMarked;
