package dev.ratchet.enforcer;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.gate.Redaction;
import dev.ratchet.enforcer.domain.pack.PackReader;
import dev.ratchet.enforcer.domain.pack.PackSource;
import dev.ratchet.enforcer.domain.pack.PackTests;
import dev.ratchet.enforcer.domain.review.Reviews;
import dev.ratchet.enforcer.packs.BoundedYaml;
import dev.ratchet.enforcer.packs.ConfiguredPacks;
import dev.ratchet.enforcer.packs.GitPacks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.List;
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
    static Clock clock() {
        return Clock.systemUTC();
    }
}
