package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.events.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A claim about one document of facts: true, false, or unknown where the document does not say. */
public sealed interface Check {

    /** Whether the claim is true of the document; empty when a fact that it needs is unknown. */
    Optional<Boolean> holdsOn(Snapshot snapshot);

    /** The claim as a rule writes it. */
    String cel();

    /** How many names, literals and operators it is made of. */
    int symbols();

    /** The words in it that mean something. */
    List<String> words();

    /** A file or a folder is there. */
    record PathExists(PathTemplate path) implements Check {

        private static final int OF_THE_PLACE = 3;

        @Override
        public Optional<Boolean> holdsOn(Snapshot snapshot) {
            return snapshot.files().has(path.filledIn(snapshot.artifact().name()));
        }

        @Override
        public String cel() {
            return "exists(" + path.cel() + ")";
        }

        @Override
        public int symbols() {
            return 1 + path.symbols() + (path.namesArtifact() ? 0 : OF_THE_PLACE);
        }

        @Override
        public List<String> words() {
            return path.words();
        }
    }

    /** Another claim is not true. */
    record Not(Check claim) implements Check {

        @Override
        public Optional<Boolean> holdsOn(Snapshot snapshot) {
            return claim.holdsOn(snapshot).map(holds -> !holds);
        }

        @Override
        public String cel() {
            return "!" + claim.cel();
        }

        @Override
        public int symbols() {
            return 1 + claim.symbols();
        }

        @Override
        public List<String> words() {
            return claim.words();
        }
    }

    /** A document mentions the artifact's name or version. */
    record TextMentions(PathTemplate document, ArtifactField mentioned) implements Check {

        @Override
        public Optional<Boolean> holdsOn(Snapshot snapshot) {
            return mentioned
                    .of(snapshot.artifact())
                    .flatMap(value -> textIn(snapshot).map(text -> text.contains(value)));
        }

        /** A document that is known not to be there is empty. */
        private Optional<String> textIn(Snapshot snapshot) {
            String path = document.filledIn(snapshot.artifact().name());
            Optional<Object> text = snapshot.facts()
                    .at("documents")
                    .flatMap(documents ->
                            documents instanceof Map<?, ?> map ? Optional.ofNullable(map.get(path)) : Optional.empty());
            return text.map(String::valueOf)
                    .or(() -> snapshot.files().has(path).filter(there -> !there).map(absent -> ""));
        }

        @Override
        public String cel() {
            return "text(" + document.cel() + ").contains(" + mentioned.cel() + ")";
        }

        @Override
        public int symbols() {
            return 3 + document.symbols();
        }

        @Override
        public List<String> words() {
            return document.words();
        }
    }

    /** A truth value is the one that it should be. */
    record Flag(String path, boolean expected) implements Check {

        @Override
        public Optional<Boolean> holdsOn(Snapshot snapshot) {
            return snapshot.facts().at(path).filter(Boolean.class::isInstance).map(value -> value.equals(expected));
        }

        @Override
        public String cel() {
            return expected ? path : "!" + path;
        }

        @Override
        public int symbols() {
            return expected ? 1 : 2;
        }

        @Override
        public List<String> words() {
            return Fields.words(path);
        }
    }

    /** A number compares with a bound as it should. */
    record Bounded(String path, Comparison comparison, BigDecimal bound, boolean isWhole) implements Check {

        @Override
        public Optional<Boolean> holdsOn(Snapshot snapshot) {
            return Fields.number(snapshot.facts(), path).map(value -> comparison.holds(value, bound));
        }

        @Override
        public String cel() {
            return path + " " + comparison.symbol() + " " + Cel.number(bound, isWhole);
        }

        @Override
        public int symbols() {
            return 3;
        }

        @Override
        public List<String> words() {
            return Fields.words(path);
        }
    }

    /** A text is the one that it should be. */
    record TextIs(String path, String expected) implements Check {

        @Override
        public Optional<Boolean> holdsOn(Snapshot snapshot) {
            return Fields.text(snapshot, path).map(expected::equals);
        }

        @Override
        public String cel() {
            return path + " == " + Cel.text(expected);
        }

        @Override
        public int symbols() {
            return 5;
        }

        @Override
        public List<String> words() {
            return Fields.words(path);
        }
    }

    /** Two texts are the same. */
    record SameText(String path, String other) implements Check {

        @Override
        public Optional<Boolean> holdsOn(Snapshot snapshot) {
            return Fields.text(snapshot, path)
                    .flatMap(value -> Fields.text(snapshot, other).map(value::equals));
        }

        @Override
        public String cel() {
            return path + " == " + other;
        }

        @Override
        public int symbols() {
            return 3;
        }

        @Override
        public List<String> words() {
            return Stream.concat(Fields.words(path).stream(), Fields.words(other).stream())
                    .toList();
        }
    }

    /** A list contains a text. */
    record ListContains(String path, String element) implements Check {

        @Override
        public Optional<Boolean> holdsOn(Snapshot snapshot) {
            Facts facts = snapshot.facts();
            return facts.at(path)
                    .filter(List.class::isInstance)
                    .map(list -> facts.textsAt(path).contains(element));
        }

        @Override
        public String cel() {
            return Cel.text(element) + " in " + path;
        }

        @Override
        public int symbols() {
            return 5;
        }

        @Override
        public List<String> words() {
            return Fields.words(path);
        }
    }
}
