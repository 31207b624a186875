package dev.ratchet.events.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** A name that stands in a text, and which values can't be its secret. */
record SecretName(String name, Secrecy secrecy) {

    private static final Set<String> NO_VALUES =
            Set.of("true", "false", "null", "none", "nil", "undefined", "yes", "no", "on", "off");

    private static final int LONGEST_INNOCENT = 256;
    private static final int LONGEST_VERSION = 24;

    static SecretName at(byte[] text, int from, int to) {
        String name = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        return new SecretName(name, SecretNames.secrecy(name));
    }

    boolean isSecret() {
        return secrecy != Secrecy.NONE;
    }

    /** Whether it is the word that tests pass. */
    boolean isOutcome() {
        return secrecy == Secrecy.TEXT && SecretNames.words(name).size() == 1;
    }

    /** Whether what was set goes on to the end of its line. */
    boolean isOfLine() {
        String small = name.toLowerCase(Locale.ROOT);
        return small.equals("cookie") || small.equals("set-cookie");
    }

    /** Whether a value only says where the secret comes from, or how many there are, or that there is none. */
    boolean isInnocent(byte[] text, int from, int to) {
        if (!isSecret() || from >= to) {
            return true;
        }
        if (to - from > LONGEST_INNOCENT) {
            return false;
        }
        if (isReference(text, from, to)) {
            return true;
        }
        String value = new String(text, from, Math.min(to - from, LONGEST_VERSION), StandardCharsets.ISO_8859_1);
        if (value.equals(Redaction.MARK) || NO_VALUES.contains(value.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return (secrecy != Secrecy.WHOLE
                        && to - from < LONGEST_VERSION
                        && value.chars().allMatch(Character::isDigit))
                || (!SecretNames.isPassword(name) && to - from < LONGEST_VERSION && isVersion(value));
    }

    /** {@code ${NAME}}, {@code {{name}}}, {@code $(command)}, {@code $NAME}. */
    private static boolean isReference(byte[] text, int from, int to) {
        if (Bytes.isAt(text, from, to, "{{") || Bytes.isAt(text, from, to, "${{")) {
            return true;
        }
        if (text[from] != '$') {
            return false;
        }
        byte next = from + 1 < to ? text[from + 1] : (byte) ' ';
        return next == '(' || (next == '{' && isUpTo(text, from + 2, to, '}')) || isUpTo(text, from + 1, to, ' ');
    }

    /** Whether nothing but a variable's name follows. */
    private static boolean isUpTo(byte[] text, int from, int to, char last) {
        int at = from;
        while (at < to && ((text[at] >= 'A' && text[at] <= 'Z') || text[at] == '_')) {
            at++;
        }
        return at > from && (at == to || text[at] == last);
    }

    /** For example {@code ^1.2.3}. */
    private static boolean isVersion(String value) {
        int points = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '.') {
                points++;
            } else if (!((c >= '0' && c <= '9') || (i < 2 && "^~>=<v".indexOf(c) >= 0))) {
                return false;
            }
        }
        return points >= 1;
    }
}
