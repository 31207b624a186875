package dev.ratchet.analyzer.domain.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 64 bits that are equal for texts that differ only in what is masked: FNV-1a, finished with the mixer of SplitMix64. */
public record Fingerprint(long bits) {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int RADIX = 16;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{1,16}");
    private static final char END_OF_WORD = 0x1f;
    private static final char END_OF_FIELD = 0x1e;

    static Fingerprint of(List<List<String>> fields) {
        long hash = OFFSET;
        for (List<String> field : fields) {
            for (String word : field) {
                hash = taken(hash, word);
            }
            hash = taken(hash, END_OF_FIELD);
        }
        return new Fingerprint(mixed(hash));
    }

    private static long taken(long hash, String word) {
        long result = hash;
        for (int at = 0; at < word.length(); at++) {
            result = taken(result, word.charAt(at));
        }
        return taken(result, END_OF_WORD);
    }

    private static long taken(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    private static long mixed(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** The fingerprint that is written so; empty for what no fingerprint is written as. */
    public static Optional<Fingerprint> parsed(String written) {
        return HEX.matcher(written).matches()
                ? Optional.of(new Fingerprint(Long.parseUnsignedLong(written, RADIX)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%016x".formatted(bits);
    }
}
