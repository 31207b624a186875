package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.learning.Lesson;

/** What is known of a pattern, and what was learned from it. */
public record Dossier(CaseFile file, Lesson lesson) {}
