/** Tests of the commands about backtests. */
@NullMarked
package dev.ratchet.cli.backtest;

import org.jspecify.annotations.NullMarked;
