package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a pack says of itself: its name, its version, its parameters, and the facts that the team supplies. */
final class ManifestReader {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Set<String> TAKEN = Set.of("artifact", "workflow", "run", "custom");
    private static final Pattern SUPPLIED = Pattern.compile("custom(\\.\\w+)+");

    private final Form form;
    private final Faults faults;

    ManifestReader(Form form, Faults faults) {
        this.form = form;
        this.faults = faults;
    }

    /** The pack without its rules, set as the team says. */
    Pack read(Map<String, Object> set) {
        String name =
                form.requiredValue("name", text -> Bounds.name("name", text)).orElse("unnamed");
        String version = form.requiredValue("version", text -> Bounds.name("version", text))
                .orElse("0");
        String description = form.text("description").orElse("");
        Map<String, Parameter> parameters = parameters();
        List<String> supplied = supplied();
        form.nothingElse();
        return new Pack(name, version, description, parameters, values(parameters, set), supplied, List.of());
    }

    private Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Map<String, ParameterValue> before = new LinkedHashMap<>();
        form.entries("parameters").forEach((name, field) -> {
            if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
                faults.add(
                        field.place(), "parameters." + name, "should be a name of letters and digits, and no fact's");
            }
            Form.of(field.value(), "parameters." + name, faults)
                    .ifPresent(one -> parameter(name, one, parameters, before));
        });
        return parameters;
    }

    private void parameter(
            String name, Form one, Map<String, Parameter> parameters, Map<String, ParameterValue> before) {
        ParameterType type = one.requiredValue("type", ParameterType::named).orElse(null);
        Node value = one.required("default").orElse(null);
        String description = one.requiredText("description").orElse("");
        one.nothingElse();
        if (type == null || value == null) {
            return;
        }
        try {
            String field = one.pathOf("default");
            ParameterValue standard = ParameterValue.of(field, type, Nodes.plain(value), before);
            before.put(name, standard);
            parameters.put(name, new Parameter(name, type, standard, Nodes.plain(value), description));
        } catch (InvalidValue invalid) {
            faults.add(value.place(), invalid.field(), String.valueOf(invalid.getMessage()));
        }
    }

    private Map<String, ParameterValue> values(Map<String, Parameter> parameters, Map<String, Object> set) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> {
            Object raw = set.getOrDefault(name, parameter.written());
            try {
                values.put(name, ParameterValue.of("parameters." + name, parameter.type(), raw, values));
            } catch (InvalidValue invalid) {
                faults.add(form.placeOf("parameters"), invalid.field(), String.valueOf(invalid.getMessage()));
            }
        });
        set.keySet().stream()
                .filter(name -> !parameters.containsKey(name))
                .forEach(name -> faults.add(
                        form.placeOf("parameters"),
                        "parameters." + name,
                        "is no parameter of the pack; there are: " + String.join(", ", parameters.keySet())));
        return values;
    }

    private List<String> supplied() {
        List<String> supplied = new ArrayList<>();
        for (Node item : form.items("supplied")) {
            String path = String.valueOf(Nodes.plain(item));
            if (SUPPLIED.matcher(path).matches()) {
                supplied.add(path);
            } else {
                faults.add(item.place(), "supplied", "should be a path such as custom.review");
            }
        }
        return supplied;
    }
}
