package dev.ratchet.analyzer.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    private static final Fingerprint A = new Fingerprint(1);
    private static final Fingerprint B = new Fingerprint(2);
    private static final Fingerprint C = new Fingerprint(3);
    private static final Fingerprint D = new Fingerprint(4);

    @Test
    void bonds_that_share_a_text_are_one() {
        Constraints constraints =
                Constraints.NONE.bound(List.of(A, B)).bound(List.of(C, D)).bound(List.of(B, C));

        assertThat(constraints.bonds()).containsExactly(Set.of(A, B, C, D));
    }

    @Test
    void what_is_parted_later_is_no_longer_bound() {
        Constraints constraints = Constraints.NONE.bound(List.of(A, B, C, D)).parted(List.of(A, B), List.of(C));

        assertThat(constraints.bonds()).containsExactlyInAnyOrder(Set.of(A, B), Set.of(C, D));
        assertThat(constraints.areParted(B, C)).isTrue();
        assertThat(constraints.areParted(B, D)).isFalse();
    }

    @Test
    void what_is_bound_later_is_no_longer_parted() {
        Constraints constraints =
                Constraints.NONE.parted(List.of(A, B), List.of(C, D)).bound(List.of(A, C));

        assertThat(constraints.areParted(A, C)).isFalse();
        assertThat(constraints.areParted(A, D)).isTrue();
        assertThat(constraints.areParted(B, C)).isTrue();
        assertThat(constraints.areParted(B, D)).isTrue();
    }

    @Test
    void no_bond_ever_holds_texts_that_are_parted() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Constraints constraints = Constraints.NONE;
            for (int step = 0; step < 12; step++) {
                List<Fingerprint> some = some(random);
                constraints = random.nextBoolean() ? constraints.bound(some) : constraints.parted(some, some(random));
            }
            Constraints all = constraints;
            assertThat(all.bonds())
                    .allSatisfy(bond -> bond.forEach(one -> bond.forEach(
                            other -> assertThat(all.areParted(one, other)).isFalse())));
        }
    }

    private static List<Fingerprint> some(Random random) {
        return LongStream.range(0, 8)
                .filter(bits -> random.nextInt(3) == 0)
                .mapToObj(Fingerprint::new)
                .toList();
    }
}
