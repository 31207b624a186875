@NullMarked
package dev.ratchet.logtests;

import org.jspecify.annotations.NullMarked;
