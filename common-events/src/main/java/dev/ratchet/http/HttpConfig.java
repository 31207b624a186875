package dev.ratchet.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a service's HTTP interface is bounded. */
@ConfigMapping(prefix = "ratchet.http")
public interface HttpConfig {

    /** The largest body of a request, in bytes. */
    @WithDefault("1048576")
    long maxBodyBytes();
}
