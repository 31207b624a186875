package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.Facts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of facts before anything is judged or recorded: whole values at configured paths and under names that
 * say secret, and the parts of texts that look like one. Redacting twice changes nothing more.
 */
public final class Redaction {

    /** What stands where a secret stood. */
    public static final String MARK = "[redacted]";

    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(?:.*[_.-])?(?:password|passwd|passphrase|secret|client[_-]?secret|api[_-]?key|access[_-]?key|private[_-]?key"
                    + "|auth[_-]?token|access[_-]?token|refresh[_-]?token|token|credentials?)");

    /** Each is linear in the text: possessive quantifiers, no nested repetition. The first group, where there is one, is kept. */
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("()-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:(?!-----END )[\\s\\S]){0,20000}+"
                    + "(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?"),
            Pattern.compile("()\\beyJ[\\w-]{8,}+\\.eyJ[\\w-]{8,}+\\.[\\w-]*+"),
            Pattern.compile(
                    "()\\b(?:gh[pousr]_\\w{20,}+|github_pat_\\w{20,}+|glpat-[\\w-]{16,}+|xox[abeoprs]-[\\w-]{10,}+"
                            + "|A[KS]IA[A-Z0-9]{16}\\b|AIza[\\w-]{30,}+|sk-[\\w-]{20,}+|npm_\\w{30,}+|hf_\\w{30,}+)"),
            Pattern.compile(
                    "(?i)(\\bauthorization\\s{0,4}[:=]\\s{0,4}[\"']?(?:bearer|basic|token)\\s{1,4})[^\\s\"']{4,}+"),
            Pattern.compile("(?i)(\\bbearer\\s{1,4})[\\w.~+/-]{16,}+=*+"),
            Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\\s/:@\"']{0,100}:)[^\\s/@\"']{1,500}(?=@)"),
            Pattern.compile(
                    "(?i)((?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|private[_-]?key|token)"
                            + "[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?)(?!\\[redacted])[^\\s\"',;}]{6,}+"));

    private final Set<String> paths;

    /** @param paths of facts that are always redacted whole, for example {@code custom.billing.contract} */
    public Redaction(Collection<String> paths) {
        this.paths = Set.copyOf(paths);
    }

    public Facts redacted(Facts facts) {
        return new Facts(object("", facts.document()));
    }

    /** A text without what looks like a secret. */
    public String redacted(String text) {
        return text(text);
    }

    /** Whether a field of this name may have to be redacted whole because of where it stands. */
    public boolean mayHide(String name) {
        if (paths.isEmpty()) {
            return false;
        }
        return paths.contains(name) || paths.stream().anyMatch(path -> path.endsWith("." + name));
    }

    private Map<String, Object> object(String path, Map<?, ?> object) {
        Map<String, Object> clean = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = String.valueOf(key);
            String at = path.isEmpty() ? name : path + "." + name;
            clean.put(text(name), isSecret(at, name, value) ? MARK : value(at, value));
        });
        return clean;
    }

    private boolean isSecret(String path, String name, Object value) {
        return paths.contains(path)
                || (value instanceof String && SECRET_NAME.matcher(name).matches());
    }

    private Object value(String path, Object value) {
        return switch (value) {
            case Map<?, ?> map -> object(path, map);
            case List<?> list ->
                list.stream().map(element -> value(path, element)).toList();
            case String text -> text(text);
            default -> value;
        };
    }

    private static String text(String text) {
        String clean = text;
        for (Pattern secret : SECRETS) {
            clean = secret.matcher(clean).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + MARK));
        }
        return clean;
    }
}
