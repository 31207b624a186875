package dev.ratchet.enforcer.domain;

/** What this enforcer is called among its like. */
public record Replica(String name) {}
