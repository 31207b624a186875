package dev.ratchet.http.description;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas that every service answers with: problems, and the acknowledgement of what can't be seen yet. */
final class Schemas {

    static final String PROBLEM = "Problem";
    static final String ACCEPTED = "Accepted";

    private Schemas() {}

    /** RFC 9457; further members tell more, such as who was faster. */
    static Schema problem() {
        return object("Why a request was refused (RFC 9457); further members tell more")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty(
                        "type",
                        text("What kind of refusal, to be compared with").pattern("^urn:ratchet:problem:"))
                .addProperty("title", text("The status in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What is the matter, in a sentence for people"))
                .addProperty("field", text("The field or parameter at fault"))
                .addProperty("remedy", text("What to do about it"))
                .additionalPropertiesSchema(OASFactory.createSchema());
    }

    static Schema accepted() {
        return object("What is durable and not to be seen yet: where it stands on the log, and where to ask")
                .required(List.of("position", "status"))
                .addProperty("position", text("Topic, partition and offset"))
                .addProperty("status", text("The path that tells whether it can be seen"));
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }

    /** An example that the schema of its answer describes. */
    static Content content(String mediaType, Schema schema, Object example) {
        return OASFactory.createContent()
                .addMediaType(
                        mediaType,
                        OASFactory.createMediaType()
                                .schema(schema)
                                .addExample(
                                        "example", OASFactory.createExample().value(example)));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
