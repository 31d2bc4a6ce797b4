/** The main flow, played against a running platform as people would, and checked to the kopeck. */
@NullMarked
package io.artel.local.demo;

import org.jspecify.annotations.NullMarked;
