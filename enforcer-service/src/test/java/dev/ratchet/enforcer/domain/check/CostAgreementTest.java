package dev.ratchet.enforcer.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Facts;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted because of its text ends within the counted steps on facts of the declared sizes, whatever it does. */
class CostAgreementTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final Facts DECLARED = declared();
    private static final int MOST = 250;

    /** Each has a part that is repeated as often as is accepted, between braces. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "files.all(f, {f != 'a'})",
                "files.all(f, {f.startsWith('packages')})",
                "files.all(f, {f.size() > 1})",
                "files.exists(f, {f == artifact.name})",
                "files.exists_one(f, {f == 'a'})",
                "files.all(f, {f.matches('pack.*')})",
                "files.all(f, {f.matches('[a-z/0-9.]+')})",
                "files.all(f, {f.contains('packages')})",
                "files.all(f, {f + 'x' != 'a'})",
                "files.all(f, {f in ['a', 'b', 'c', 'd']})",
                "files.all(f, {exists(f)})",
                "{files.filter(f, f.startsWith('packages/p000') || f.startsWith('packages/p001')).size() > 1}",
                "{files.filter(f, f < 'packages/p002').filter(f, f != 'a').all(f, f != 'a')}",
                "{files.filter(f, f < 'packages/p002') != ['a']}",
                "files.filter(f, f < 'packages/p002').all(f, {f != 'a'})",
                "{files.size() == 4000}",
                "{!('a' in files)}",
                "{files != ['a']}",
                "{under('packages/p001').size() > 1}",
                "{glob('packages/p001/**').size() > 1}",
                "{glob('**/*9*/**').size() > 1}",
                "{glob('packages/p001/**').filter(f, f.size() > 3).all(f, f != 'a')}",
                "{!exists('nowhere')}",
                "{text('doc-1.md').size() > 1}",
                "{!text('doc-1.md').contains('nowhere')}",
                "{text('doc-1.md').matches('wo.d')}",
                "{!text('doc-1.md').matches('never$')}",
                "documents.all(d, {documents[d].size() > 1})",
                "documents.all(d, {!documents[d].contains('nowhere')})",
                "documents.all(d, {!documents[d].matches('never$')})",
                "documents.all(d, documents.all(e, {d != 'a'}))",
                "manifests.all(m, {manifests[m].name != 'a'})",
                "manifests.all(m, {manifests[m] != 1})",
                "steps.completed.all(s, {s != 'a'})",
                "steps.completed.all(s, steps.completed.all(t, {t != 'a'}))",
                "sbom.licences.all(s, sbom.licences.all(t, {t != 'a'}))",
                "{sbom.licences.filter(l, l < 'licence-15').filter(l, l != 'b').size() > 1}",
                "custom.list.all(x, {x != 'a'})",
                "custom.list.all(x, {x > 0})",
                "custom.rows.all(x, {x.name != 'a'})",
                "custom.rows.all(x, {x.name != 'a' && x.value > 0})",
                "{custom.rows.filter(x, x.value > 920).size() > 1}",
                "{custom.rows.filter(x, x.value <= 80).all(y, y.name != 'a')}",
                "custom.rows.all(x, x.parts.all(y, {y != 'a'}))",
                "{custom.list != custom.rows}",
                "custom.all(k, {k != 'a'})",
                "steps.completed.all(s, {!(s in files)})",
                "steps.completed.all(s, {exists(s)})",
                "steps.completed.all(s, {text('doc-1.md').contains('word')})",
                "steps.completed.all(s, {under('packages/p001').size() > 1})",
                "steps.completed.all(s, {files.size() > 1})"
            })
    void what_is_accepted_for_the_declared_sizes_runs_on_them(String form) {
        String accepted = longestAccepted(form);

        CheckResult result =
                ((Compilation.Compiled) LANGUAGE.compile(accepted)).check().on(DECLARED);

        assertThat(result.reason()).as(accepted).isNull();
    }

    private static String longestAccepted(String form) {
        int from = form.indexOf('{');
        int to = form.lastIndexOf('}');
        String longest = "true";
        for (int n = 1; n <= (from < 0 ? 1 : MOST); n++) {
            String repeated = from < 0
                    ? form
                    : form.substring(0, from)
                            + String.join(" && ", Collections.nCopies(n, form.substring(from + 1, to)))
                            + form.substring(to + 1);
            if (!(LANGUAGE.compile(repeated) instanceof Compilation.Compiled)) {
                break;
            }
            longest = repeated;
        }
        return longest;
    }

    private static Facts declared() {
        Map<String, String> documents = new HashMap<>();
        IntStream.range(0, 20).forEach(i -> documents.put("doc-%d.md".formatted(i), "word ".repeat(8_000)));
        Map<String, Object> manifests = new HashMap<>();
        IntStream.range(0, 90)
                .forEach(i ->
                        manifests.put("packages/p%d/package.json".formatted(i), Map.of("name", "p", "version", "1")));
        Map<String, Object> custom = new HashMap<>();
        IntStream.range(0, 196).forEach(i -> custom.put("value" + i, "v".repeat(60)));
        custom.put("list", Collections.nCopies(1_000, 1));
        custom.put("map", Map.of("a", "b"));
        custom.put(
                "rows",
                IntStream.rangeClosed(1, 1_000)
                        .mapToObj(i -> Map.of("name", "n".repeat(40), "value", i))
                        .toList());
        return new Facts(Map.of(
                "artifact",
                Map.of("name", "billing"),
                "files",
                IntStream.range(0, 4_000)
                        .mapToObj(i -> "packages/p%03d/src/%s%04d.ts".formatted(i / 40, "a".repeat(35), i))
                        .toList(),
                "documents",
                documents,
                "manifests",
                manifests,
                "steps",
                Map.of(
                        "completed",
                        IntStream.range(0, 90).mapToObj(i -> "step-" + i).toList()),
                "sbom",
                Map.of(
                        "licences",
                        IntStream.range(0, 500).mapToObj(i -> "licence-" + i).toList()),
                "custom",
                custom));
    }
}
