/**
 * The metrics service: decides what the events on the log come to, from whether one rule prevents more than it hinders to
 * how well the whole house works.
 */
@NullMarked
package dev.ratchet.metrics;

import org.jspecify.annotations.NullMarked;
