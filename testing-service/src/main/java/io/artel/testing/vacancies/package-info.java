/** What people can apply for. */
@NullMarked
package io.artel.testing.vacancies;

import org.jspecify.annotations.NullMarked;
