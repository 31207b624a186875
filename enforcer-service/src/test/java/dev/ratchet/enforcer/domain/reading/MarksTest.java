package dev.ratchet.enforcer.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void no_byte_that_may_mean_something_is_passed_over() {
        for (int b = 0; b < 256; b++) {
            for (int place = 0; place < 24; place++) {
                byte[] text = plain(24);
                text[place] = (byte) b;

                int next = Marks.next(text, 0);

                if (JsonBytes.KIND[b] != JsonBytes.PLAIN) {
                    assertThat(next).as("byte %d at %d", b, place).isEqualTo(place);
                }
            }
        }
    }

    @Test
    void two_marks_beside_each_other_are_both_found() {
        for (int round = 0; round < 20_000; round++) {
            byte[] text = new byte[16];
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) random.nextInt(256);
            }

            int next = Marks.next(text, 0);

            for (int i = 0; i < next; i++) {
                assertThat(JsonBytes.KIND[text[i] & 0xff]).isEqualTo((byte) JsonBytes.PLAIN);
            }
        }
    }

    @Test
    void the_marks_among_eight_bytes_are_those_that_are_found_one_after_the_other() {
        for (int round = 0; round < 20_000; round++) {
            byte[] text = new byte[24];
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) random.nextInt(256);
            }
            int at = random.nextInt(5);

            long marks = Marks.at(text, at);

            for (int first = 0; first < 8; first++) {
                long left = Marks.from(first, marks);
                int found = left == 0 ? at + 8 : at + Marks.first(left);
                assertThat(found).isEqualTo(Math.min(at + 8, Marks.next(text, at + first)));
            }
        }
    }

    @Test
    void the_last_few_bytes_all_count_as_marks() {
        assertThat(Marks.first(Marks.from(3, Marks.at(plain(10), 4)))).isEqualTo(3);
    }

    private static byte[] plain(int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'a');
        return text;
    }
}
