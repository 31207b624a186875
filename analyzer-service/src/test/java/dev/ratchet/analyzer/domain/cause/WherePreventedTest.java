package dev.ratchet.analyzer.domain.cause;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.cause.EarlierImprovement.Fate;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WherePreventedTest {

    private static final CaseFile FILE =
            CaseFiles.bare(Portraits.of("Late", violation(1, "unit-1", "late").of(ViolationType.DOCUMENTATION)));

    @Test
    void a_pattern_without_an_improvement_is_prevented_where_its_type_is_checked() {
        assertThat(WherePrevented.of(FILE)).isEqualTo(CheckPoint.POST_DEPLOY);
    }

    @Test
    void a_pattern_is_prevented_where_its_latest_improvement_checks_it() {
        assertThat(after(
                        earlier(Fate.APPROVED, CheckPoint.PRE_DEV),
                        earlier(Fate.OPEN, CheckPoint.PRE_BUILD),
                        earlier(Fate.OPEN, null),
                        earlier(Fate.REJECTED, CheckPoint.PRE_DEPLOY),
                        earlier(Fate.SUPERSEDED, CheckPoint.PRE_DEPLOY)))
                .isEqualTo(CheckPoint.PRE_BUILD);
        assertThat(after(earlier(Fate.REJECTED, CheckPoint.PRE_BUILD))).isEqualTo(CheckPoint.POST_DEPLOY);
    }

    private static CheckPoint after(EarlierImprovement... earlier) {
        return WherePrevented.of(FILE.in(Around.nothing().earlier(earlier)));
    }

    private static EarlierImprovement earlier(Fate fate, @Nullable CheckPoint checkPoint) {
        Instant at = fate == Fate.OPEN ? null : Instant.parse("2025-11-01T12:00:00Z");
        return new EarlierImprovement("IMP-2025-10-31-001", fate, at, "so", checkPoint);
    }
}
