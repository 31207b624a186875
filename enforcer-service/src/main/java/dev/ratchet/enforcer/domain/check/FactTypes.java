package dev.ratchet.enforcer.domain.check;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts that a check may name, with their types; the same list as the collector's document has. */
final class FactTypes {

    private static final CelType TEXTS = ListType.create(SimpleType.STRING);
    private static final CelType OBJECT = MapType.create(SimpleType.STRING, SimpleType.DYN);

    static final Map<String, CelType> ALL = all();

    private FactTypes() {}

    /** The facts whose path begins with a group's name, for example {@code failed, total} for {@code tests}. */
    static List<String> within(String group) {
        List<String> fields = new ArrayList<>();
        ALL.keySet().stream()
                .filter(path -> path.startsWith(group + "."))
                .forEach(path -> fields.add(path.substring(group.length() + 1)));
        return fields;
    }

    private static Map<String, CelType> all() {
        Map<String, CelType> types = new LinkedHashMap<>();
        put(types, SimpleType.STRING, "artifact.name", "artifact.version", "artifact.kind", "artifact.digest");
        put(types, SimpleType.STRING, "workflow", "run", "versions.staging", "versions.production", "steps.current");
        put(types, SimpleType.STRING, "git.commit", "git.branch", "checklist.path", "registration.source");
        put(types, SimpleType.BOOL, "filesTruncated", "scan.configured", "registration.registered", "git.dirty");
        put(types, SimpleType.INT, "tests.total", "tests.failed", "tests.errors", "tests.skipped", "tests.exitCode");
        put(types, SimpleType.INT, "scan.critical", "scan.high", "scan.medium", "scan.low", "sbom.components");
        put(types, SimpleType.DOUBLE, "coverage.line", "coverage.branch");
        put(types, TEXTS, "files", "steps.completed", "scan.tools", "sbom.licences");
        put(types, MapType.create(SimpleType.STRING, SimpleType.STRING), "documents");
        put(types, MapType.create(SimpleType.STRING, OBJECT), "manifests");
        put(types, OBJECT, "custom");
        // Counts or lists, as the collector has them.
        put(
                types,
                SimpleType.DYN,
                "checklist.done",
                "checklist.total",
                "checklist.open",
                "tools.listed",
                "tools.errors");
        return Collections.unmodifiableMap(types);
    }

    private static void put(Map<String, CelType> types, CelType type, String... paths) {
        for (String path : paths) {
            types.put(path, type);
        }
    }
}
