package dev.ratchet.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void a_token_for_one_workflow_reaches_that_workflow_and_not_what_is_of_none() {
        Caller caller = caller("release");

        assertThatCode(() -> caller.mustReach("release", "parcels")).doesNotThrowAnyException();
        assertThatThrownBy(() -> caller.mustReach("other", "parcels")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> caller.mustReach(null, "parcels"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("workflow '*'");
    }

    @Test
    void a_token_for_all_workflows_reaches_what_is_of_none() {
        assertThatCode(() -> caller("*").mustReach(null, null)).doesNotThrowAnyException();
    }

    private static Caller caller(String workflow) {
        Subject subject = new Subject("ann", List.of("pipeline"), List.of(workflow), List.of("*"), "0".repeat(64));
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("ann"))
                .addAttribute("subject", subject)
                .build());
    }
}
