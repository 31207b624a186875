package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts as they stand now. */
public interface KnownTexts {

    /** A pattern, and how sure it is, where something was said of that. */
    record Home(Pattern pattern, @Nullable Certainty certainty) {}

    /** The first violation that said a text, and the vector that the text was given, where it was given one. */
    record Origin(ViolationDetected violation, @Nullable TextVector vector) {}

    /** The pattern of the violations with this fingerprint; empty when there are none. */
    Optional<Home> home(String workflow, ViolationType type, String fingerprint);

    Place place(String workflow, ViolationType type);

    /** Where texts come from, by the keys that they are stored under. */
    Map<String, Origin> origins(Collection<String> keys);

    /** The violations that say one of these texts and that the log names one of these patterns for. */
    List<ViolationId> saying(Collection<String> fingerprints, Collection<String> patterns);

    /** The workflows that have texts of this type, in their alphabetical order. */
    List<String> workflows(ViolationType type);
}
