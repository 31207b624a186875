package dev.ratchet.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses requests whose path, query or key no resource could answer truly, before any resource sees them. */
public final class ParameterGuard {

    private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();

    /** Runs for every request that a resource answers. */
    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo uri, HttpHeaders headers) {
        known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of)
                .mustFit(uri.getPathParameters(), uri.getQueryParameters());
        IdempotencyKey.mustFit(headers.getRequestHeaders().get(IdempotencyKey.HEADER));
    }
}
