package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.Replica;
import java.time.Duration;

/**
 * Who looks at backtests that it doesn't run.
 *
 * @param longest what a backtest may take on any replica, from its beginning on, the time that it waits included
 */
public record Onlooker(Replica replica, Duration longest) {}
