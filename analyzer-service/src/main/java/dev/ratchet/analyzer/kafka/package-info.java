/** What the analyzer hears on the log, and what it says there because of it. */
@NullMarked
package dev.ratchet.analyzer.kafka;

import org.jspecify.annotations.NullMarked;
