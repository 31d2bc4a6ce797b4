/** How clients pay, and what those who pay weekly may owe. */
@NullMarked
package io.artel.billing.methods;

import org.jspecify.annotations.NullMarked;
