/** The commands that try rules on recorded decisions. */
@NullMarked
package dev.ratchet.cli.backtest;

import org.jspecify.annotations.NullMarked;
