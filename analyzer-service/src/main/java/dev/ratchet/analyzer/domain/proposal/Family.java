package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.cause.ImpactFormula;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Membership;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.ViolationId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The patterns that one proposal is about: its own first, then those of other workflows that it covers too. */
record Family(List<Dossier> all) {

    private static final Comparator<Violation> BY_DETECTION = Comparator.comparing(
                    (Violation violation) -> violation.detected().detectedAt())
            .thenComparing(Violation::id);

    Family {
        all = List.copyOf(all);
    }

    CaseFile main() {
        return all.getFirst().file();
    }

    List<Dossier> covered() {
        return all.subList(1, all.size());
    }

    List<CaseFile> files() {
        return all.stream().map(Dossier::file).toList();
    }

    /** Its own first. */
    List<String> workflows() {
        return files().stream().map(Family::workflow).distinct().toList();
    }

    /** All of it as if it were one pattern, called as the first. */
    Portrait joint() {
        Portrait own = main().portrait();
        List<Membership> memberships = files().stream()
                .flatMap(file -> file.portrait().memberships().stream())
                .toList();
        List<Violation> violations = files().stream()
                .flatMap(file -> file.portrait().violations().stream())
                .toList();
        return new Portrait(own.pattern(), memberships, violations, own.certainty(), bonds());
    }

    private List<Set<String>> bonds() {
        return files().stream()
                .flatMap(file -> file.portrait().bonds().stream())
                .distinct()
                .toList();
    }

    /** In all of its workflows together. */
    Impact impact() {
        List<ClosedRun> runs =
                files().stream().flatMap(file -> file.runs().stream()).toList();
        int own = workflows().size();
        return ImpactFormula.of(joint(), runs, Math.max(own, main().workflows()));
    }

    /** As sure as the least sure of its patterns. */
    Portrait leastSure() {
        return files().stream()
                .map(CaseFile::portrait)
                .min(Comparator.comparingDouble(Portrait::confidence))
                .orElseThrow();
    }

    List<ViolationId> newest() {
        return newest(files().stream().map(CaseFile::portrait).toList());
    }

    /** The violations that a proposal rests on, as many as it may name: the latest, in the order of their detection. */
    static List<ViolationId> newest(List<Portrait> portraits) {
        List<ViolationId> ids = portraits.stream()
                .flatMap(portrait -> portrait.violations().stream())
                .sorted(BY_DETECTION)
                .map(violation -> violation.detected().id())
                .toList();
        return ids.subList(Math.max(0, ids.size() - Bounds.LIST), ids.size());
    }

    static String workflow(CaseFile file) {
        return file.portrait().pattern().workflow();
    }
}
