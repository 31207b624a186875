package dev.ratchet.enforcer.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern over names or relative paths: {@code ?} is one character, {@code *} any number of them. Over paths both stay
 * within a folder, {@code **} spans folders and {@code **}{@code /} also none at all. Takes time proportional to pattern times
 * text at most: all ways to read the pattern are followed at once.
 */
public final class Glob {

    private enum Part {
        CHARACTER,
        ANY_ONE,
        ANY,
        ANY_FOLDERS,
        /** Before the first folder that {@code **}{@code /} may stand for. */
        NO_FOLDER,
        IN_FOLDERS
    }

    private final boolean overPaths;
    private final Part[] parts;
    private final char[] characters;
    private final String prefix;

    private Glob(String pattern, boolean overPaths) {
        this.overPaths = overPaths;
        this.characters = new char[pattern.length() + 1];
        this.parts = parts(pattern);
        this.prefix = prefix();
    }

    public static Glob ofPaths(String pattern) {
        return new Glob(pattern, true);
    }

    /** Over names, where {@code /} is a character like any other. */
    public static Glob ofNames(String pattern) {
        return new Glob(pattern, false);
    }

    public boolean matches(String text) {
        if (!text.startsWith(prefix)) {
            return false;
        }
        boolean[] at = new boolean[parts.length + 1];
        boolean[] next = new boolean[parts.length + 1];
        int first = prefix.length();
        reach(at, first);
        for (int i = prefix.length(); i < text.length() && first <= parts.length; i++) {
            first = step(at, first, text.charAt(i), next);
            boolean[] done = at;
            at = next;
            next = done;
        }
        return at[parts.length];
    }

    /** How much there is to do for a text: 1 where its beginning tells already, else places of the pattern times characters. */
    public long work(String text) {
        return text.startsWith(prefix) ? (long) (parts.length - prefix.length() + 1) * (text.length() + 1) : 1;
    }

    /** Goes on from every place that has been reached, and forgets it; answers the first one that is reached then. */
    private int step(boolean[] at, int first, char c, boolean[] next) {
        for (int place = first; place < parts.length; place++) {
            if (at[place]) {
                at[place] = false;
                step(place, c, next);
            }
        }
        at[parts.length] = false;
        int reached = first;
        while (reached <= parts.length && !next[reached]) {
            reached++;
        }
        return reached;
    }

    private void step(int place, char c, boolean[] next) {
        boolean inFolder = !overPaths || c != '/';
        switch (parts[place]) {
            case CHARACTER -> reachIf(characters[place] == c, next, place + 1);
            case ANY_ONE -> reachIf(inFolder, next, place + 1);
            case ANY -> reachIf(inFolder, next, place);
            case ANY_FOLDERS -> reach(next, place);
            case NO_FOLDER -> stepInFolders(place + 1, c, next);
            case IN_FOLDERS -> stepInFolders(place, c, next);
        }
    }

    private void stepInFolders(int place, char c, boolean[] next) {
        next[place] = true;
        reachIf(c == '/', next, place + 1);
    }

    private void reachIf(boolean holds, boolean[] at, int place) {
        if (holds) {
            reach(at, place);
        }
    }

    /** What stands for nothing is passed at once. */
    private void reach(boolean[] at, int start) {
        int place = start;
        while (!at[place]) {
            at[place] = true;
            if (place == parts.length) {
                return;
            }
            switch (parts[place]) {
                case ANY, ANY_FOLDERS -> place++;
                case NO_FOLDER -> place += 2;
                default -> {
                    return;
                }
            }
        }
    }

    private Part[] parts(String pattern) {
        List<Part> found = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            characters[found.size()] = c;
            if (overPaths && pattern.startsWith("**/", at)) {
                found.addAll(List.of(Part.NO_FOLDER, Part.IN_FOLDERS));
                at += 3;
            } else if (overPaths && pattern.startsWith("**", at)) {
                found.add(Part.ANY_FOLDERS);
                at += 2;
            } else {
                found.add(c == '*' ? Part.ANY : c == '?' ? Part.ANY_ONE : Part.CHARACTER);
                at++;
            }
        }
        return found.toArray(Part[]::new);
    }

    private String prefix() {
        int length = 0;
        while (length < parts.length && parts[length] == Part.CHARACTER) {
            length++;
        }
        return new String(Arrays.copyOf(characters, length));
    }
}
