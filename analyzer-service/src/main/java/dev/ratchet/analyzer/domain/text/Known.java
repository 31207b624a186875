package dev.ratchet.analyzer.domain.text;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers something for each fingerprint that was met lately, in two generations: at least the last {@code size} that
 * were asked for, at most twice as many. One thread at a time.
 */
public final class Known<T> {

    private final int size;
    private Map<Fingerprint, T> young = new HashMap<>();
    private Map<Fingerprint, T> old = new HashMap<>();

    /** @param size how many are remembered at least, 1 or more */
    public Known(int size) {
        this.size = size;
    }

    /** What is remembered for a fingerprint; null when nothing is. */
    public @Nullable T of(Fingerprint fingerprint) {
        T found = young.get(fingerprint);
        if (found == null) {
            found = old.get(fingerprint);
            if (found != null) {
                remember(fingerprint, found);
            }
        }
        return found;
    }

    public void remember(Fingerprint fingerprint, T what) {
        young.put(fingerprint, what);
        if (young.size() >= size) {
            old = young;
            young = HashMap.newHashMap(size);
        }
    }
}
