package dev.ratchet.enforcer.domain.backtest;

import java.util.Optional;

/** The backtests of this replica: a few at a time, the last of them kept. */
public interface Backtests {

    /** So many are waiting that no other is taken. */
    final class TooManyBacktests extends RuntimeException {

        private static final long serialVersionUID = 1;

        public TooManyBacktests(int waiting) {
            super(waiting + " backtests are waiting already");
        }
    }

    /**
     * Starts a backtest, or gives the one that has this id already.
     *
     * @param digest of the request
     */
    BacktestJob start(String id, String digest, String startedBy, BacktestOrder order);

    Optional<BacktestJob> find(String id);

    /** Stops a backtest as soon as may be; one that is over stays as it is. */
    Optional<BacktestJob> cancel(String id);
}
