package dev.ratchet.cli.facts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.manifest.Manifest;
import dev.ratchet.cli.manifest.ManifestFormat;
import dev.ratchet.cli.manifest.ManifestUnreadable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The manifests among the listed files, each with what it says; one that cannot be read is left out. */
final class Manifests {

    static final int MAX_MANIFESTS = 50;

    private final Path root;
    private final List<String> remarks;

    Manifests(Path root, List<String> remarks) {
        this.root = root;
        this.remarks = remarks;
    }

    ObjectNode read(List<String> paths) {
        ObjectNode manifests = JsonNodeFactory.instance.objectNode();
        for (String path : paths) {
            Optional<ManifestFormat> format = ManifestFormat.of(path.substring(path.lastIndexOf('/') + 1));
            if (format.isPresent() && manifests.size() == MAX_MANIFESTS) {
                remarks.add("there are more than " + MAX_MANIFESTS + " manifests: the rest is left out");
                break;
            }
            format.ifPresent(known -> put(manifests, path, known));
        }
        return manifests;
    }

    private void put(ObjectNode manifests, String path, ManifestFormat format) {
        try {
            manifests.set(path, json(format.read(root.resolve(path))));
        } catch (ManifestUnreadable unreadable) {
            remarks.add(unreadable.getMessage());
        }
    }

    private static ObjectNode json(Manifest manifest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (manifest.name() != null) {
            json.put("name", manifest.name());
        }
        if (manifest.version() != null) {
            json.put("version", manifest.version());
        }
        if (manifest.tools() != null) {
            manifest.tools().forEach(json.putArray("tools")::add);
        }
        return json;
    }
}
