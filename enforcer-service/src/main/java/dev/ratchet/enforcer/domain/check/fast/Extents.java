package dev.ratchet.enforcer.domain.check.fast;

import dev.ratchet.events.Facts;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** The extents of one document, each found when it is first asked for. */
final class Extents {

    private static final int UNKNOWN = -1;
    private static final int CHARACTERS_A_STEP = 64;

    private final Map<String, Object> document;
    private int files = UNKNOWN;
    private int documents = UNKNOWN;
    private int values = UNKNOWN;
    private long weight;
    private int longest;

    Extents(Facts facts) {
        this.document = facts.document();
    }

    /** The smallest extent that none of these parts goes beyond. */
    int of(int parts) {
        int most = (parts & Extent.FILES) == 0 ? 0 : files();
        most = (parts & Extent.DOCUMENTS) == 0 ? most : Math.max(most, documents());
        return (parts & Extent.VALUES) == 0 ? most : Math.max(most, values());
    }

    private int files() {
        if (files == UNKNOWN) {
            measure(document.get("files"));
            files = smallest(Extent::weightOfFiles, Extent::charactersOfPath);
        }
        return files;
    }

    private int documents() {
        if (documents == UNKNOWN) {
            measure(document.get("documents"));
            documents = smallest(Extent::weightOfDocuments, Extent::charactersOfDocument);
        }
        return documents;
    }

    private int values() {
        if (values == UNKNOWN) {
            measure(null);
            document.forEach((name, value) -> {
                if (!name.equals("files") && !name.equals("documents")) {
                    add(value);
                }
            });
            values = smallest(Extent::weightOfValues, Extent::charactersOfValue);
        }
        return values;
    }

    private int smallest(IntToLongFunction weights, IntToLongFunction characters) {
        int extent = 0;
        while (extent <= Extent.LARGEST
                && (weight > weights.applyAsLong(extent) || longest > characters.applyAsLong(extent))) {
            extent++;
        }
        return extent;
    }

    private void measure(@Nullable Object value) {
        weight = 0;
        longest = 0;
        if (value != null) {
            add(value);
        }
    }

    /** Never less than what the interpreter charges for the value, and its longest text. */
    private void add(Object value) {
        weight += 2;
        if (value instanceof String text) {
            addText(text);
        } else if (value instanceof List<?> list) {
            addList(list);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach(this::addEntry);
        }
    }

    private void addEntry(Object key, Object value) {
        add(key);
        add(value);
    }

    private void addList(List<?> list) {
        int size = list.size();
        for (int i = 0; i < size; i++) {
            if (list.get(i) instanceof String text) {
                weight += 2;
                addText(text);
            } else {
                add(list.get(i));
            }
        }
    }

    private void addText(String text) {
        weight += text.length() / CHARACTERS_A_STEP;
        longest = Math.max(longest, text.length());
    }
}
