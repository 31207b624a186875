package dev.ratchet.enforcer.domain.reading;

import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.redaction.Redaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads calls of the gate as they usually are; facts are redacted while they are read. */
public final class CallReader {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NAME = 200;
    private static final int LONG = 64;
    private static final Set<String> OF_ARTIFACT = Set.of("name", "version", "kind", "digest");

    private final Redaction redaction;
    private final KnownNames names;
    private final JsonBytes json;

    /** Texts that were redacted so far: what holds one isn't written as it was read. */
    private int changes;

    private CallReader(Redaction redaction, KnownNames names, byte[] body) {
        this.redaction = redaction;
        this.names = names;
        this.json = new JsonBytes(body);
    }

    /**
     * The call, with the facts redacted; empty when there is anything about it that is left to the general reader, such as
     * everything that must be refused.
     *
     * @param body nobody else's from now on
     * @param names those that were met in calls that were redacted alike
     */
    public static Optional<GateCall> read(CheckPoint checkPoint, byte[] body, Redaction redaction, KnownNames names) {
        try {
            return Optional.of(new CallReader(redaction, names, body).call(checkPoint));
        } catch (Unusual | InvalidValue left) {
            return Optional.empty();
        }
    }

    private GateCall call(CheckPoint checkPoint) {
        json.mustBe('{');
        Map<String, Object> fields = new HashMap<>();
        for (boolean more = isField(json.next()); more; more = isAnother()) {
            String name = json.name();
            json.mustBe(':');
            Object value =
                    switch (name) {
                        case "artifact" -> artifact();
                        case "workflow", "run" -> text();
                        case "facts" -> facts();
                        default -> throw new Unusual();
                    };
            mustBeNew(fields.put(name, value));
        }
        json.mustEnd();
        if (!(fields.get("artifact") instanceof Artifact artifact)) {
            throw new Unusual();
        }
        Facts facts = fields.get("facts") instanceof Facts given ? given : Facts.none();
        return new GateCall(checkPoint, artifact, (String) fields.get("workflow"), (String) fields.get("run"), facts);
    }

    private Artifact artifact() {
        json.mustBe('{');
        Map<String, String> fields = new HashMap<>();
        for (boolean more = isField(json.next()); more; more = isAnother()) {
            String name = json.name();
            json.mustBe(':');
            mustBeNew(fields.put(name, text()));
        }
        String name = fields.get("name");
        if (name == null || !OF_ARTIFACT.containsAll(fields.keySet())) {
            throw new Unusual();
        }
        return new Artifact(name, fields.get("version"), fields.get("kind"), fields.get("digest"));
    }

    private String text() {
        json.mustBe('"');
        return json.text();
    }

    private Facts facts() {
        json.mustBe('{');
        return new Facts(object(1));
    }

    /** The object whose opening brace was read. */
    private Map<String, Object> object(int depth) {
        int from = json.at() - 1;
        int before = changes;
        LinkedHashMap<String, Object> fields = new LinkedHashMap<>();
        for (boolean more = isField(json.next()); more; more = isAnother()) {
            String name = name();
            json.mustBe(':');
            mustBeNew(fields.put(name, field(json.next(), depth)));
        }
        if (Redaction.hidesValue(fields)) {
            throw new Unusual();
        }
        return Facts.readObject(fields, changes == before ? json.json() : null, from, json.at());
    }

    /** The name of a fact, whose opening quote was read: none that hides its value. */
    private String name() {
        json.passText();
        int from = json.textFrom();
        int to = json.at() - 1;
        String known = json.isPlain() && !json.isHinted() ? names.at(json.json(), from, to) : null;
        if (known != null) {
            return known;
        }
        String name = json.passed();
        if (json.isHinted() || redaction.mayHide(name) || name.length() > LONGEST_NAME || name.isBlank()) {
            throw new Unusual();
        }
        if (json.isPlain()) {
            names.keep(name, json.json(), from, to);
        }
        return name;
    }

    /** The list whose opening bracket was read. */
    private List<Object> list(int depth) {
        int from = json.at() - 1;
        int before = changes;
        byte next = json.next();
        List<Object> elements = new ArrayList<>();
        if (next == '"') {
            TextRun run = new TextRun(json);
            if (run.isWhole()) {
                return Facts.readTexts(run.bounds(), json.json(), from, json.at());
            }
            next = run.next();
            elements.addAll(run.texts());
        }
        while (next != ']') {
            elements.add(value(next, depth));
            next = afterElement();
        }
        return Facts.readList(elements.toArray(), changes == before ? json.json() : null, from, json.at());
    }

    /** The first byte of the next element; the closing bracket when there is none. */
    private byte afterElement() {
        byte next = json.next();
        if (next == ']') {
            return next;
        }
        if (next != ',') {
            throw new Unusual();
        }
        next = json.next();
        if (next == ']') {
            throw new Unusual();
        }
        return next;
    }

    /** The value of a field. Long texts, which few ask for, are spelled out when somebody does. */
    private Object field(byte first, int depth) {
        if (first != '"') {
            return value(first, depth);
        }
        json.passText();
        int length = json.at() - 1 - json.textFrom();
        return json.isPlain() && !json.isHinted() && length >= LONG
                ? Facts.readText(json.json(), json.textFrom(), json.at() - 1)
                : redacted(json.passed());
    }

    private Object value(byte first, int depth) {
        return switch (first) {
            case '"' -> redacted(json.text());
            case '{' -> object(deeper(depth));
            case '[' -> list(deeper(depth));
            case 't' -> literal("rue", Boolean.TRUE);
            case 'f' -> literal("alse", Boolean.FALSE);
            default -> json.number();
        };
    }

    private static int deeper(int depth) {
        if (depth == DEEPEST) {
            throw new Unusual();
        }
        return depth + 1;
    }

    private boolean isAnother() {
        byte next = json.next();
        if (next == '}') {
            return false;
        }
        if (next != ',' || json.next() != '"') {
            throw new Unusual();
        }
        return true;
    }

    private static boolean isField(byte first) {
        if (first != '"' && first != '}') {
            throw new Unusual();
        }
        return first == '"';
    }

    private static void mustBeNew(@Nullable Object before) {
        if (before != null) {
            throw new Unusual();
        }
    }

    private Object literal(String rest, Boolean value) {
        json.rest(rest);
        return value;
    }

    private String redacted(String text) {
        if (!json.isHinted()) {
            return text;
        }
        String clean = redaction.redacted(text);
        changes += clean.equals(text) ? 0 : 1;
        return clean;
    }
}
