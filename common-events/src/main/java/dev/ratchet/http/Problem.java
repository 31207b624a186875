package dev.ratchet.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal that is told to the caller as problem JSON (RFC 9457), with the field at fault and the remedy where there are any. */
public final class Problem extends RuntimeException {

    private final int status;
    private final String type;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /**
     * @param type a short name in lower case with hyphens, stable enough to be compared with
     * @param detail one sentence for people
     */
    public Problem(int status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    public static Problem notFound(String what, String id) {
        return new Problem(404, "not-found", "There is no %s '%s'".formatted(what, id));
    }

    public Problem field(String path) {
        return with("field", path);
    }

    public Problem remedy(String sentence) {
        return with("remedy", sentence);
    }

    /** A further member of the problem. */
    public Problem with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }
}
