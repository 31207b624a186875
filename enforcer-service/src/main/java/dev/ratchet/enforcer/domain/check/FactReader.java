package dev.ratchet.enforcer.domain.check;

import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.ratchet.events.Facts;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Answers one evaluation's questions about facts, and keeps account of them. An absent fact is unknown to CEL too. */
final class FactReader implements CelVariableResolver {

    private static final CelUnknownSet UNKNOWN = CelUnknownSet.create(0L);

    private final Facts facts;
    private final PathFacts paths;
    private final Readings readings;

    FactReader(Facts facts, Readings readings) {
        this.facts = facts;
        this.paths = new PathFacts(facts);
        this.readings = readings;
    }

    @Override
    public Optional<Object> find(String name) {
        CelType type = FactTypes.ALL.get(name);
        if (type == null) {
            return Optional.empty();
        }
        Optional<Object> value = facts.at(name).map(v -> FactValues.typed(name, type, v, readings));
        value.ifPresentOrElse(v -> noted(name, v), () -> readings.missed(name));
        return Optional.of(value.orElse(UNKNOWN));
    }

    /** The functions of the language, over these facts. */
    CelFunctionResolver functions() {
        return CelLateFunctionBindings.from(
                call("exists", paths::exists),
                call("glob", paths::glob),
                call("under", paths::under),
                call("text", paths::text));
    }

    static String overloadOf(String function) {
        return function + "_string";
    }

    /** The binding lives for one evaluation, in one thread, so that it need not be immutable. */
    @SuppressWarnings("Immutable")
    private <T> CelFunctionBinding call(String function, Function<String, Optional<T>> answer) {
        return CelFunctionBinding.from(overloadOf(function), String.class, argument -> {
            String name = "%s(\"%s\")".formatted(function, argument);
            Optional<T> known = answer.apply(argument);
            known.ifPresentOrElse(
                    value -> readings.saw(name, Objects.requireNonNull(value)), () -> readings.missed(name));
            return known.<Object>map(value -> value).orElse(UNKNOWN);
        });
    }

    private void noted(String name, Object value) {
        if (!(value instanceof FactMap)) {
            readings.saw(name, value);
        }
    }
}
