package dev.ratchet.enforcer;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.gate.Redaction;
import dev.ratchet.enforcer.domain.promotion.PromotionPolicy;
import dev.ratchet.enforcer.domain.review.Reviews;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

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
    static Clock clock() {
        return Clock.systemUTC();
    }
}
