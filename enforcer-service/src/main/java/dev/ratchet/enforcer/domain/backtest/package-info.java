/** Backtests: what a rule would have said of decisions that are on record, and whether the book of then still says what it said. */
@NullMarked
package dev.ratchet.enforcer.domain.backtest;

import org.jspecify.annotations.NullMarked;
