package dev.ratchet.enforcer;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.gate.Redaction;
import dev.ratchet.enforcer.domain.review.Reviews;
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
