package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.learning.Learned;
import dev.ratchet.analyzer.domain.learning.Learner;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.proposal.Beside;
import dev.ratchet.analyzer.domain.proposal.Candidate;
import dev.ratchet.analyzer.domain.proposal.Candidates;
import dev.ratchet.analyzer.domain.proposal.Dossier;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.analyzer.domain.proposal.MinedConstraint;
import dev.ratchet.analyzer.domain.proposal.NearPatterns;
import dev.ratchet.analyzer.domain.proposal.OtherDrafts;
import dev.ratchet.analyzer.domain.proposal.Promotion;
import dev.ratchet.analyzer.domain.proposal.ProposalDraft;
import dev.ratchet.analyzer.domain.wording.Vocabulary;
import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.Proposal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes proposals from all that is known of their patterns and from the facts of their decisions. */
@ApplicationScoped
public class Drafts {

    private final KnownImprovements improvements;
    private final CaseFiles files;
    private final Snapshots snapshots;
    private final NearPatterns near;

    Drafts(KnownImprovements improvements, CaseFiles files, Snapshots snapshots, NearPatterns near) {
        this.improvements = improvements;
        this.files = files;
        this.snapshots = snapshots;
        this.near = near;
    }

    Proposal proposed(Promotion.Propose propose, Candidates known) {
        return draft(propose.about(), propose.rejected(), OtherDrafts.besideNew(known));
    }

    Proposal amended(Promotion.Amend amend, Candidates known) {
        return draft(amend.about(), improvements.rejectedBefore(amend.open()), OtherDrafts.beside(amend.open(), known));
    }

    private Proposal draft(List<Candidate> about, Optional<Improvement> rejected, OtherDrafts others) {
        List<CaseFile> all = about.stream()
                .map(candidate -> files.about(candidate.portrait()))
                .toList();
        return ProposalDraft.of(dossiers(all), rejected, new Beside(others, near.of(all)));
    }

    /** Learned from all together; each by itself where nothing holds for all of them. */
    private List<Dossier> dossiers(List<CaseFile> all) {
        Lesson lesson = lesson(all);
        boolean isOfEach = all.size() > 1 && !(lesson instanceof Learned);
        return all.stream()
                .map(file -> new Dossier(file, isOfEach ? lesson(List.of(file)) : lesson, mined(file)))
                .toList();
    }

    private Optional<MinedConstraint> mined(CaseFile file) {
        return MinedConstraint.of(
                file, files.soundRuns(file.portrait().pattern().workflow()));
    }

    private Lesson lesson(List<CaseFile> all) {
        Set<Wording> wordings = all.stream()
                .flatMap(file -> file.portrait().wordings().stream())
                .collect(Collectors.toSet());
        Vocabulary vocabulary =
                Vocabulary.of(wordings, all.stream().map(CaseFile::step).collect(Collectors.toSet()));
        List<DecisionMark> violating =
                all.stream().flatMap(file -> file.decisions().stream()).toList();
        List<DecisionMark> sound = all.stream()
                .map(file -> file.portrait().pattern().workflow())
                .distinct()
                .flatMap(workflow -> files.soundDecisions(workflow).stream())
                .toList();
        return Learner.lesson(snapshots.of(violating), snapshots.of(sound), vocabulary);
    }
}
