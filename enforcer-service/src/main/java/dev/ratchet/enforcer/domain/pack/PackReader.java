package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.pack.PackReading.Unreadable;
import dev.ratchet.enforcer.domain.pack.PackReading.Whole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pack from its files: {@code pack.yaml} says what it is, every other YAML file holds one rule. It is read as a
 * whole or not at all, and every fault is told with its place.
 */
public final class PackReader {

    private static final int MAX_FAULTS = 200;

    private final YamlText yaml;
    private final CheckLanguage language;

    public PackReader(YamlText yaml, CheckLanguage language) {
        this.yaml = yaml;
        this.language = language;
    }

    public PackReading read(PackFiles files, PackSettings settings) {
        Faults faults = new Faults(files);
        Optional<Pack> manifest = form(files, PackFiles.MANIFEST, faults)
                .map(form -> new ManifestReader(form, faults).read(settings.parameters()));
        if (manifest.isEmpty() || !faults.isEmpty()) {
            return new Unreadable(faults.all());
        }
        List<PackRule> rules = rules(files, manifest.get(), settings, faults);
        if (!faults.isEmpty()) {
            return new Unreadable(faults.all());
        }
        return new Whole(with(manifest.get(), rules));
    }

    private List<PackRule> rules(PackFiles files, Pack pack, PackSettings settings, Faults faults) {
        CheckReader checks = new CheckReader(language, pack, faults);
        List<PackRule> rules = new ArrayList<>();
        for (String file : files.rules()) {
            if (faults.count() < MAX_FAULTS) {
                form(files, file, faults)
                        .flatMap(form -> new RuleFileReader(form, faults, pack, settings.mode(), checks).read())
                        .ifPresent(rules::add);
            }
        }
        if (files.rules().isEmpty()) {
            faults.add(Place.startOf(PackFiles.MANIFEST), "files", "the pack has no rules: no other YAML files");
        }
        unique(rules, faults);
        rules.sort(Comparator.comparing(rule -> rule.rule().id().value()));
        return rules;
    }

    private static void unique(List<PackRule> rules, Faults faults) {
        Map<Object, Place> ids = new HashMap<>();
        Map<Object, Place> names = new HashMap<>();
        for (PackRule rule : rules) {
            taken(ids.putIfAbsent(rule.rule().id(), rule.places().rule()), rule, "id", faults);
            taken(names.putIfAbsent(rule.rule().name(), rule.places().rule()), rule, "name", faults);
        }
    }

    private static void taken(@Nullable Place other, PackRule rule, String field, Faults faults) {
        if (other != null) {
            faults.add(rule.places().rule(), field, "is also the %s of the rule at %s".formatted(field, other));
        }
    }

    private Optional<Form> form(PackFiles files, String file, Faults faults) {
        String text = files.texts().get(file);
        if (text == null) {
            faults.add(Place.startOf(file), "file", "is missing: it says the pack's name, version and parameters");
            return Optional.empty();
        }
        return switch (yaml.parse(file, text)) {
            case YamlText.Tree tree -> Form.of(tree.root(), "", faults);
            case YamlText.Malformed malformed -> {
                faults.add(malformed.place(), "file", malformed.message());
                yield Optional.empty();
            }
        };
    }

    private static Pack with(Pack pack, List<PackRule> rules) {
        return new Pack(
                pack.name(),
                pack.version(),
                pack.description(),
                pack.parameters(),
                pack.values(),
                pack.supplied(),
                List.copyOf(rules));
    }
}
