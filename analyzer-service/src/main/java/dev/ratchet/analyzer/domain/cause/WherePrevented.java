package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ViolationType;
import java.util.stream.Stream;

/** Where a violation can still be prevented: where the pattern's improvement checks it, else where its type is checked. */
public final class WherePrevented {

    private WherePrevented() {}

    /** The checkpoint of the latest improvement that is open or approved, else that of the violations' type. */
    public static CheckPoint of(CaseFile file) {
        return file.around().earlier().reversed().stream()
                .filter(EarlierImprovement::isUpheld)
                .flatMap(improvement -> Stream.ofNullable(improvement.checkPoint()))
                .findFirst()
                .orElseGet(() -> of(file.first().type()));
    }

    /** Documentation is written of what has been deployed. */
    public static CheckPoint of(ViolationType type) {
        return switch (type) {
            case ARCHITECTURE, WORKFLOW, QUALITY_GATE -> CheckPoint.PRE_DEPLOY;
            case DOCUMENTATION -> CheckPoint.POST_DEPLOY;
        };
    }
}
