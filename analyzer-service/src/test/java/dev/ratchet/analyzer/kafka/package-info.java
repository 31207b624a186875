/** Tests of what the analyzer says on the log, without a broker. */
@NullMarked
package dev.ratchet.analyzer.kafka;

import org.jspecify.annotations.NullMarked;
