package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An object of a file being filled in: a field that is absent, of another kind or unknown becomes a fault. */
final class Form {

    private final Node.Fields fields;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Form(Node.Fields fields, String path, Faults faults) {
        this.fields = fields;
        this.path = path;
        this.faults = faults;
    }

    static Optional<Form> of(Node node, String path, Faults faults) {
        if (node instanceof Node.Fields object) {
            return Optional.of(new Form(object, path, faults));
        }
        faults.add(node.place(), path.isEmpty() ? "file" : path, "should be an object with fields");
        return Optional.empty();
    }

    Place place() {
        return fields.place();
    }

    /** Where a field stands, or else the object. */
    Place placeOf(String field) {
        Node.Field found = fields.fields().get(field);
        return found == null ? place() : found.value().place();
    }

    String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    Optional<Node> node(String field) {
        asked.add(field);
        return Optional.ofNullable(fields.fields().get(field))
                .map(Node.Field::value)
                .filter(value -> !(value instanceof Node.Scalar scalar && scalar.value() == null));
    }

    Optional<Node> required(String field) {
        Optional<Node> node = node(field);
        if (node.isEmpty()) {
            faults.add(placeOf(field), pathOf(field), "is missing");
        }
        return node;
    }

    Optional<Node.Scalar> scalar(String field) {
        return node(field).flatMap(node -> scalar(field, node));
    }

    Optional<Node.Scalar> requiredScalar(String field) {
        return required(field).flatMap(node -> scalar(field, node));
    }

    Optional<String> text(String field) {
        return scalar(field).map(Node.Scalar::text);
    }

    Optional<String> requiredText(String field) {
        return requiredScalar(field).map(Node.Scalar::text);
    }

    /** The value of a text; a fault where the text names none. */
    <T> Optional<T> value(String field, Function<String, T> named) {
        return scalar(field).flatMap(scalar -> named(field, scalar, named));
    }

    <T> Optional<T> requiredValue(String field, Function<String, T> named) {
        return requiredScalar(field).flatMap(scalar -> named(field, scalar, named));
    }

    List<Node> items(String field) {
        return node(field)
                .map(node -> {
                    if (node instanceof Node.Items list) {
                        return list.items();
                    }
                    faults.add(node.place(), pathOf(field), "should be a list");
                    return List.<Node>of();
                })
                .orElse(List.of());
    }

    Map<String, Node.Field> entries(String field) {
        return node(field)
                .flatMap(node -> of(node, pathOf(field), faults))
                .map(form -> form.fields.fields())
                .orElse(Map.of());
    }

    Optional<Form> form(String field) {
        return node(field).flatMap(node -> of(node, pathOf(field), faults));
    }

    /** Every field that was not asked for is a fault. */
    void nothingElse() {
        fields.fields().forEach((name, field) -> {
            if (!asked.contains(name)) {
                String known = String.join(", ", asked.stream().sorted().toList());
                faults.add(field.place(), pathOf(name), "is no field here; there are: " + known);
            }
        });
    }

    private Optional<Node.Scalar> scalar(String field, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        faults.add(node.place(), pathOf(field), "should be one value, not a list or an object");
        return Optional.empty();
    }

    private <T> Optional<T> named(String field, Node.Scalar scalar, Function<String, T> named) {
        try {
            return Optional.of(named.apply(scalar.text()));
        } catch (InvalidValue invalid) {
            faults.add(scalar.place(), pathOf(field), String.valueOf(invalid.getMessage()));
            return Optional.empty();
        }
    }
}
