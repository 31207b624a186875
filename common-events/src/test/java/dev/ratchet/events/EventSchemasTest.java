package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {

    private static final Path FOLDER = Path.of("src/main/resources/schemas");

    /** Fields whose value is refused because of another field's, which a schema doesn't say. */
    private static final Set<String> DEPEND_ON_OTHERS = Set.of("/steps/0/automated", "/from", "/to");

    /** A value of every kind that is wrong in most fields. */
    private static final List<String> ODD_VALUES = List.of(
            "\"\"",
            "\" \"",
            "\"?\"",
            "\"" + "a".repeat(201) + "\"",
            "\"" + "a".repeat(4_001) + "\"",
            "-2",
            "2147483648",
            "1.5",
            "true",
            "{}",
            "[]");

    private static final EventSchemas SCHEMAS = new EventSchemas();
    private static final Map<EventType, JsonSchema> PARSED = new HashMap<>();
    private static final ObjectWriter WRITER = Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT);

    static List<EventType> types() {
        return EventType.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_in_the_repository_is_the_one_that_the_record_gives(EventType type) throws IOException {
        String schema = WRITER.writeValueAsString(SCHEMAS.of(type)) + "\n";

        GeneratedFile.isUpToDate(FOLDER.resolve(type.wireName() + ".json"), schema);
    }

    @Test
    void there_is_no_schema_without_its_event() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventType.ALL.stream()
                            .map(type -> type.wireName() + ".json")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_keeps_to_the_draft_it_names(EventType type) {
        JsonSchema draft = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

        assertThat(draft.validate(SCHEMAS.of(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.events.Golden#all")
    void a_golden_sample_fits_its_schema(Golden golden) {
        assertThat(problems(golden)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.events.Golden#allFull")
    void a_golden_sample_shows_every_field_of_its_schema(Golden golden) {
        assertThat(unseen(SCHEMAS.of(golden.type()), List.of(golden.data()), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.events.Golden#all")
    void a_field_that_nobody_knows_yet_fits_the_schema(Golden golden) {
        assertThat(problems(golden.with("/mood", "\"grim\""))).isEmpty();
    }

    static Stream<Arguments> required() {
        return Golden.allFull()
                .flatMap(golden -> SCHEMAS.of(golden.type())
                        .get("required")
                        .valueStream()
                        .map(field -> Arguments.of(golden, field.asText())));
    }

    @ParameterizedTest
    @MethodSource("required")
    void what_the_schema_requires_is_missed_by_both_or_read_as_empty(Golden golden, String field) {
        Golden without = golden.without("/" + field);

        assertThat(problems(without)).isNotEmpty();
        assertThat(golden.data().get(field).isContainerNode() || isRefused(without))
                .isTrue();
    }

    static Stream<Arguments> leaves() {
        return Golden.allFull()
                .flatMap(golden -> places(golden.data(), "").stream()
                        .filter(place -> !DEPEND_ON_OTHERS.contains(place))
                        .map(place -> Arguments.of(golden, place)));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void what_the_codec_takes_in_any_field_fits_the_schema_and_the_other_way_round(Golden golden, String place) {
        for (String value : ODD_VALUES) {
            Golden changed = golden.with(place, value);

            List<String> problems = problems(changed);

            assertThat(isRefused(changed))
                    .as("%s = %.20s: %s", place, value, problems)
                    .isEqualTo(!problems.isEmpty());
        }
    }

    private static boolean isRefused(Golden golden) {
        try {
            golden.decoded();
            return false;
        } catch (UndecodableEvent refused) {
            return true;
        }
    }

    private static List<String> problems(Golden golden) {
        JsonSchema schema = PARSED.computeIfAbsent(
                golden.type(),
                type -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                        .getSchema(SCHEMAS.of(type)));
        return schema
                .validate(
                        golden.data().toString(),
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> places(JsonNode node, String place) {
        List<String> places = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(field -> places.addAll(places(field.getValue(), place + "/" + field.getKey())));
        } else if (node.isArray() && !node.isEmpty()) {
            places.addAll(places(node.get(0), place + "/0"));
        } else {
            places.add(place);
        }
        return places;
    }

    private static List<String> unseen(JsonNode schema, List<JsonNode> samples, String place) {
        List<String> unseen = new ArrayList<>();
        for (JsonNode form : schema.has("anyOf") ? schema.get("anyOf") : List.of(schema)) {
            form.path("properties").properties().forEach(field -> {
                List<JsonNode> values = samples.stream()
                        .filter(sample -> sample.has(field.getKey()))
                        .map(sample -> sample.get(field.getKey()))
                        .toList();
                String there = place + "/" + field.getKey();
                if (values.isEmpty()) {
                    unseen.add(there);
                }
                unseen.addAll(unseen(field.getValue(), values, there));
            });
            if (form.has("items")) {
                List<JsonNode> elements =
                        samples.stream().flatMap(JsonNode::valueStream).toList();
                unseen.addAll(unseen(form.get("items"), elements, place + "/*"));
            }
        }
        return unseen;
    }
}
