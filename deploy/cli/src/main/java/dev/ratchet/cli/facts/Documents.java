package dev.ratchet.cli.facts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts that a collection was told to take along; one that is missing, too large or not text is left out. */
final class Documents {

    static final long MAX_BYTES = 256 * 1024;
    static final long MAX_BYTES_OF_ALL = 512 * 1024;

    private final Path root;
    private final List<String> remarks;
    private long room = MAX_BYTES_OF_ALL;

    Documents(Path root, List<String> remarks) {
        this.root = root;
        this.remarks = remarks;
    }

    ObjectNode read(List<String> names) throws IOException {
        ObjectNode documents = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            Path file = root.resolve(name);
            if (isReadable(name, file)) {
                put(documents, name, file);
            }
        }
        return documents;
    }

    private boolean isReadable(String name, Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        if (!Inside.leadsInside(root, file) || !Files.isRegularFile(file)) {
            remarks.add("the document " + name + " is not a file of the workspace");
            return false;
        }
        long size = Files.size(file);
        if (size > MAX_BYTES || size > room) {
            remarks.add("the document " + name + " is too large: at most " + MAX_BYTES + " bytes, and "
                    + MAX_BYTES_OF_ALL + " of all");
            return false;
        }
        room -= size;
        return true;
    }

    private void put(ObjectNode documents, String name, Path file) throws IOException {
        try {
            String text = Files.readString(file);
            if (text.indexOf('\0') < 0) {
                documents.put(name, text);
                return;
            }
        } catch (CharacterCodingException notText) {
            // Said below, like a text with a NUL in it.
        }
        remarks.add("the document " + name + " is not UTF-8 text");
    }
}
