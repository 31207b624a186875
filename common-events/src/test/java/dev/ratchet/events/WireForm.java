package dev.ratchet.events;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema of the values that are one text, one number or a free object on the wire. */
final class WireForm {

    private static final String DURATION = "^P(?=.)([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?$";

    private WireForm() {}

    /** The schema of such a type; absent for those that have fields of their own. */
    static @Nullable ObjectNode of(Class<?> type, List<ResolvedType> parameters) {
        if (WireName.class.isAssignableFrom(type)) {
            return names(type);
        }
        if (type == Map.class || type == Facts.class) {
            return map(parameters);
        }
        return switch (type.getSimpleName()) {
            case "ViolationId" -> text("pattern", "^" + ViolationId.FORM.pattern() + "$");
            case "ImprovementId" -> text("pattern", "^" + ImprovementId.FORM.pattern() + "$");
            case "RuleId" -> text("pattern", "^" + RuleId.FORM.pattern() + "$");
            case "Instant" -> text("format", "date-time");
            case "LocalDate" -> text("format", "date");
            case "Duration" -> text("pattern", DURATION);
            default -> null;
        };
    }

    private static ObjectNode names(Class<?> type) {
        ObjectNode schema = object("string");
        ArrayNode names = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            names.add(((WireName) constant).wireName());
        }
        return schema;
    }

    private static ObjectNode map(List<ResolvedType> parameters) {
        boolean areFigures = parameters.size() == 2 && parameters.get(1).getErasedType() == Double.class;
        ObjectNode schema = object("object");
        if (areFigures) {
            schema.set("additionalProperties", object("number"));
        } else {
            schema.put("additionalProperties", true);
        }
        return schema;
    }

    private static ObjectNode text(String keyword, String value) {
        return object("string").put(keyword, value);
    }

    private static ObjectNode object(String type) {
        return Json.mapper().createObjectNode().put("type", type);
    }
}
