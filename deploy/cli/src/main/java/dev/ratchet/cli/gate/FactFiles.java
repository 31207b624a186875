package dev.ratchet.cli.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts from files: what several say is put together, and two that say different things of the same are refused. */
final class FactFiles {

    private static final String STANDARD_INPUT = "-";

    private FactFiles() {}

    static ObjectNode together(List<String> files) {
        ObjectNode facts = Json.MAPPER.createObjectNode();
        Map<String, String> saidBy = new HashMap<>();
        for (String file : files) {
            read(file).properties().forEach(part -> {
                String other = saidBy.putIfAbsent(part.getKey(), file);
                if (other != null && !facts.path(part.getKey()).equals(part.getValue())) {
                    throw new Refused("--facts: %s and %s say different things under %s"
                            .formatted(shown(other), shown(file), part.getKey()));
                }
                facts.set(part.getKey(), part.getValue());
            });
        }
        return facts;
    }

    private static JsonNode read(String file) {
        try {
            JsonNode facts = Json.MAPPER
                    .reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(bytes(file));
            if (!facts.isObject()) {
                throw new Refused("--facts: " + shown(file) + " is no JSON object");
            }
            return facts;
        } catch (JsonProcessingException notJson) {
            throw new Refused("--facts: %s is not JSON, line %d: %s"
                    .formatted(
                            shown(file),
                            notJson.getLocation() == null
                                    ? 1
                                    : notJson.getLocation().getLineNr(),
                            notJson.getOriginalMessage()));
        } catch (IOException unreadable) {
            throw new Refused("--facts: " + shown(file) + " can't be read");
        }
    }

    private static byte[] bytes(String file) throws IOException {
        return file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    private static String shown(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }
}
