package dev.ratchet.enforcer.domain.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a file as plain values: objects as maps, lists as lists. What is nothing is left out. */
final class Nodes {

    private Nodes() {}

    static Object plain(Node node) {
        return switch (node) {
            case Node.Fields object -> map(object);
            case Node.Items list -> list(list);
            case Node.Scalar scalar -> scalar.value() == null ? "" : scalar.value();
        };
    }

    static Map<String, Object> map(Node.Fields object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.fields().forEach((name, field) -> {
            if (!(field.value() instanceof Node.Scalar scalar && scalar.value() == null)) {
                map.put(name, plain(field.value()));
            }
        });
        return map;
    }

    private static List<Object> list(Node.Items list) {
        List<Object> values = new ArrayList<>();
        list.items().forEach(item -> values.add(plain(item)));
        return values;
    }
}
