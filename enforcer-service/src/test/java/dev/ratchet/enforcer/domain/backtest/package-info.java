@NullMarked
package dev.ratchet.enforcer.domain.backtest;

import org.jspecify.annotations.NullMarked;
