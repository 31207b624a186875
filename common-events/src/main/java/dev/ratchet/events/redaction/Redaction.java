package dev.ratchet.events.redaction;

import dev.ratchet.events.Facts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of facts and texts before anything is judged or recorded: whole values at configured paths and under
 * names that say secret, and the parts of texts that look like one. Redacting twice changes nothing more. Takes time in
 * proportion to what it reads.
 */
public final class Redaction {

    /** What stands where a secret stood. */
    public static final String MARK = "[redacted]";

    /** Below these, names are those of packages, and values their versions. */
    private static final List<String> OF_PACKAGES = List.of("ependencies", "packages", "components");

    /** For example {@code ^0.7.1}, {@code >=2}, {@code 1.0.0-rc.1} and {@code 4.x}. */
    private static final Pattern VERSION =
            Pattern.compile("[~^<>=v ]{0,3}[0-9]{1,8}(\\.[0-9a-zA-Z*]{1,16}){0,3}([-+][0-9a-zA-Z.]{1,32})?");

    private static final Redaction OF_TEXTS = new Redaction(List.of());

    private final Set<String> paths;

    /** @param paths of facts that are always redacted whole, for example {@code custom.billing.contract} */
    public Redaction(Collection<String> paths) {
        this.paths = Set.copyOf(paths);
    }

    /** Of whatever isn't facts: no path is configured. */
    public static Redaction ofTexts() {
        return OF_TEXTS;
    }

    public Facts redacted(Facts facts) {
        return new Facts(object("", facts.document()));
    }

    /** A text without what looks like a secret. */
    public String redacted(String text) {
        return SecretTexts.redacted(text);
    }

    /** A text without what looks like a secret; none stays none. */
    public @Nullable String optional(@Nullable String text) {
        return text == null ? null : redacted(text);
    }

    /** Whether a field of this name may have to be redacted whole, because of the name or of where it stands. */
    public boolean mayHide(String name) {
        return SecretNames.secrecy(name) != Secrecy.NONE || mayBeConfigured(name);
    }

    /** Whether the value in an object of a name and a value is to be redacted because of the name. */
    public static boolean hidesValue(Map<?, ?> object) {
        return object.containsKey("value") && (isSecretName(object.get("name")) || isSecretName(object.get("key")));
    }

    private boolean mayBeConfigured(String name) {
        return !paths.isEmpty() && (paths.contains(name) || paths.stream().anyMatch(path -> path.endsWith("." + name)));
    }

    private static boolean isSecretName(@Nullable Object name) {
        return name instanceof String text && SecretNames.secrecy(text) != Secrecy.NONE;
    }

    private Map<String, Object> object(String path, Map<?, ?> object) {
        Map<String, Object> clean = new LinkedHashMap<>();
        Map<String, Integer> namesakes = new HashMap<>();
        boolean hidesValue = hidesValue(object);
        boolean isOfPackages = OF_PACKAGES.stream().anyMatch(path::endsWith);
        object.forEach((key, value) -> {
            String name = String.valueOf(key);
            String at = path.isEmpty() ? name : path + "." + name;
            Secrecy secrecy = hidesValue && name.equals("value") ? Secrecy.WHOLE : SecretNames.secrecy(name, value);
            clean.put(
                    unused(clean, namesakes, redacted(name)),
                    field(at, value, isOfPackages && isOfPackage(value) ? Secrecy.NONE : secrecy));
        });
        return clean;
    }

    private Object field(String path, Object value, Secrecy secrecy) {
        if (paths.contains(path)) {
            return MARK;
        }
        return secrecy.hides(value) ? secrecy.hidden(value) : value(path, value);
    }

    private static boolean isOfPackage(Object value) {
        return value instanceof Map
                || (value instanceof String text && VERSION.matcher(text).matches());
    }

    /** Two names that held a secret stay two. */
    static String unused(Map<String, Object> fields, Map<String, Integer> namesakes, String name) {
        String unused = name;
        while (fields.containsKey(unused)) {
            unused = name + " " + namesakes.merge(name, 2, (last, two) -> last + 1);
        }
        return unused;
    }

    private Object value(String path, Object value) {
        return switch (value) {
            case Map<?, ?> map -> object(path, map);
            case List<?> list ->
                list.stream().map(element -> value(path, element)).toList();
            case String text -> redacted(text);
            default -> value;
        };
    }
}
