package dev.ratchet.enforcer.domain.pack;

import java.util.ArrayList;
import java.util.List;

/** The faults found while a pack is read, each shown with its line of the file. */
final class Faults {

    private static final int BEFORE = 80;
    private static final int SHOWN = 120;

    private final PackFiles files;
    private final List<PackFault> found = new ArrayList<>();

    Faults(PackFiles files) {
        this.files = files;
    }

    void add(Place place, String field, String message) {
        found.add(new PackFault(place.file(), place.line(), place.column(), field, message, caret(place)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<PackFault> all() {
        return List.copyOf(found);
    }

    private String caret(Place place) {
        List<String> lines =
                files.texts().getOrDefault(place.file(), "").lines().toList();
        String text = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        int from = Math.max(0, place.column() - BEFORE);
        String shown = text.substring(Math.min(from, text.length()), Math.min(text.length(), from + SHOWN));
        return shown.replaceAll("\\p{Cntrl}", " ") + "\n" + " ".repeat(Math.max(0, place.column() - 1 - from)) + "^";
    }
}
