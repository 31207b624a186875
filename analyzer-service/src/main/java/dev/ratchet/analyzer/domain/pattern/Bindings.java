package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.grouping.Constraints;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.Binding;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people have said about the texts of one workflow and type, from {@code ratchet-patterns}; the latest word counts. */
public record Bindings(List<List<String>> bonds, List<Sides> partings) {

    public static final Bindings NONE = new Bindings(List.of(), List.of());

    /** Texts that are apart. */
    public record Sides(List<String> these, List<String> those) {}

    public static List<String> touchedBy(PatternEvent event) {
        return event instanceof PatternCorrected corrected && corrected.binding() != null
                ? List.of(KnownText.place(
                        corrected.workflow(), corrected.binding().type()))
                : List.of();
    }

    /** What is taken apart is taken apart before it is put together elsewhere. */
    public static @Nullable Bindings after(@Nullable Bindings before, PatternEvent event) {
        Bindings known = before == null ? NONE : before;
        Binding binding = event instanceof PatternCorrected corrected ? corrected.binding() : null;
        return binding == null
                ? before
                : of(known.constraints()
                        .parted(parsed(binding.parted()), parsed(binding.from()))
                        .bound(parsed(binding.together())));
    }

    public Constraints constraints() {
        return new Constraints(
                bonds.stream().map(Bindings::parsed).toList(),
                partings.stream()
                        .map(sides -> new Constraints.Parting(parsed(sides.these()), parsed(sides.those())))
                        .toList());
    }

    private static Bindings of(Constraints constraints) {
        return new Bindings(
                constraints.bonds().stream().map(Bindings::written).toList(),
                constraints.partings().stream()
                        .map(parting -> new Sides(written(parting.these()), written(parting.those())))
                        .toList());
    }

    private static Set<Fingerprint> parsed(Collection<String> written) {
        return written.stream()
                .map(Fingerprint::parsed)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> written(Set<Fingerprint> texts) {
        return texts.stream().map(Fingerprint::toString).sorted().toList();
    }
}
