package dev.ratchet.enforcer.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

    private static final String LETTERS = "abAB_0";

    private final KnownNames names = new KnownNames();
    private final Random random = new Random(5);

    @Test
    void no_name_is_taken_for_another_however_many_there_are() {
        int known = 0;
        Set<String> kept = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            String name = name();
            byte[] json = ("{\"" + name + "\":" + "1}".repeat(random.nextInt(6))).getBytes(StandardCharsets.US_ASCII);

            String found = names.at(json, 2, 2 + name.length());

            if (found != null) {
                assertThat(found).isEqualTo(name).isIn(kept);
                known++;
            }
            names.keep(name, json, 2, 2 + name.length());
            kept.add(name);
        }
        assertThat(known).isGreaterThan(10_000);
    }

    @Test
    void a_name_that_was_kept_is_known_wherever_it_stands() {
        byte[] first = "{\"coverage\": {}}".getBytes(StandardCharsets.US_ASCII);
        byte[] later = "{\"a\": 1, \"coverage\": {}}".getBytes(StandardCharsets.US_ASCII);

        names.keep("coverage", first, 2, 10);

        assertThat(names.at(later, 10, 18)).isSameAs(names.at(first, 2, 10)).isEqualTo("coverage");
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(4) == 0 ? random.nextInt(50) : random.nextInt(4);
        for (int i = 0; i < length; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
