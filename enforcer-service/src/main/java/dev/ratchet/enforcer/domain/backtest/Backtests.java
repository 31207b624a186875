package dev.ratchet.enforcer.domain.backtest;

import java.util.Optional;

/** The backtests that people asked for: a few at a time on this replica, and what the log tells of those of all replicas. */
public interface Backtests {

    /** So many are waiting that no other is taken. */
    final class TooManyBacktests extends RuntimeException {

        private static final long serialVersionUID = 1;

        public TooManyBacktests(int waiting) {
            super(waiting + " backtests are waiting already");
        }
    }

    /**
     * Starts a backtest here, once the log knows of it, or gives the one that has this id already.
     *
     * @param digest of the request
     */
    BacktestJob start(String id, String digest, String startedBy, BacktestOrder order);

    Optional<BacktestJob> find(String id);

    /** Stops a backtest of this replica as soon as may be; one that is over, or runs elsewhere, stays as it is. */
    Optional<BacktestJob> cancel(String id);
}
