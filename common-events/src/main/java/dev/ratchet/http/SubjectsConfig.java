package dev.ratchet.http;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where a service learns who may do what. */
@ConfigMapping(prefix = "ratchet.subjects")
public interface SubjectsConfig {

    /** The file that lists the subjects with their roles and the hashes of their tokens; without it nobody may do anything. */
    Optional<Path> file();
}
