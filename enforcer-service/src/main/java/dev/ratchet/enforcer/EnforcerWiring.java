package dev.ratchet.enforcer;

import dev.ratchet.enforcer.domain.backtest.SelfCheck;
import dev.ratchet.enforcer.domain.backtest.WaiversThen;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.gate.Gate;
import dev.ratchet.enforcer.domain.gate.Redaction;
import dev.ratchet.enforcer.domain.promotion.PromotionPolicy;
import dev.ratchet.enforcer.domain.review.ApprovalPolicies;
import dev.ratchet.enforcer.domain.review.ApprovalPolicy;
import dev.ratchet.enforcer.domain.review.Reviews;
import dev.ratchet.events.RuleMode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the domain together and gives it its clock. */
public final class EnforcerWiring {

    private EnforcerWiring() {}

    @Produces
    @Singleton
    static CheckLanguage language() {
        return new CheckLanguage();
    }

    @Produces
    @Singleton
    static Reviews reviews(CheckLanguage language) {
        return new Reviews(language);
    }

    @Produces
    @Singleton
    static Redaction redaction(EnforcerConfig config) {
        return new Redaction(config.redactPaths().orElse(List.of()));
    }

    @Produces
    @Singleton
    static PromotionPolicy promotionPolicy(EnforcerConfig config) {
        EnforcerConfig.Promotion promotion = config.promotion();
        return new PromotionPolicy(promotion.target(), promotion.alpha(), promotion.toPromote(), promotion.toDemote());
    }

    @Produces
    @Singleton
    static ApprovalPolicies approvalPolicies(EnforcerConfig config) {
        Map<String, ApprovalPolicy> policies = new HashMap<>();
        config.policies().forEach((workflow, policy) -> {
            if (policy.approval() == EnforcerConfig.Approval.AUTO) {
                policies.put(workflow, approvalPolicy(policy));
            }
        });
        return new ApprovalPolicies(policies);
    }

    private static ApprovalPolicy approvalPolicy(EnforcerConfig.Policy policy) {
        return new ApprovalPolicy(
                RuleMode.named(policy.mode()),
                policy.evaluated(),
                policy.undecided(),
                policy.caughtAtLeast(),
                policy.soundStoppedAtMost());
    }

    @Produces
    @Singleton
    static WaiversThen waiversThen() {
        return WaiversThen.none();
    }

    @Produces
    @Singleton
    static SelfCheck.Judge judge() {
        return (call, book, at) -> Gate.judged(call, book);
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
