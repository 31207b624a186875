/** What the detector knows and decides, as pure functions of events: no framework, no clock, no database. */
@NullMarked
package dev.ratchet.detector.domain;

import org.jspecify.annotations.NullMarked;
