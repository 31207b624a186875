package dev.ratchet.enforcer.domain.pack;

/**
 * Where something stands in a pack.
 *
 * @param file the path within the pack
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    Place shifted(int columns) {
        return new Place(file, line, column + columns);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
