package dev.ratchet.enforcer.domain.check;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** A list that was made by adding to another one; each stays as it is, and adding to the newest takes no copying. */
final class Grown extends AbstractList<Object> implements RandomAccess {

    private final List<Object> shared;
    private final int size;

    private Grown(List<Object> shared, int size) {
        this.shared = shared;
        this.size = size;
    }

    /** The elements of one list and then those of the other. */
    static Grown joined(List<?> left, List<?> right) {
        boolean isNewest = left instanceof Grown grown && grown.size == grown.shared.size();
        List<Object> all = isNewest ? ((Grown) left).shared : new ArrayList<>(left);
        all.addAll(right);
        return new Grown(all, all.size());
    }

    @Override
    public Object get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return shared.get(index);
    }

    @Override
    public int size() {
        return size;
    }
}
