@NullMarked
package dev.ratchet.detector.rest;

import org.jspecify.annotations.NullMarked;
