@NullMarked
package dev.ratchet.metrics.rest;

import org.jspecify.annotations.NullMarked;
