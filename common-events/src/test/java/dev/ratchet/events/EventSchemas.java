package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigPart;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft-07) of each event, from its record: what is always written is required, what may be absent may
 * also be null, and fields that this version does not know are allowed.
 */
final class EventSchemas {

    private final EventSources sources = new EventSources();
    private final SchemaGenerator generator = generator();

    ObjectNode of(EventType type) {
        ObjectNode generated = generator.generateSchema(type.record());
        ObjectNode schema = Json.mapper().createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("$id", "urn:ratchet:" + type.wireName());
        schema.put("title", type.record().getSimpleName());
        schema.put("description", sources.sentenceOn(type.record()));
        generated.remove("$schema");
        schema.setAll(generated);
        schema.findParents("allOf").forEach(EventSchemas::flatten);
        return schema;
    }

    /** Joins what is said of a type and of the field that has it, where the latter wins: tools show that better. */
    private static void flatten(JsonNode field) {
        JsonNode parts = ((ObjectNode) field).remove("allOf");
        parts.forEach(part -> ((ObjectNode) field).setAll((ObjectNode) part));
    }

    private SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(EventSchemas::position))
                .withDescriptionResolver(
                        scope -> sources.sentenceOn(scope.getType().getErasedType()))
                .withCustomDefinitionProvider((type, context) -> {
                    ObjectNode form = WireForm.of(type.getErasedType(), type.getTypeParameters());
                    return form == null
                            ? null
                            : new CustomDefinition(
                                    form,
                                    CustomDefinition.DefinitionType.INLINE,
                                    CustomDefinition.AttributeInclusion.YES);
                });
        describe(builder.forFields());
        return new SchemaGenerator(builder.build());
    }

    private void describe(SchemaGeneratorConfigPart<FieldScope> fields) {
        fields.withRequiredCheck(EventSchemas::isAlwaysWritten)
                .withNullableCheck(field -> !field.isFakeContainerItemScope() && isOptional(field))
                .withDescriptionResolver(field -> field.isFakeContainerItemScope()
                        ? null
                        : sources.sentenceOn(
                                field.getMember().getDeclaringType().getErasedType(), field.getName()))
                .withStringMinLengthResolver(field -> limits(field).minLength())
                .withStringMaxLengthResolver(field -> limits(field).maxLength())
                .withStringPatternResolver(field -> limits(field).pattern())
                .withNumberInclusiveMinimumResolver(field -> limits(field).minimum())
                .withNumberInclusiveMaximumResolver(field -> limits(field).maximum())
                .withArrayMaxItemsResolver(field -> limits(field).maxItems());
    }

    private FieldLimits limits(FieldScope field) {
        EventSources.Check check =
                sources.checkOf(field.getMember().getDeclaringType().getErasedType(), field.getName());
        return FieldLimits.of(
                check, field.isFakeContainerItemScope(), field.getType().getErasedType());
    }

    private static boolean isAlwaysWritten(FieldScope field) {
        Class<?> record = field.getMember().getDeclaringType().getErasedType();
        JsonInclude inclusion = record.getAnnotation(JsonInclude.class);
        boolean mayBeEmpty = Collection.class.isAssignableFrom(field.getType().getErasedType())
                || Map.class.isAssignableFrom(field.getType().getErasedType());
        return !isOptional(field)
                && !(mayBeEmpty && inclusion != null && inclusion.value() == JsonInclude.Include.NON_EMPTY);
    }

    private static boolean isOptional(FieldScope field) {
        return components(field.getMember().getDeclaringType().getErasedType())
                .filter(component -> component.getName().equals(field.getName()))
                .anyMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** Where a field stands in its record. */
    private static int position(MemberScope<?, ?> field) {
        return components(field.getMember().getDeclaringType().getErasedType())
                .map(RecordComponent::getName)
                .toList()
                .indexOf(field.getName());
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Stream.of(record.getRecordComponents());
    }
}
