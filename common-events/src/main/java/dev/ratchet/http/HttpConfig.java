package dev.ratchet.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** How a service's HTTP interface is guarded. */
@ConfigMapping(prefix = "ratchet")
public interface HttpConfig {

    /** The file that lists the subjects with their roles and the hashes of their tokens; without it nobody may do anything. */
    @WithName("subjects.file")
    Optional<Path> subjectsFile();

    /** The largest body of a request, in bytes. */
    @WithName("http.max-body-bytes")
    @WithDefault("1048576")
    long maxBodyBytes();
}
