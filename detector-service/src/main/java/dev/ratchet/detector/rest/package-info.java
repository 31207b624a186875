/** The detector's HTTP interface: reports, pipeline events, runs and workflows. */
@NullMarked
package dev.ratchet.detector.rest;

import org.jspecify.annotations.NullMarked;
