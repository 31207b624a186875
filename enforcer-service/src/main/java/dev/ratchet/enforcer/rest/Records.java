package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.EnforcerConfig.Audit;
import dev.ratchet.enforcer.domain.gate.DecisionRecord;
import dev.ratchet.enforcer.domain.gate.Recording;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/** Has decisions made durable before they are answered, and refuses to answer without a record where that is required. */
@ApplicationScoped
public class Records {

    private static final Logger LOG = Logger.getLogger(Records.class);

    private final DecisionRecord record;
    private final Audit audit;

    @Inject
    Records(DecisionRecord record, EnforcerConfig config) {
        this(record, config.audit());
    }

    Records(DecisionRecord record, Audit audit) {
        this.record = record;
        this.audit = audit;
    }

    /** @return why the answer is degraded, as far as its record goes; empty when it is on the log */
    List<String> durable(GateDecided decided, KeyedDecisions.Identity identity) {
        return reasons(decided, record.record(decided, identity.requestDigest()));
    }

    /** The same for a decision of which this is known already. */
    List<String> reasons(GateDecided decided, Recording recording) {
        return switch (recording) {
            case Recording.Acknowledged onLog -> List.of();
            case Recording.Journalled onDisk -> List.of("journalled");
            case Recording.Unrecorded nowhere -> unrecorded(decided, nowhere.why());
        };
    }

    private List<String> unrecorded(GateDecided decided, String why) {
        LOG.errorf("Decision %s could not be recorded: %s", decided.decisionId(), why);
        if (audit == Audit.REQUIRED) {
            throw new Problem(503, "decision-unrecordable", "The decision can't be made durable: " + why)
                    .remedy("Ask again with an Idempotency-Key, or ask another replica");
        }
        return List.of("unrecorded");
    }
}
