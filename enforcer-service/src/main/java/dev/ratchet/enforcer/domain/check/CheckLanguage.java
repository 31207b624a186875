package dev.ratchet.enforcer.domain.check;

import com.google.re2j.Pattern;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import dev.cel.runtime.RuntimeHelpers;
import dev.ratchet.enforcer.domain.check.fast.FastChecks;
import dev.ratchet.events.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Compiles expressions into checks. What it accepts is typed over the facts, calls nothing but CEL's standard functions
 * and {@code exists}, {@code glob}, {@code under}, {@code text}, and ends within bounded steps, time and memory.
 */
public final class CheckLanguage {

    static final int MAX_ITERATIONS = 10_000;

    private static final int MAX_SAID = 5_000;
    private static final int MAX_NESTING = 50;
    private static final int MAX_JOINED_TEXT = 4_000;
    private static final int MAX_JOINED_LIST = 1_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .enableUnknownTracking(true)
            .maxExpressionCodePointSize(Rule.MAX_CHECK)
            .maxParseRecursionDepth(MAX_NESTING)
            .comprehensionMaxIterations(MAX_ITERATIONS)
            .maxRegexProgramSize(Regexes.MAX_PROGRAM)
            .populateMacroCalls(true)
            .build();

    /** Without {@code map}, so that no evaluation can keep more than it was given. */
    private static final List<CelStandardMacro> MACROS = List.of(
            CelStandardMacro.HAS,
            CelStandardMacro.ALL,
            CelStandardMacro.EXISTS,
            CelStandardMacro.EXISTS_ONE,
            CelStandardMacro.FILTER);

    private final CelCompiler compiler = compiler();
    private final CelRuntime runtime = runtime();
    private final FastChecks closures = new FastChecks(FactTypes.ALL, Regexes.MAX_PROGRAM);

    private final Map<String, Check> said = Collections.synchronizedMap(new Said());

    private final LongSupplier nanos;

    /** Without a deadline: only what is the same for the same facts ends an evaluation. */
    public CheckLanguage() {
        this(() -> 0L);
    }

    /** @param nanos time that passes, for the deadline of an evaluation, see {@link Meter} */
    public CheckLanguage(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The check that the expression says, or its first error. Never throws. */
    public Compilation compile(String expression) {
        try {
            CelValidationResult result = compiler.compile(expression);
            return result.hasError()
                    ? Errors.first(expression, result.getErrors())
                    : bounded(expression, result.getAst());
        } catch (CelValidationException | CelEvaluationException notAProgram) {
            return Errors.whole(expression, String.valueOf(notAProgram.getMessage()));
        } catch (StackOverflowError tooDeep) {
            return Errors.whole(expression, "this nests too deeply");
        }
    }

    private Check fast(CelAbstractSyntaxTree checked, Map<String, Pattern> regexes, Check interpreted) {
        return new Ceiling(checked, regexes)
                .reach()
                .flatMap(reach -> closures.of(checked, reach))
                .<Check>map(formula -> new FastCheck(formula, interpreted))
                .orElse(interpreted);
    }

    private Compilation bounded(String expression, CelAbstractSyntaxTree ast) throws CelEvaluationException {
        CostBound bound = new CostBound(ast);
        Optional<CostBound.Objection> objection = bound.objection();
        return objection.isPresent()
                ? Errors.at(expression, ast, objection.get())
                : new Compilation.Compiled(fast(
                        ast,
                        bound.regexes(),
                        new CompiledCheck(
                                runtime,
                                runtime.createProgram(ast),
                                ast,
                                FactReader.isCalledBy(ast),
                                new Charges(ast),
                                new Regexes(bound.regexes()),
                                nanos,
                                new AtomicBoolean())));
    }

    /** The check that the expression says; one that is always undecided where it says none. The same one for many rules. */
    public Check checkOf(String expression) {
        Check known = said.get(expression);
        if (known == null) {
            known = compiledOrBroken(expression);
            said.put(expression, known);
        }
        return known;
    }

    private Check compiledOrBroken(String expression) {
        return switch (compile(expression)) {
            case Compilation.Compiled(Check check) -> check;
            case Compilation.Rejected rejected ->
                Check.broken("the check doesn't compile: " + Readings.clean(rejected.message()));
        };
    }

    /** The checks that were asked for last. */
    private static final class Said extends LinkedHashMap<String, Check> {

        private static final long serialVersionUID = 1;

        Said() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Check> eldest) {
            return size() > MAX_SAID;
        }
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(MACROS)
                .setResultType(SimpleType.BOOL)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) ->
                                isBounded(overload.celOverloadDecl().overloadId()))
                        .build())
                .addFunctionDeclarations(
                        declared("exists", SimpleType.BOOL),
                        declared("text", SimpleType.STRING),
                        declared("glob", ListType.create(SimpleType.STRING)),
                        declared("under", ListType.create(SimpleType.STRING)));
        FactTypes.ALL.forEach(builder::addVar);
        return builder.build();
    }

    private static CelRuntime runtime() {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .excludeFunctions(StandardFunction.ADD, StandardFunction.CONTAINS, StandardFunction.MATCHES)
                        .build())
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "_+_",
                        CelFunctionBinding.from("add_int64", Long.class, Long.class, Math::addExact),
                        CelFunctionBinding.from("add_double", Double.class, Double.class, Double::sum),
                        CelFunctionBinding.from("add_string", String.class, String.class, CheckLanguage::joined),
                        CelFunctionBinding.from("add_list", List.class, List.class, CheckLanguage::joined)))
                .addLateBoundFunctions("exists", "text", "glob", "under", "contains", "matches")
                .build();
    }

    /** Nothing that could multiply memory: texts and lists are joined within bounds, bytes not at all. */
    private static boolean isBounded(String overload) {
        return overload.startsWith("add_")
                ? Set.of("add_int64", "add_double", "add_string", "add_list").contains(overload)
                : !overload.contains("bytes");
    }

    private static String joined(String left, String right) {
        if (left.length() + right.length() > MAX_JOINED_TEXT) {
            throw new IllegalArgumentException("a joined text may have at most " + MAX_JOINED_TEXT + " characters");
        }
        return left + right;
    }

    /** Filters append one element at a time; whoever joins lists in other ways stays small. */
    @SuppressWarnings("unchecked")
    private static List<?> joined(List<?> left, List<?> right) {
        if (right.size() > 1 && left.size() + right.size() > MAX_JOINED_LIST) {
            throw new IllegalArgumentException("a joined list may have at most " + MAX_JOINED_LIST + " elements");
        }
        return RuntimeHelpers.concat((List<Object>) left, (List<Object>) right);
    }

    private static CelFunctionDecl declared(String name, CelType result) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(FactReader.overloadOf(name), result, SimpleType.STRING));
    }
}
