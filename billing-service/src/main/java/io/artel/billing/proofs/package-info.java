/** The whole journal, proved every night. */
@NullMarked
package io.artel.billing.proofs;

import org.jspecify.annotations.NullMarked;
