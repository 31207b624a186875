package dev.ratchet.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.events.Json;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets the HTTP layer read and write with the one mapper that there is. */
public final class JsonMapping {

    private JsonMapping() {}

    @Produces
    @Singleton
    static ObjectMapper mapper() {
        return Json.mapper();
    }
}
