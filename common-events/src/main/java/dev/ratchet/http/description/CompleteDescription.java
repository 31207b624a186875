package dev.ratchet.http.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Completes what the annotations of a service's resources say: every call tells the refusals that it can answer with, as
 * problems with an example, and every answer that is listed in {@link AnswerFiles} its schema and an example.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CompleteDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        components.addSchema(Schemas.PROBLEM, Schemas.problem()).addSchema(Schemas.ACCEPTED, Schemas.accepted());
        AnswerFiles.read(Thread.currentThread().getContextClassLoader()).addTo(document);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> new Refusals(path, method, item, operation).complete()));
    }
}
