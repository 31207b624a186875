package dev.ratchet.enforcer.rest;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleSeverity;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tried: a check, a rule of the book, the draft of an improvement, or the book of then.
 *
 * @param check with {@code ruleId}: what the rule would be with this check
 * @param book {@code recorded} judges every decision again by the book that it was judged by
 * @param checkPoint of a check; a rule and a draft have their own
 * @param last the newest so many decisions
 */
@Schema(name = "Backtest")
public record BacktestBody(
        @Schema(examples = "coverage.line > 0.7") @Nullable String check,

        @Schema(examples = "RULE-QA-001") @Nullable String ruleId,

        @Schema(examples = "IMP-2025-10-30-001") @Nullable String improvement,

        @Schema(examples = "recorded") @Nullable String book,

        @Schema(implementation = String.class, examples = "pre-deploy") @Nullable
        CheckPoint checkPoint,

        Rule.@Nullable Scope scope,

        @Schema(implementation = String.class, examples = "blocking") @Nullable
        RuleSeverity severity,

        @Schema(implementation = String.class, examples = "block") @Nullable
        OnError onError,

        @Nullable Instant from,

        @Nullable Instant to,

        @Schema(examples = "100000") @Nullable Integer last) {}
