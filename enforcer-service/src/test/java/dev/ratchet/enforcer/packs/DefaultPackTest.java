package dev.ratchet.enforcer.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.pack.Pack;
import dev.ratchet.enforcer.domain.pack.PackReader;
import dev.ratchet.enforcer.domain.pack.PackReading;
import dev.ratchet.enforcer.domain.pack.PackSettings;
import dev.ratchet.enforcer.domain.pack.PackTests;
import org.junit.jupiter.api.Test;

class DefaultPackTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();

    @Test
    void every_test_of_its_rules_passes() {
        Pack pack = read();

        assertThat(new PackTests(LANGUAGE).run(pack))
                .hasSizeGreaterThan(48)
                .allSatisfy(outcome -> assertThat(outcome.difference()).isNull());
    }

    private static Pack read() {
        PackReading reading =
                new PackReader(new BoundedYaml(), LANGUAGE).read(BuiltInPacks.named("default"), PackSettings.none());
        assertThat(reading).isInstanceOf(PackReading.Whole.class);
        return ((PackReading.Whole) reading).pack();
    }
}
