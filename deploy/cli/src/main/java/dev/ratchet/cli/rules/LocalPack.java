package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Json;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.pack.Finding;
import dev.ratchet.enforcer.domain.pack.Pack;
import dev.ratchet.enforcer.domain.pack.PackFault;
import dev.ratchet.enforcer.domain.pack.PackLint;
import dev.ratchet.enforcer.domain.pack.PackReader;
import dev.ratchet.enforcer.domain.pack.PackReading;
import dev.ratchet.enforcer.domain.pack.PackTests;
import dev.ratchet.enforcer.packs.BoundedYaml;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** A pack that is judged here, without a running house, in the very words of the enforcer. */
final class LocalPack {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();

    private final PackReading reading;

    private LocalPack(PackReading reading) {
        this.reading = reading;
    }

    static LocalPack of(PackOption option) throws IOException {
        return new LocalPack(new PackReader(new BoundedYaml(), LANGUAGE).read(option.files(), option.settings()));
    }

    /** The pack; empty when it can't be read, and every fault is shown then. */
    Optional<Pack> pack(PrintWriter out, boolean isJson) {
        return switch (reading) {
            case PackReading.Whole whole -> Optional.of(whole.pack());
            case PackReading.Unreadable unreadable -> {
                shown(unreadable.faults(), out, isJson);
                yield Optional.empty();
            }
        };
    }

    static List<PackTests.Outcome> tested(Pack pack) {
        return new PackTests(LANGUAGE).run(pack);
    }

    static List<Finding> linted(Pack pack) {
        return PackLint.of(pack, List.of());
    }

    private static void shown(List<PackFault> faults, PrintWriter out, boolean isJson) {
        if (isJson) {
            ObjectNode report = Json.MAPPER.createObjectNode();
            report.set("errors", Json.MAPPER.valueToTree(faults));
            out.println(Json.pretty(report));
        } else {
            faults.forEach(fault -> out.println(fault.shown()));
            out.printf("%d faults: none of the pack is taken%n", faults.size());
        }
    }
}
