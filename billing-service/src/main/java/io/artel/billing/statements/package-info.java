/** What clients and workers see of their money (US-250, US-260). */
@NullMarked
package io.artel.billing.statements;

import org.jspecify.annotations.NullMarked;
