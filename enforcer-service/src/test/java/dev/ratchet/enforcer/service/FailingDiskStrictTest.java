package dev.ratchet.enforcer.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.journal.FailingDisk;
import dev.ratchet.enforcer.service.GateClient.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Set;

/** Where a record is required, the gate refuses what it can not keep. */
@QuarkusTest
@TestProfile(FailingDiskStrictTest.OwnApplication.class)
@QuarkusTestResource(value = BreakableBackends.class, restrictToAnnotatedClass = true)
class FailingDiskStrictTest extends FailingDisks {

    /** Its disk may fail. */
    public static final class OwnApplication implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FailingDisk.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ratchet.enforcer.audit", "required");
        }
    }

    @Override
    void isOfNoRecord(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body().path("type").asText()).endsWith("decision-unrecordable");
    }
}
