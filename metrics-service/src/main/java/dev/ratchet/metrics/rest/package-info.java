/** The figures as people and Prometheus ask for them; always with what they rest on. */
@NullMarked
package dev.ratchet.metrics.rest;

import org.jspecify.annotations.NullMarked;
