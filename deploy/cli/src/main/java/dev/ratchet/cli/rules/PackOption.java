package dev.ratchet.cli.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.Refused;
import dev.ratchet.enforcer.domain.pack.PackFiles;
import dev.ratchet.enforcer.domain.pack.PackSettings;
import dev.ratchet.enforcer.domain.pack.PackSource.GitPlace;
import dev.ratchet.enforcer.packs.BuiltInPacks;
import dev.ratchet.enforcer.packs.FolderPacks;
import dev.ratchet.enforcer.packs.GitPacks;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.RuleMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pack is meant, and how it is set. */
public final class PackOption {

    @Parameters(
            paramLabel = "PACK",
            arity = "0..1",
            description = "a folder with pack.yaml, or the name of a pack that comes with Ratchet (default)")
    private @Nullable Path pack;

    @Option(names = "--git", paramLabel = "URL", description = "a git repository, instead of a folder")
    private @Nullable String git;

    @Option(names = "--ref", paramLabel = "REF", description = "its branch, tag or commit (default: main)")
    private String ref = "main";

    @Option(names = "--path", paramLabel = "PATH", description = "the pack's folder in it (default: the root)")
    private String path = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "a parameter of the pack; lists as JSON, for example [\"a\",\"b\"]")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--mode", paramLabel = "MODE", description = "shadow, warn or enforce, for all rules")
    private @Nullable String mode;

    /** The pack's files. */
    PackFiles files() throws IOException {
        try {
            if (git != null) {
                return new GitPacks(url -> true)
                        .at(new GitPlace(git, ref, path))
                        .files();
            }
            return isBuiltIn() ? BuiltInPacks.named(given().toString()) : FolderPacks.in(given());
        } catch (InvalidValue invalid) {
            throw new Refused(String.valueOf(invalid.getMessage()));
        }
    }

    PackSettings settings() {
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> values.put(name, plain(value)));
        try {
            return new PackSettings(values, mode == null ? null : RuleMode.named(mode));
        } catch (InvalidValue invalid) {
            throw new Refused("--mode: " + invalid.getMessage());
        }
    }

    /** The pack as the enforcer takes it. */
    ObjectNode body() throws IOException {
        ObjectNode body = Json.MAPPER.createObjectNode();
        if (git != null) {
            body.putObject("git").put("url", git).put("ref", ref).put("path", path);
        } else if (isBuiltIn()) {
            body.put("builtin", given().toString());
        } else {
            ObjectNode files = body.putObject("files");
            files().texts().forEach(files::put);
        }
        body.set("parameters", Json.MAPPER.valueToTree(settings().parameters()));
        if (mode != null) {
            body.put("mode", mode);
        }
        return body;
    }

    /** Whether the enforcer fetches the pack by itself. */
    boolean isRemote() {
        return git != null;
    }

    private boolean isBuiltIn() {
        return !Files.exists(given()) && BuiltInPacks.NAMES.contains(given().toString());
    }

    private Path given() {
        if (pack == null) {
            throw new Refused("which pack? a folder, the name of one that comes with Ratchet, or --git URL");
        }
        return pack;
    }

    private static Object plain(String value) {
        try {
            JsonNode node = Json.MAPPER.readTree(value);
            return node == null || node.isMissingNode() || node.isTextual() || node.isObject()
                    ? value
                    : Json.MAPPER.convertValue(node, Object.class);
        } catch (JsonProcessingException plainText) {
            return value;
        }
    }
}
