package dev.ratchet.enforcer.domain.pack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a pack's file, with the place where it stands: one value, a list or an object. */
public sealed interface Node {

    Place place();

    /**
     * One value.
     *
     * @param value a text, a whole number, a number, a truth value; or nothing
     * @param text as it is written, without quotes
     * @param lines where each line of the text stands in the file; empty when its lines were folded or escaped
     */
    record Scalar(Place place, @Nullable Object value, String text, List<Place> lines) implements Node {

        public Scalar {
            lines = List.copyOf(lines);
        }

        /** Where a character of the text stands in the file, or else where the value begins. */
        Place at(int line, int column) {
            return line <= lines.size() ? lines.get(line - 1).shifted(column - 1) : place;
        }
    }

    /** Values in their order. */
    record Items(Place place, List<Node> items) implements Node {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** Values by name, in the order of the file. */
    record Fields(Place place, Map<String, Field> fields) implements Node {}

    /**
     * A value with its name.
     *
     * @param place where the name stands
     */
    record Field(Place place, Node value) {}
}
