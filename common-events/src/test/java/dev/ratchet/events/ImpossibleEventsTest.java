package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One field of a good event is changed to what can't be true; the refusal names the field. */
class ImpossibleEventsTest {

    @ParameterizedTest(name = "{0} with {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        workflow.defined       | /workflow                      | ""                  | workflow
        workflow.defined       | /version                       | 0                   | version
        workflow.defined       | /by                            | "-alice"            | by
        workflow.defined       | /definedAt                     | null                | definedAt
        workflow.defined       | /steps                         | [null]              | steps
        workflow.defined       | /steps/0/name                  | "a\\tb"             | steps.name
        workflow.defined       | /steps/0/automated             | true                | steps.automated
        workflow.defined       | /checklist/0                   | " "                 | checklist
        workflow.defined       | /constraints/0/activation      | null                | constraints.activation
        workflow.defined       | /constraints/1/activation      | "deploy"            | constraints.activation
        workflow.defined       | /constraints/0/within          | "PT0S"              | constraints.within
        workflow.defined       | /constraints/0/within          | "-PT5M"             | constraints.within
        workflow.defined       | /constraints/0/template        | "chain-response"    | constraintTemplate
        run.closed             | /artifact                      | null                | artifact
        run.closed             | /artifact/name                 | ""                  | artifact.name
        run.closed             | /steps/0                       | ""                  | steps
        run.closed             | /violated/0                    | "!"                 | violated
        violation.detected     | /id                            | "VIOL-2025-13-30-001" | violation id
        violation.detected     | /id                            | null                | id
        violation.detected     | /type                          | "security"          | violationType
        violation.detected     | /description                   | "a\\u0000b"         | description
        violation.detected     | /description                   | "a\\ud800b"         | description
        violation.detected     | /context                       | null                | context
        violation.detected     | /context/workflow              | null                | context.workflow
        violation.detected     | /context/expectedBehavior      | ""                  | context.expectedBehavior
        violation.detected     | /source/name                   | ""                  | source.name
        violation.detected     | /source/kind                   | "rumour"            | sourceKind
        violation.detected     | /rootCause                     | ""                  | rootCause
        violation.observed     | /reporter                      | null                | reporter
        violation.resolved     | /resolution                    | null                | resolution
        violation.withdrawn    | /reason                        | "  "                | reason
        violation.classified   | /similarity                    | 1.01                | similarity
        violation.classified   | /confidence                    | -0.01               | confidence
        violation.classified   | /vector/0                      | null                | vector
        patterns.regrouped     | /groups                        | null                | groups
        patterns.regrouped     | /groups                        | [null]              | groups
        patterns.regrouped     | /groups/0/members              | null                | groups.members
        patterns.regrouped     | /groups/0/aliases/0            | ""                  | groups.aliases
        pattern.corrected      | /correction                    | "shuffle"           | correctionKind
        pattern.renamed        | /title                         | ""                  | title
        improvement.proposed   | /revision                      | 2                   | revision
        improvement.amended    | /revision                      | 1                   | revision
        improvement.proposed   | /proposal                      | null                | proposal
        improvement.proposed   | /proposal/gap/actual           | ""                  | gap.actual
        improvement.proposed   | /proposal/impact/frequency     | 0                   | impact.frequency
        improvement.proposed   | /proposal/impact/factors/severity | null             | impact.factors
        improvement.proposed   | /proposal/fiveWhys/0/evidence  | []                  | fiveWhys.evidence
        improvement.proposed   | /proposal/confidence           | 1.5                 | confidence
        improvement.proposed   | /proposal/rule/area            | "a"                 | rule.area
        improvement.proposed   | /proposal/rule/precisionBound  | 1.5                 | rule.precisionBound
        improvement.proposed   | /proposal/rule/violating       | -1                  | rule.violating
        improvement.backtested | /wouldFail                     | 41                  | wouldFail
        improvement.approved   | /mode                          | null                | mode
        improvement.rejected   | /reason                        | null                | reason
        improvement.superseded | /supersededBy                  | "IMP-2025-10-30-001" | supersededBy
        rule.activated         | /definition/id                 | "RULE-arch-1"       | rule id
        rule.activated         | /definition/version            | 0                   | version
        rule.activated         | /definition/check              | ""                  | check
        rule.activated         | /definition/checkPoint         | "post-build"        | checkPoint
        rule.activated         | /definition/addedDate          | null                | addedDate
        rule.activated         | /definition/scope/workflow     | "!"                 | scope.workflow
        rule.mode-changed      | /to                            | "warn"              | to
        rule.mode-pinned       | /reason                        | null                | reason
        waiver.requested       | /expiresAt                     | "2025-11-20T10:00:00Z" | expiresAt
        run.closed             | /closedAt                      | "+300000-01-01T00:00:00Z" | closedAt
        run.closed             | /startedAt                     | "1969-12-31T23:59:59Z" | startedAt
        violation.detected     | /detectedAt                    | "0001-01-01T00:00:00Z" | detectedAt
        improvement.backtested | /backtestedAt                  | "+999999999-12-31T23:59:59Z" | backtestedAt
        improvement.backtested | /trial/from                    | "-999999999-01-01T00:00:00Z" | trial.from
        waiver.requested       | /expiresAt                     | "+999999999-01-01T00:00:00Z" | expiresAt
        gate.decided           | /decidedAt                     | "+10000-01-01T00:00:00Z" | decidedAt
        episode.judged         | /openedAt                      | "1969-12-31T23:59:59Z" | openedAt
        gate.decided           | /ruleBookVersion               | -2                  | ruleBookVersion
        gate.decided           | /sequence                      | -1                  | sequence
        gate.decided           | /triggers                      | null                | triggers
        gate.decided           | /triggers                      | [null]              | triggers
        gate.decided           | /triggers/0/outcome            | "held"              | triggers.outcome
        gate.decided           | /triggers/0/missing/0          | ""                  | triggers.missing
        gate.decided           | /held/0/ruleVersion            | 0                   | held.ruleVersion
        gate.decided           | /abridged/unlisted             | -1                  | abridged.unlisted
        gate.decided           | /abridged/brief/0/area         | "qa"                | abridged.brief.area
        gate.decided           | /abridged/brief/0/numbers/0    | "2"                 | abridged.brief.numbers
        gate.decided           | /abridged/brief/0/outcome      | "held"              | abridged.brief.outcome
        gate.decided           | /abridged/brief/1/blocks       | true                | abridged.brief.blocks
        gate.decided           | /facts/custom                  | "a\\u0000b"         | facts
        rule.triggered         | /outcome                       | "held"              | outcome
        episode.judged         | /triggers                      | 0                   | triggers
        episode.judged         | /verdict                       | "guilty"            | verdict
        rule.evaluated         | /to                            | "2025-10-30T00:00:00Z" | to
        rule.evaluated         | /failed                        | -1                  | failed
        gap.accepted           | /from                          | -1                  | from
        gap.accepted           | /to                            | 1199                | to
        event.redriven         | /offset                        | -1                  | offset
        table.rebuilt          | /fold                          | ""                  | fold
        """)
    void what_can_not_be_true_of_an_event_can_not_be_built(String event, String place, String value, String field) {
        Golden impossible = Golden.full(event).with(place, value);

        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> Json.mapper()
                        .treeToValue(impossible.data(), impossible.type().record()))
                .havingCause()
                .isInstanceOf(InvalidValue.class)
                .withMessageStartingWith("Expected " + field + " to be ")
                .extracting(refused -> ((InvalidValue) refused).field())
                .isEqualTo(field);
    }
}
