package dev.ratchet.enforcer.domain.check.fast;

import dev.ratchet.events.Facts;
import dev.ratchet.events.Scale;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** The extents of one document, each found when it is first asked for. */
final class Extents implements Scale {

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
        Scale.weigh(value, this);
    }

    @Override
    public void other() {
        weight += 2;
    }

    @Override
    public void text(int characters) {
        weight += 2 + characters / CHARACTERS_A_STEP;
        longest = Math.max(longest, characters);
    }
}
