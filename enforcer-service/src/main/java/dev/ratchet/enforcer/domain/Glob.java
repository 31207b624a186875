package dev.ratchet.enforcer.domain;

import java.util.BitSet;

/**
 * A pattern over names or relative paths: {@code ?} is one character, {@code *} any number of them. Over paths both stay
 * within a folder, {@code **} spans folders and {@code **}{@code /} also none at all. Takes time proportional to pattern times text.
 */
public final class Glob {

    private final String pattern;
    private final boolean overPaths;

    private Glob(String pattern, boolean overPaths) {
        this.pattern = pattern;
        this.overPaths = overPaths;
    }

    public static Glob ofPaths(String pattern) {
        return new Glob(pattern, true);
    }

    /** Over names, where {@code /} is a character like any other. */
    public static Glob ofNames(String pattern) {
        return new Glob(pattern, false);
    }

    public boolean matches(String text) {
        return overPaths ? matchesPath(text) : matchesName(text);
    }

    /** Goes back to the last star only, since an earlier one can't do better. */
    private boolean matchesName(String text) {
        int place = 0;
        int star = -1;
        int starText = 0;
        int i = 0;
        while (i < text.length()) {
            char wanted = place < pattern.length() ? pattern.charAt(place) : 0;
            if (place < pattern.length() && wanted == '*') {
                star = place++;
                starText = i;
            } else if (place < pattern.length() && (wanted == '?' || wanted == text.charAt(i))) {
                place++;
                i++;
            } else if (star >= 0) {
                place = star + 1;
                i = ++starText;
            } else {
                return false;
            }
        }
        while (place < pattern.length() && pattern.charAt(place) == '*') {
            place++;
        }
        return place == pattern.length();
    }

    private boolean matchesPath(String text) {
        Places places = new Places();
        places.reach(0);
        for (int i = 0; i < text.length() && !places.isEmpty(); i++) {
            places = places.after(text.charAt(i));
        }
        return places.at.get(pattern.length());
    }

    /** The places in the pattern that can have been reached by the text so far. */
    private final class Places {

        private final BitSet at = new BitSet();
        private final BitSet inFolders = new BitSet();

        boolean isEmpty() {
            return at.isEmpty() && inFolders.isEmpty();
        }

        void reach(int place) {
            at.set(place);
            int stars = stars(place);
            if (stars > 0) {
                reach(place + stars);
            }
        }

        Places after(char c) {
            Places next = new Places();
            at.stream().filter(place -> place < pattern.length()).forEach(place -> step(place, c, next));
            inFolders.stream().forEach(place -> stepInFolders(place, c, next));
            return next;
        }

        private void step(int place, char c, Places next) {
            switch (stars(place)) {
                case 3 -> stepInFolders(place, c, next);
                case 2 -> next.reach(place);
                case 1 -> {
                    if (isWithinFolder(c)) {
                        next.reach(place);
                    }
                }
                default -> {
                    if (pattern.charAt(place) == c || (pattern.charAt(place) == '?' && isWithinFolder(c))) {
                        next.reach(place + 1);
                    }
                }
            }
        }

        private void stepInFolders(int place, char c, Places next) {
            next.inFolders.set(place);
            if (c == '/') {
                next.reach(place + 3);
            }
        }

        private boolean isWithinFolder(char c) {
            return !overPaths || c != '/';
        }

        /** How many characters of the pattern stand for any number of characters here: 0, 1, 2, or 3 with the slash. */
        private int stars(int place) {
            if (overPaths && pattern.startsWith("**/", place)) {
                return 3;
            }
            return overPaths && pattern.startsWith("**", place) ? 2 : pattern.startsWith("*", place) ? 1 : 0;
        }
    }
}
