package dev.ratchet.enforcer.domain.backtest;

/** One run of a workflow for one artifact. */
public record RunKey(String workflow, String run, String artifact) {}
