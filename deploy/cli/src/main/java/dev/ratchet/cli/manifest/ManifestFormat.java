package dev.ratchet.cli.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The manifests that are understood, each known by its file name; the order is the order of preference. */
public enum ManifestFormat {
    /** npm. */
    PACKAGE_JSON("package.json"),
    /** Maven. */
    POM_XML("pom.xml"),
    /** Python. */
    PYPROJECT_TOML("pyproject.toml"),
    /** Rust. */
    CARGO_TOML("Cargo.toml");

    /** A manifest larger than this is not read. */
    public static final long MAX_BYTES = 256 * 1024;

    private final String fileName;

    ManifestFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The name that a manifest of this format always has. */
    public String fileName() {
        return fileName;
    }

    /** The format of a file, by its name. */
    public static Optional<ManifestFormat> of(String fileName) {
        return Arrays.stream(values())
                .filter(format -> format.fileName.equals(fileName))
                .findFirst();
    }

    /**
     * Reads a manifest.
     *
     * @throws ManifestUnreadable when it is too large, cannot be read, or is not well-formed
     */
    public Manifest read(Path file) throws ManifestUnreadable {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new ManifestUnreadable(file + " is not a regular file");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new ManifestUnreadable(file + " is larger than " + MAX_BYTES + " bytes");
            }
            return parse(Files.readAllBytes(file));
        } catch (IOException malformed) {
            throw new ManifestUnreadable(file + " is not a well-formed " + fileName + ": " + firstLine(malformed));
        }
    }

    private static String firstLine(IOException malformed) {
        String message = malformed.getMessage();
        return message == null
                ? malformed.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private Manifest parse(byte[] bytes) throws IOException {
        return switch (this) {
            case PACKAGE_JSON -> TreeManifests.packageJson(bytes);
            case POM_XML -> PomManifest.read(bytes);
            case PYPROJECT_TOML -> TreeManifests.pyproject(bytes);
            case CARGO_TOML -> TreeManifests.cargo(bytes);
        };
    }
}
