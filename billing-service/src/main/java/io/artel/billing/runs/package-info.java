/** What is done for everybody when a day, a week or a month ends. */
@NullMarked
package io.artel.billing.runs;

import org.jspecify.annotations.NullMarked;
