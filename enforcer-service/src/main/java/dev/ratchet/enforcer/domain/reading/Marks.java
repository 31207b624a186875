package dev.ratchet.enforcer.domain.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the bytes of a text that may mean something: those that end it, that stand for others, that are not printable ASCII,
 * and those that are worth a look because of secrets. It looks at eight bytes at a time, and may find others besides.
 */
final class Marks {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101010101010101L;
    private static final long TOP = 0x8080808080808080L;
    private static final long REST = 0x7f * EACH;

    /** The highest bit tells of bytes up to the last control character. */
    private static final long CONTROLS = 0x9f9f9f9f9f9f9f9fL;

    /** Letters that differ in these bits alone are looked for together. */
    private static final long ANY_COLUMN = 0x60 * EACH;

    /** Four letters that differ in their last two bits. */
    private static final long FOURS = 0x7c * EACH;

    /** Quotes and both letters B. */
    private static final long B = 'b' * EACH;

    /** The last four of each column, such as the equals sign, the backslash and the underscore. */
    private static final long LAST_OF_COLUMN = 0x7c * EACH;

    private static final long H_TO_K = 0x48 * EACH;
    private static final long COLON = ':' * EACH;
    private static final long DASH = '-' * EACH;
    private static final long G = 'G' * EACH;

    private Marks() {}

    /** The place of the first mark from a place on, or of what may be one; the length where there is none. */
    static int next(byte[] text, int from) {
        int at = from;
        for (; at <= text.length - 8; at += 8) {
            long marks = in((long) EIGHT.get(text, at));
            if (marks != 0) {
                return at + (Long.numberOfTrailingZeros(marks) >>> 3);
            }
        }
        return at;
    }

    /** The marks among the eight bytes from a place on, each as a bit of its byte; where there are fewer, all count as marks. */
    static long at(byte[] text, int from) {
        return from <= text.length - Long.BYTES ? in((long) EIGHT.get(text, from)) : -1;
    }

    /** Which of eight bytes is the first with a mark. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** Those of the marks that aren't before a byte of the eight. */
    static long from(int first, long marks) {
        return marks & (-1L << (first << 3));
    }

    /** The highest bit of each byte that is a mark. Without their own highest bits, bytes can't borrow from one another. */
    private static long in(long eight) {
        long low = eight & REST;
        long column = low | ANY_COLUMN;
        long marks = eight
                | (CONTROLS - low)
                | (TOP - (column ^ B))
                | (TOP - ((column & FOURS) ^ LAST_OF_COLUMN))
                | (TOP - ((low & FOURS) ^ H_TO_K))
                | (TOP - (low ^ COLON))
                | (TOP - (low ^ DASH))
                | (TOP - (low ^ G));
        return marks & TOP;
    }
}
