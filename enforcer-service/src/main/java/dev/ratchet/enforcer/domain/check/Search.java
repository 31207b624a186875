package dev.ratchet.enforcer.domain.check;

/** Finds a text in a text in time linear in both. */
final class Search {

    /** Up to here the plain search is linear enough, and faster. */
    private static final int SHORT = 32;

    private Search() {}

    static boolean contains(String text, String part, Meter meter) {
        meter.charge(text.length() / (part.length() <= SHORT ? 32 : 4));
        return part.length() <= SHORT ? text.contains(part) : part.length() <= text.length() && kmp(text, part);
    }

    /** Knuth, Morris and Pratt, "Fast pattern matching in strings" (1977). */
    private static boolean kmp(String text, String part) {
        int[] borders = borders(part);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && text.charAt(i) != part.charAt(matched)) {
                matched = borders[matched - 1];
            }
            if (text.charAt(i) == part.charAt(matched) && ++matched == part.length()) {
                return true;
            }
        }
        return false;
    }

    /** For each start of the part, how long its longest proper border is. */
    private static int[] borders(String part) {
        int[] borders = new int[part.length()];
        int length = 0;
        for (int i = 1; i < part.length(); i++) {
            while (length > 0 && part.charAt(i) != part.charAt(length)) {
                length = borders[length - 1];
            }
            length += part.charAt(i) == part.charAt(length) ? 1 : 0;
            borders[i] = length;
        }
        return borders;
    }
}
