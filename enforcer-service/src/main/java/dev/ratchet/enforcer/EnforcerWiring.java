package dev.ratchet.enforcer;

import dev.ratchet.enforcer.domain.Replica;
import dev.ratchet.enforcer.domain.backtest.Onlooker;
import dev.ratchet.enforcer.domain.backtest.SelfCheck;
import dev.ratchet.enforcer.domain.backtest.WaiversThen;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.gate.Gate;
import dev.ratchet.enforcer.domain.pack.PackReader;
import dev.ratchet.enforcer.domain.pack.PackSource;
import dev.ratchet.enforcer.domain.pack.PackTests;
import dev.ratchet.enforcer.domain.promotion.PromotionPolicy;
import dev.ratchet.enforcer.domain.review.ApprovalPolicies;
import dev.ratchet.enforcer.domain.review.ApprovalPolicy;
import dev.ratchet.enforcer.domain.review.Reviews;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.packs.BoundedYaml;
import dev.ratchet.enforcer.packs.ConfiguredPacks;
import dev.ratchet.enforcer.packs.GitPacks;
import dev.ratchet.events.EventId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.redaction.Redaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Puts the domain together and gives it its clock. */
public final class EnforcerWiring {

    private EnforcerWiring() {}

    @Produces
    @Singleton
    static CheckLanguage language() {
        return new CheckLanguage(cpuTime());
    }

    @Produces
    @Singleton
    static PackReader packReader(CheckLanguage language) {
        return new PackReader(new BoundedYaml(), language);
    }

    @Produces
    @Singleton
    static PackTests packTests(CheckLanguage language) {
        return new PackTests(language);
    }

    @Produces
    @Singleton
    static PackSource packs(EnforcerConfig config) {
        return new ConfiguredPacks(
                new GitPacks(GitPacks.only(config.packRepositories().orElse(List.of()))));
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

    /** Of the present thread, so that a check isn't stopped for what the machine did meanwhile. */
    private static LongSupplier cpuTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime;
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
    static WaiversThen waiversThen(CurrentRuleBook current) {
        return (rule, artifact, at) -> current.book()
                .waivers()
                .waivedBy(rule, artifact.name(), artifact.version(), at)
                .isPresent();
    }

    @Produces
    @Singleton
    static SelfCheck.Judge judge() {
        return Gate::judged;
    }

    @Produces
    @Singleton
    static Replica replica(EnforcerConfig config) {
        return new Replica(config.replica().orElseGet(() -> "enforcer-" + EventId.random()));
    }

    @Produces
    @Singleton
    static Onlooker onlooker(Replica replica, EnforcerConfig config) {
        return new Onlooker(replica, config.backtest().longest());
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
