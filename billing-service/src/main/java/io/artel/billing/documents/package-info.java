/** What people get on paper: PDF files, kept as they were sent. */
@NullMarked
package io.artel.billing.documents;

import org.jspecify.annotations.NullMarked;
