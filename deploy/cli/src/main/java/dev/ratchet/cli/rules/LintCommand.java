package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.OutputOption;
import dev.ratchet.enforcer.domain.pack.Finding;
import dev.ratchet.enforcer.domain.pack.Pack;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for what is odd about the rules of a pack; nothing needs to be up. */
@Command(
        name = "lint",
        description = {
            "Look for rules of a pack that contradict, shadow or repeat one another, facts that nothing supplies,",
            "placeholders that nothing fills and tests that are missing; nothing needs to be up."
        },
        footer = {"", "Exit code: 0 no error (--strict: nothing at all), 1 a fault or an error, 2 no such pack."})
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final PackOption option = new PackOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(names = "--strict", description = "warnings count as errors")
    private boolean isStrict;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Pack> pack = LocalPack.of(option).pack(out, output.isJson());
        if (pack.isEmpty()) {
            return 1;
        }
        List<Finding> findings = LocalPack.linted(pack.get());
        long errors = findings.stream().filter(Finding::isError).count();
        if (output.isJson()) {
            ObjectNode report = Json.MAPPER.createObjectNode();
            report.put("pack", pack.get().name()).put("version", pack.get().version());
            report.put("errors", errors).put("warnings", findings.size() - errors);
            report.set("findings", Json.MAPPER.valueToTree(findings));
            out.println(Json.pretty(report));
        } else {
            findings.forEach(one -> out.printf(
                    "%s: %s: %s: %s %s%n",
                    one.place(), one.level().wireName(), one.kind().wireName(), one.rule(), one.message()));
            out.printf(
                    "%d rules, %d errors, %d warnings%n", pack.get().rules().size(), errors, findings.size() - errors);
        }
        return errors > 0 || (isStrict && !findings.isEmpty()) ? 1 : 0;
    }
}
