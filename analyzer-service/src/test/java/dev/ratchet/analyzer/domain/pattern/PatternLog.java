package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.grouping.Background;
import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.grouping.Grouper;
import dev.ratchet.analyzer.domain.grouping.Nearness;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The patterns of a world without a broker and a database: what is written is folded at once. */
final class PatternLog implements KnownTexts, KnownPatterns {

    final List<PatternEvent> events = new ArrayList<>();
    private final Map<String, ViolationDetected> violations = new HashMap<>();
    private final Map<String, Pattern> patterns = new TreeMap<>();
    private final Map<String, Membership> memberships = new TreeMap<>();
    private final Map<String, KnownText> texts = new TreeMap<>();
    private final Map<String, TextVector> vectors = new TreeMap<>();
    private final Map<String, Certainty> certainties = new TreeMap<>();
    private final Map<String, Bindings> bindings = new TreeMap<>();
    private final Recognition recognition;

    PatternLog(Embedding embedding, int share) {
        Background background = Background.of(embedding);
        Classifier classifier =
                new Classifier(new Grouper(background), new Nearness(background), new RebuildPoints(share));
        this.recognition = new Recognition(this, new TextMemory(this, embedding, 10_000), classifier);
    }

    /** The classification of a violation that is detected now. */
    ViolationClassified detected(Reported reported) {
        return detected(reported.now().detected());
    }

    ViolationClassified detected(ViolationDetected violation) {
        violations.put(violation.id().toString(), violation);
        List<PatternEvent> outcome = recognition
                .repeated(violation)
                .<List<PatternEvent>>map(List::of)
                .orElseGet(() -> recognition.novel(violation));
        outcome.forEach(this::written);
        return (ViolationClassified) outcome.getFirst();
    }

    void corrected(PatternCorrected correction) {
        written(correction);
        recognition.corrected(correction).forEach(this::written);
    }

    /** The same events in a world that has seen nothing yet. */
    PatternLog replayed(Embedding embedding, int share) {
        PatternLog other = new PatternLog(embedding, share);
        other.violations.putAll(violations);
        events.forEach(other::written);
        return other;
    }

    /** What the fold of each event says together. */
    List<Object> state() {
        return List.of(patterns, memberships, texts, vectors, certainties, bindings);
    }

    private void written(PatternEvent event) {
        events.add(event);
        fold(patterns, Pattern.touchedBy(event), (id, before) -> Pattern.after(id, before, event));
        fold(memberships, Membership.touchedBy(event), (id, before) -> Membership.after(id, before, event));
        fold(texts, KnownText.touchedBy(event), (key, before) -> KnownText.after(before, event));
        fold(vectors, TextVector.touchedBy(event), (key, before) -> TextVector.after(before, event));
        fold(certainties, Certainty.touchedBy(event), (id, before) -> Certainty.after(id, before, event));
        fold(bindings, Bindings.touchedBy(event), (place, before) -> Bindings.after(before, event));
    }

    private interface Step<S> {
        @Nullable
        S after(String key, @Nullable S before);
    }

    private static <S> void fold(Map<String, S> states, Collection<String> keys, Step<S> step) {
        for (String key : keys) {
            S after = step.after(key, states.get(key));
            if (after != null) {
                states.put(key, after);
            }
        }
    }

    /** The violations of each pattern, whatever it is called. */
    Set<Set<String>> partition() {
        Map<String, Set<String>> members = new TreeMap<>();
        memberships
                .values()
                .forEach(membership -> members.computeIfAbsent(heir(membership.pattern()), id -> new TreeSet<>())
                        .add(membership.violation()));
        return Set.copyOf(members.values());
    }

    String patternOf(Reported reported) {
        return heir(Objects.requireNonNull(memberships.get(reported.now().id())).pattern());
    }

    Pattern pattern(String id) {
        return Objects.requireNonNull(patterns.get(heir(id)));
    }

    Certainty certainty(String id) {
        return Objects.requireNonNull(certainties.get(heir(id)));
    }

    private String heir(String id) {
        String heir = id;
        Pattern pattern = patterns.get(heir);
        while (pattern != null && pattern.mergedInto() != null) {
            heir = pattern.mergedInto();
            pattern = patterns.get(heir);
        }
        return heir;
    }

    @Override
    public Optional<Home> home(String workflow, ViolationType type, String fingerprint) {
        return Optional.ofNullable(texts.get(KnownText.key(workflow, type, fingerprint)))
                .map(text -> pattern(text.pattern()))
                .map(pattern -> new Home(pattern, certainties.get(pattern.id())));
    }

    @Override
    public Place place(String workflow, ViolationType type) {
        return new Place(
                workflow,
                type,
                texts.values().stream()
                        .filter(text -> text.workflow().equals(workflow) && text.type() == type)
                        .toList(),
                patterns,
                certainties,
                bindings.getOrDefault(KnownText.place(workflow, type), Bindings.NONE));
    }

    @Override
    public Map<String, Origin> origins(Collection<String> keys) {
        Map<String, Origin> origins = new TreeMap<>();
        for (String key : keys) {
            KnownText text = Objects.requireNonNull(texts.get(key));
            ViolationDetected violation = Objects.requireNonNull(violations.get(text.violation()));
            origins.put(key, new Origin(violation, vectors.get(key)));
        }
        return origins;
    }

    @Override
    public List<ViolationId> saying(Collection<String> fingerprints, Collection<String> ids) {
        return memberships.values().stream()
                .filter(member -> ids.contains(member.pattern()) && fingerprints.contains(member.fingerprint()))
                .map(member -> ViolationId.parse(member.violation()))
                .toList();
    }

    @Override
    public List<String> workflows(ViolationType type) {
        return texts.values().stream()
                .filter(text -> text.type() == type)
                .map(KnownText::workflow)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean isAssigned(ViolationId violation) {
        return memberships.containsKey(violation.toString());
    }

    @Override
    public List<Membership> memberships(Collection<ViolationId> wanted) {
        return wanted.stream()
                .map(id -> memberships.get(id.toString()))
                .filter(Objects::nonNull)
                .map(membership -> membership.in(heir(membership.pattern())))
                .toList();
    }

    @Override
    public Optional<Portrait> portrait(String pattern) {
        String id = heir(pattern);
        List<Membership> members = memberships.values().stream()
                .filter(membership -> heir(membership.pattern()).equals(id))
                .toList();
        List<Violation> theirs = members.stream()
                .map(membership -> Objects.requireNonNull(violations.get(membership.violation())))
                .map(violation -> new Violation(violation, Violation.Standing.OPEN))
                .toList();
        return Optional.ofNullable(patterns.get(id))
                .map(found -> new Portrait(found, members, theirs, certainties.get(id), bonds(found)));
    }

    private List<Set<String>> bonds(Pattern pattern) {
        String place = KnownText.place(pattern.workflow(), Objects.requireNonNull(pattern.type()));
        return bindings.getOrDefault(place, Bindings.NONE).bonds().stream()
                .map(Set::copyOf)
                .toList();
    }

    @Override
    public List<Pattern> called(String idOrSlug) {
        return List.of(pattern(idOrSlug));
    }

    @Override
    public List<Pattern> list(
            @Nullable String workflow, @Nullable ViolationType type, @Nullable String after, int limit) {
        return List.copyOf(patterns.values());
    }
}
