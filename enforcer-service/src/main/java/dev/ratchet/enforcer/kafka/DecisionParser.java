package dev.ratchet.enforcer.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.ratchet.enforcer.domain.backtest.PastDecision;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Json;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.UtcText;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads of a recorded decision what a candidate may look at, and passes over the rest. A decision writes what it is of before
 * its facts, so that the facts of one which isn't wanted are never looked at, and what held in the end, so that it needn't be.
 */
final class DecisionParser {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectReader PART = Json.mapper()
            .reader()
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectReader ARTIFACT = PART.forType(Artifact.class);
    private static final ObjectReader ANY = PART.forType(Object.class);

    private final Set<String> groups;
    private final Predicate<PastDecision> wanted;

    /**
     * @param groups the facts to keep, by their first names
     * @param wanted asked with a decision without facts
     */
    DecisionParser(Set<String> groups, Predicate<PastDecision> wanted) {
        this.groups = Set.copyOf(groups);
        this.wanted = wanted;
    }

    /**
     * The decision of a record; absent when it isn't wanted.
     *
     * @param decidedAt as its envelope says; absent when that must be read too
     */
    @Nullable
    PastDecision read(byte[] json, @Nullable Instant decidedAt) throws IOException {
        Draft draft = new Draft(decidedAt);
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (!draft.isRead() && parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("facts") && !draft.isPerhaps(wanted)) {
                    return null;
                }
                read(parser, field, draft);
            }
        }
        PastDecision decision = draft.decision();
        return draft.isWanted || wanted.test(decision) ? decision : null;
    }

    private void read(JsonParser parser, String field, Draft draft) throws IOException {
        switch (field) {
            case "decisionId" -> draft.id = parser.getText();
            case "checkPoint" -> draft.checkPoint = CheckPoint.named(parser.getText());
            case "artifact" -> draft.artifact = ARTIFACT.readValue(parser);
            case "workflow" -> draft.workflow = parser.getText();
            case "run" -> draft.run = parser.getText();
            case "facts" -> draft.facts = facts(parser);
            case "allowed" -> draft.allowed = parser.getBooleanValue();
            case "triggers" -> {
                triggers(parser, draft.blockedBy);
                draft.hasTriggers = true;
            }
            case "decidedAt" -> draft.decidedAt = instant(parser.getText());
            default -> parser.skipChildren();
        }
    }

    private Facts facts(JsonParser parser) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String group = parser.currentName();
            parser.nextToken();
            if (groups.contains(group)) {
                document.put(group, ANY.readValue(parser));
            } else {
                parser.skipChildren();
            }
        }
        return new Facts(document);
    }

    private static Instant instant(String text) {
        return Bounds.time("decidedAt", UtcText.read(text).orElseGet(() -> Instant.parse(text)));
    }

    private static void triggers(JsonParser parser, Set<RuleId> blockedBy) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String rule = "";
            boolean blocks = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "rule" -> rule = parser.getText();
                    case "blocks" -> blocks = parser.getBooleanValue();
                    default -> parser.skipChildren();
                }
            }
            if (blocks) {
                blockedBy.add(new RuleId(rule));
            }
        }
    }

    /** A decision while it is read. */
    private static final class Draft {
        private @Nullable String id;
        private @Nullable CheckPoint checkPoint;
        private @Nullable Artifact artifact;
        private @Nullable String workflow;
        private @Nullable String run;
        private @Nullable Facts facts;
        private @Nullable Boolean allowed;
        private final Set<RuleId> blockedBy = new HashSet<>();
        private boolean hasTriggers;
        private boolean isWanted;
        private @Nullable Instant decidedAt;

        Draft(@Nullable Instant decidedAt) {
            this.decidedAt = decidedAt;
        }

        /** False when what is known already says that it isn't wanted. */
        boolean isPerhaps(Predicate<PastDecision> wanted) {
            if (id == null || checkPoint == null || artifact == null || workflow == null) {
                return true;
            }
            isWanted = wanted.test(decision());
            return isWanted;
        }

        /** True when what follows is of no interest. */
        boolean isRead() {
            return isWanted && facts != null && allowed != null && hasTriggers && decidedAt != null;
        }

        PastDecision decision() {
            return new PastDecision(
                    Bounds.present("decisionId", id),
                    Bounds.present("checkPoint", checkPoint),
                    Bounds.present("artifact", artifact),
                    workflow,
                    run,
                    facts == null ? Facts.none() : facts,
                    Boolean.TRUE.equals(allowed),
                    blockedBy,
                    decidedAt == null ? Instant.EPOCH : decidedAt);
        }
    }
}
