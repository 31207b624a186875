package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.Facts;
import dev.ratchet.events.InvalidValue;
import java.util.ArrayList;
import java.util.List;

/** Reads the tests of a rule: facts with what is expected of them. */
final class TestCaseReader {

    private final Form rule;
    private final Faults faults;

    TestCaseReader(Form rule, Faults faults) {
        this.rule = rule;
        this.faults = faults;
    }

    List<PackTestCase> read() {
        List<PackTestCase> tests = new ArrayList<>();
        List<Node> items = rule.items("tests");
        for (int i = 0; i < items.size(); i++) {
            Form.of(items.get(i), "tests[" + i + "]", faults).ifPresent(form -> read(form, tests));
        }
        return tests;
    }

    private void read(Form test, List<PackTestCase> tests) {
        int before = faults.count();
        String name = test.requiredText("name").orElse("");
        Expectation expected = test.requiredValue("expect", Expectation::named).orElse(Expectation.PASS);
        Facts facts = test.required("facts").map(node -> facts(test, node)).orElse(Facts.none());
        List<String> missing = test.items("unknown").stream()
                .map(Nodes::plain)
                .map(String::valueOf)
                .toList();
        test.nothingElse();
        if (faults.count() == before) {
            tests.add(new PackTestCase(name, facts, expected, missing, test.place()));
        }
    }

    private Facts facts(Form test, Node node) {
        if (!(node instanceof Node.Fields object)) {
            faults.add(node.place(), test.pathOf("facts"), "should be an object; {} where nothing is known");
            return Facts.none();
        }
        try {
            return new Facts(Nodes.map(object));
        } catch (InvalidValue invalid) {
            faults.add(node.place(), test.pathOf("facts"), String.valueOf(invalid.getMessage()));
            return Facts.none();
        }
    }
}
