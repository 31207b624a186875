package dev.ratchet.enforcer.domain.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names of fields that were met before and found to hide nothing, so that none of them is spelled out and looked through
 * again. It has room for a thousand; a newer one takes the place of one that falls on the same. For any number of threads.
 */
public final class KnownNames {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int ROOM_BITS = 10;
    private static final int LONGEST = 40;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final @Nullable Known[] known = new @Nullable Known[1 << ROOM_BITS];

    private record Known(byte[] text, String name) {}

    /** The name that stands between two places; null when it isn't known. */
    @Nullable
    String at(byte[] json, int from, int to) {
        if (to - from > LONGEST || from + Long.BYTES > json.length) {
            return null;
        }
        Known found = known[place(json, from, to)];
        return found != null && Arrays.equals(found.text, 0, found.text.length, json, from, to) ? found.name : null;
    }

    /** Keeps a name in printable ASCII that hides nothing, and that stands between two places. */
    void keep(String name, byte[] json, int from, int to) {
        if (to - from <= LONGEST && from + Long.BYTES <= json.length) {
            known[place(json, from, to)] = new Known(name.getBytes(StandardCharsets.ISO_8859_1), name);
        }
    }

    /** By the first eight bytes, the last and the length. */
    private static int place(byte[] json, int from, int to) {
        int length = to - from;
        long first = (long) EIGHT.get(json, from);
        long begin = length >= Long.BYTES ? first : first & ((1L << (length * Byte.SIZE)) - 1);
        int last = length == 0 ? 0 : json[to - 1];
        long mixed = ((begin ^ last) * MIX + length) * MIX;
        return (int) (mixed >>> (Long.SIZE - ROOM_BITS));
    }
}
