package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");
    private static final List<String> SERVICES =
            List.of("detector-service", "analyzer-service", "enforcer-service", "metrics-service");
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    @Test
    void the_document_in_the_repository_is_the_one_that_the_code_gives() throws IOException {
        ObjectNode document = new AsyncApi().of(topicsByReader());

        GeneratedFile.isUpToDate(DOCUMENT, YAML.writeValueAsString(document));
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        ObjectNode document = new AsyncApi().of(topicsByReader());

        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(DOCUMENT.resolveSibling(reference)).exists();
            }
        });
    }

    @Test
    void every_event_is_sent_by_somebody() throws IOException {
        JsonNode operations = new AsyncApi().of(topicsByReader()).get("operations");

        List<String> sent = operations.findValues("messages").stream()
                .flatMap(messages -> messages.findValuesAsText("$ref").stream())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .toList();

        assertThat(sent).contains("PipelineReported");
        assertThat(sent)
                .containsAll(EventType.ALL.stream()
                        .map(type -> type.record().getSimpleName())
                        .toList());
    }

    /** What each service receives, by the channels in its settings. */
    private static Map<String, List<Topic>> topicsByReader() throws IOException {
        Map<String, List<Topic>> topics = new TreeMap<>();
        for (String service : SERVICES) {
            Properties settings = settingsOf(service);
            List<Topic> received = new ArrayList<>();
            settings.stringPropertyNames().stream()
                    .filter(name -> name.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topic"))
                    .forEach(name -> Topic.named(settings.getProperty(name)).ifPresent(received::add));
            topics.put(service, received);
        }
        return topics;
    }

    private static Properties settingsOf(String service) throws IOException {
        Path file = Path.of("..", service, "src/main/resources/application.properties");
        Properties settings = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            }
        }
        return settings;
    }
}
