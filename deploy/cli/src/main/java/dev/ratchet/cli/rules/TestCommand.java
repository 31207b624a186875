package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.OutputOption;
import dev.ratchet.enforcer.domain.pack.Pack;
import dev.ratchet.enforcer.domain.pack.PackTests.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the tests of a pack; nothing needs to be up. */
@Command(
        name = "test",
        description = "Run the tests that the rules of a pack bring along; nothing needs to be up.",
        footer = {"", "Exit code: 0 all pass, 1 a fault or a test that fails, 2 no such pack."})
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final PackOption option = new PackOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Pack> pack = LocalPack.of(option).pack(out, output.isJson());
        if (pack.isEmpty()) {
            return 1;
        }
        List<Outcome> outcomes = LocalPack.tested(pack.get());
        List<Outcome> failed =
                outcomes.stream().filter(outcome -> !outcome.passed()).toList();
        if (output.isJson()) {
            ObjectNode report = Json.MAPPER.createObjectNode();
            report.put("pack", pack.get().name()).put("version", pack.get().version());
            report.put("passed", outcomes.size() - failed.size()).put("failed", failed.size());
            report.set("tests", Json.MAPPER.valueToTree(outcomes));
            out.println(Json.pretty(report));
        } else {
            failed.forEach(
                    one -> out.printf("%s: %s: %s: %s%n", one.place(), one.rule(), one.test(), one.difference()));
            out.printf(
                    "%s %s: %d rules, %d tests pass, %d fail%n",
                    pack.get().name(),
                    pack.get().version(),
                    pack.get().rules().size(),
                    outcomes.size() - failed.size(),
                    failed.size());
        }
        return failed.isEmpty() ? 0 : 1;
    }
}
