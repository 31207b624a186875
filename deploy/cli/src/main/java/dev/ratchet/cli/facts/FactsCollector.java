package dev.ratchet.cli.facts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the facts of an artifact from a workspace folder. What it does not know it leaves out; what it left out although it was
 * there is among its remarks.
 */
public final class FactsCollector {

    private final List<String> remarks = new ArrayList<>();

    /** What was left out, one sentence each. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * The facts document: artifact, files, documents, manifests and, in a git checkout, the commit.
     *
     * @throws IOException when the workspace cannot be read
     */
    public ObjectNode collect(CollectOrder order) throws IOException {
        if (!Files.isDirectory(order.workspace())) {
            throw new Refused("the workspace " + order.workspace() + " is not a folder");
        }
        Path root = order.workspace().toRealPath();
        Checkout checkout = Checkout.of(root);
        FileListing listing = FileListing.of(root, checkout.ignored());
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.set("artifact", artifact(order));
        putFiles(facts, listing);
        facts.set("documents", new Documents(root, remarks).read(order.documents()));
        facts.set("manifests", new Manifests(root, remarks).read(listing.paths()));
        checkout.head().ifPresent(head -> facts.set("git", head));
        return facts;
    }

    private static ObjectNode artifact(CollectOrder order) {
        ObjectNode artifact = JsonNodeFactory.instance.objectNode().put("name", order.artifact());
        if (order.version() != null) {
            artifact.put("version", order.version());
        }
        if (order.kind() != null) {
            artifact.put("kind", order.kind());
        }
        return artifact;
    }

    private void putFiles(ObjectNode facts, FileListing listing) {
        listing.paths().forEach(facts.putArray("files")::add);
        if (listing.isTruncated()) {
            facts.put("filesTruncated", true);
            remarks.add("the workspace has more than " + FileListing.MAX_PATHS + " paths: the rest is left out");
        }
    }
}
