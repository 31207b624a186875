package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.ratchet.events.Facts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Answers one evaluation's questions about facts, and keeps account of them. An absent fact is unknown to CEL too. */
final class FactReader implements CelVariableResolver {

    /** Steps to note down what a call answered. */
    private static final int CALL = 60;

    private static final Set<String> LATE = Set.of("exists", "glob", "under", "text", "contains", "matches");

    private static final CelUnknownSet UNKNOWN = CelUnknownSet.create(0L);

    private final Facts facts;
    private final Readings readings;
    private final Regexes regexes;
    private final Meter meter;
    private final Map<String, Object> read = new HashMap<>();

    FactReader(Facts facts, Readings readings, Regexes regexes, Meter meter) {
        this.facts = facts;
        this.readings = readings;
        this.regexes = regexes;
        this.meter = meter;
    }

    @Override
    public Optional<Object> find(String name) {
        CelType type = FactTypes.ALL.get(name);
        if (type == null) {
            return Optional.empty();
        }
        return Optional.of(read.computeIfAbsent(name, n -> valueOf(n, type)));
    }

    private Object valueOf(String name, CelType type) {
        Optional<Object> value = facts.at(name).map(v -> FactValues.typed(name, type, v, readings));
        value.ifPresentOrElse(v -> noted(name, v), () -> readings.missed(name));
        return value.orElse(UNKNOWN);
    }

    /** The functions of the language over these facts, and those of CEL whose time isn't linear by itself. */
    CelFunctionResolver functions() {
        PathFacts paths = new PathFacts(facts, meter);
        return CelLateFunctionBindings.from(
                call("exists", paths::exists),
                call("glob", paths::glob),
                call("under", paths::under),
                call("text", paths::text),
                texts("contains_string", (text, part) -> Search.contains(text, part, meter)),
                texts("matches_string", (text, regex) -> regexes.matches(text, regex, meter)));
    }

    /** Whether a check needs {@link #functions}. */
    static boolean isCalledBy(CelAbstractSyntaxTree check) {
        return Nodes.of(check.getExpr())
                .anyMatch(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL
                        && LATE.contains(node.call().function()));
    }

    static String overloadOf(String function) {
        return function + "_string";
    }

    /** The binding lives for one evaluation, in one thread, so that it need not be immutable. */
    @SuppressWarnings("Immutable")
    private <T> CelFunctionBinding call(String function, Function<String, Optional<T>> answer) {
        return CelFunctionBinding.from(overloadOf(function), String.class, argument -> {
            String name = "%s(\"%s\")".formatted(function, argument);
            meter.charge(CALL);
            Optional<T> known = answer.apply(argument);
            known.ifPresentOrElse(
                    value -> readings.saw(name, Objects.requireNonNull(value)), () -> readings.missed(name));
            return known.<Object>map(value -> value).orElse(UNKNOWN);
        });
    }

    @SuppressWarnings("Immutable")
    private static CelFunctionBinding texts(String overload, BiPredicate<String, String> test) {
        return CelFunctionBinding.from(overload, String.class, String.class, test::test);
    }

    private void noted(String name, Object value) {
        if (!(value instanceof FactMap)) {
            readings.saw(name, value);
        }
    }
}
