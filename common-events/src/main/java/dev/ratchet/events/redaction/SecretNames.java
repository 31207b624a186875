package dev.ratchet.events.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which names say that their value is a secret. A name is taken word by word, whether it is written {@code dbPassword},
 * {@code DB_PASSWORD} or {@code db-password}; {@code passed}, {@code keyboard} and {@code author} are other words.
 */
final class SecretNames {

    private static final Map<String, Secrecy> WORDS = Map.ofEntries(
            Map.entry("password", Secrecy.WHOLE),
            Map.entry("passwd", Secrecy.WHOLE),
            Map.entry("pwd", Secrecy.WHOLE),
            Map.entry("passphrase", Secrecy.WHOLE),
            Map.entry("passcode", Secrecy.WHOLE),
            Map.entry("secret", Secrecy.WHOLE),
            Map.entry("token", Secrecy.WHOLE),
            Map.entry("credential", Secrecy.WHOLE),
            Map.entry("credentials", Secrecy.WHOLE),
            Map.entry("authorization", Secrecy.WHOLE),
            Map.entry("cookie", Secrecy.WHOLE),
            Map.entry("jwt", Secrecy.WHOLE),
            Map.entry("bearer", Secrecy.WHOLE),
            Map.entry("auth", Secrecy.TEXTS),
            Map.entry("auths", Secrecy.TEXTS),
            Map.entry("passwords", Secrecy.TEXTS),
            Map.entry("secrets", Secrecy.TEXTS),
            Map.entry("tokens", Secrecy.TEXTS),
            Map.entry("cookies", Secrecy.TEXTS),
            Map.entry("pass", Secrecy.TEXT),
            Map.entry("session", Secrecy.TEXT),
            Map.entry("sessions", Secrecy.TEXT),
            Map.entry("sig", Secrecy.TEXT));

    /** Words that are a secret's also where they are run together with what stands before them. */
    private static final List<String> ENDINGS = List.of(
            "password", "passwords", "passwd", "passphrase", "secret", "secrets", "token", "tokens", "credentials");

    private static final Set<String> RUN_TOGETHER = Set.of(
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "accountkey",
            "authkey",
            "dbpass",
            "userpass",
            "sshpass",
            "rootpass",
            "adminpass",
            "dbpwd",
            "setcookie");

    /** A key is a secret when it is one of these. */
    private static final Set<String> OF_KEY = Set.of(
            "api",
            "access",
            "private",
            "secret",
            "account",
            "auth",
            "encryption",
            "signing",
            "master",
            "shared",
            "ssh",
            "service",
            "storage",
            "subscription",
            "client",
            "deploy",
            "session");

    /** Names that end so tell something about a secret. */
    private static final Set<String> ABOUT = Set.of(
            ("count counts number length size limit limits max min total used usage name names type types kind policy"
                            + " policies rotation rotated expiry expires expired expiration at date age required enabled disabled"
                            + " scanning scan scanned scans scanner detection detected found leak leaks leaked manager management"
                            + " store path paths file files folder url uri endpoint provider method strategy status state version"
                            + " id ids ttl timeout check checks checked valid validity format ref refs reference helper reset"
                            + " strength budget rate cost consent yml yaml json md txt java ts js py go xml toml properties html"
                            + " adoc rs sh sql csv lock page pages spec doc docs controller")
                    .split(" "));

    /** What whoever knows its id may use. */
    private static final Set<String> WITH_ID = Set.of("session", "secret");

    /** Numbers of names that begin so are counts. */
    private static final Set<String> COUNTS = Set.of("max", "min", "total", "num", "number", "avg", "count");

    private static final boolean[] STEMS =
            stems("pas", "pwd", "sec", "tok", "key", "cre", "aut", "coo", "jwt", "bea", "ses", "sig");

    private SecretNames() {}

    /** Whether a name may be a secret's, at a glance; false is certain. */
    static boolean mayBe(byte[] text, int from, int to) {
        for (int at = from; at + 3 <= to; at++) {
            if (STEMS[stem(text[at], text[at + 1], text[at + 2])]) {
                return true;
            }
        }
        return false;
    }

    /** How much of this value the name makes secret. */
    static Secrecy secrecy(String name, Object value) {
        Secrecy secrecy = secrecy(name);
        boolean isCount = secrecy == Secrecy.WHOLE
                && value instanceof Number
                && COUNTS.contains(words(name).getFirst());
        return isCount ? Secrecy.NONE : secrecy;
    }

    static Secrecy secrecy(String name) {
        if (!mayBe(name)) {
            return Secrecy.NONE;
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        List<String> words = words(last);
        if (isAbout(words)) {
            return Secrecy.NONE;
        }
        Secrecy secrecy = most(words);
        return secrecy == Secrecy.NONE ? most(words(last.toLowerCase(Locale.ROOT))) : secrecy;
    }

    /** Whether any value would do as this secret, words of a language too. */
    static boolean isPassword(String name) {
        return words(name).stream()
                .anyMatch(word -> word.startsWith("passw") || word.startsWith("secret") || word.equals("pwd"));
    }

    private static boolean mayBe(String name) {
        for (int at = 0; at + 3 <= name.length(); at++) {
            if (STEMS[stem(name.charAt(at), name.charAt(at + 1), name.charAt(at + 2))]) {
                return true;
            }
        }
        return false;
    }

    private static Secrecy most(List<String> words) {
        Secrecy most = Secrecy.NONE;
        for (int i = 0; i < words.size(); i++) {
            Secrecy secrecy = ofWord(words.get(i), i == 0 ? "" : words.get(i - 1));
            most = secrecy.compareTo(most) > 0 ? secrecy : most;
        }
        return most;
    }

    private static boolean isAbout(List<String> words) {
        int last = words.size() - 1;
        return last > 0
                && ABOUT.contains(words.get(last))
                && !(words.get(last).equals("id") && WITH_ID.contains(words.get(last - 1)));
    }

    private static Secrecy ofWord(String word, String before) {
        if ((word.equals("key") && OF_KEY.contains(before)) || RUN_TOGETHER.contains(word)) {
            return Secrecy.WHOLE;
        }
        if (word.equals("keys") && OF_KEY.contains(before)) {
            return Secrecy.TEXTS;
        }
        Secrecy known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        return ENDINGS.stream()
                .filter(word::endsWith)
                .map(WORDS::get)
                .findFirst()
                .orElse(Secrecy.NONE);
    }

    /** The words of a name in small letters, without its numbers. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= name.length(); at++) {
            if (at == name.length() || isBoundary(name, at)) {
                String word = name.substring(from, at).toLowerCase(Locale.ROOT);
                if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                    words.add(word);
                }
                from = at;
            }
        }
        return words;
    }

    private static boolean isBoundary(String name, int at) {
        char before = name.charAt(at - 1);
        char here = name.charAt(at);
        if (!Character.isLetter(before) || !Character.isLetter(here)) {
            return true;
        }
        boolean isNext = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return Character.isUpperCase(here) && (Character.isLowerCase(before) || isNext);
    }

    private static int stem(int first, int second, int third) {
        return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
    }

    private static boolean[] stems(String... stems) {
        boolean[] all = new boolean[1 << 15];
        for (String stem : stems) {
            all[stem(stem.charAt(0), stem.charAt(1), stem.charAt(2))] = true;
        }
        return all;
    }
}
