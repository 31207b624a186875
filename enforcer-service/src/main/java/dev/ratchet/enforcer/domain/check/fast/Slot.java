package dev.ratchet.enforcer.domain.check.fast;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.ratchet.events.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A named fact with its type: read once per document, refused as undecided where the document has another type. */
final class Slot implements Value {

    private final int index;
    private final CelType type;
    private final String path;
    private final String[] fields;

    private Slot(int index, String path, CelType type) {
        this.index = index;
        this.type = type;
        this.path = path;
        this.fields = path.split("\\.", -1);
    }

    /** The facts by their paths, as many as a frame can hold. */
    static Map<String, Slot> of(Map<String, CelType> types) {
        Map<String, Slot> slots = new HashMap<>();
        types.forEach((path, type) -> {
            if (slots.size() < Frame.SLOTS) {
                slots.put(path, new Slot(slots.size(), path, type));
            }
        });
        return Map.copyOf(slots);
    }

    @Override
    public Object in(Frame frame) {
        Object known = frame.slots[index];
        return known != null ? known : read(frame);
    }

    CelType type() {
        return type;
    }

    private Object read(Frame frame) {
        @Nullable Object value = frame.facts().document();
        for (String field : fields) {
            value = value instanceof Map<?, ?> map ? map.get(field) : null;
        }
        Object typed = value == null ? NONE : typed(value);
        frame.slots[index] = typed;
        frame.noted(this);
        return typed;
    }

    private Object typed(Object value) {
        if (type.equals(SimpleType.STRING) || type.equals(SimpleType.BOOL)) {
            return type.equals(typeOf(value)) ? value : NONE;
        }
        if (type instanceof ListType && value instanceof List<?> list) {
            return areTexts(list) ? list : NONE;
        }
        Object plain = Plain.of(value);
        if (type.equals(SimpleType.DOUBLE) && plain instanceof Long whole) {
            return whole.doubleValue();
        }
        return fits(type, plain) ? plain : NONE;
    }

    static boolean areTexts(List<?> list) {
        if (list instanceof Texts) {
            return true;
        }
        for (Object element : list) {
            if (!(element instanceof String)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(CelType type, Object value) {
        return switch (type) {
            case MapType map ->
                value instanceof Map<?, ?> m && m.values().stream().allMatch(v -> fits(map.valueType(), v));
            default -> type.equals(SimpleType.DYN) || type.equals(typeOf(value));
        };
    }

    private static CelType typeOf(Object value) {
        return switch (value) {
            case String text -> SimpleType.STRING;
            case Long number -> SimpleType.INT;
            case Double number -> SimpleType.DOUBLE;
            case Boolean truth -> SimpleType.BOOL;
            default -> SimpleType.ERROR;
        };
    }

    @Override
    public String toString() {
        return path;
    }
}
