package dev.ratchet.enforcer.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.journal.FailingDisk;
import dev.ratchet.enforcer.service.GateClient.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;

/** Where an answer without a record is allowed, it is marked. */
@QuarkusTest
@TestProfile(FailingDiskTest.OwnApplication.class)
@QuarkusTestResource(value = BreakableBackends.class, restrictToAnnotatedClass = true)
class FailingDiskTest extends FailingDisks {

    /** Its disk may fail. */
    public static final class OwnApplication implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FailingDisk.class);
        }
    }

    @Override
    void isOfNoRecord(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.reasons()).containsExactly("unrecorded");
    }
}
