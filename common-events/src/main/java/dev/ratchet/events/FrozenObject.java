package dev.ratchet.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of facts, immutable at every depth. One that was read from JSON is written as it was read. */
final class FrozenObject extends AbstractMap<String, Object> implements JsonSerializable {

    private final Map<String, Object> fields;
    private final int height;
    private final @Nullable JsonText text;
    private volatile boolean isSpelled;

    /** @param fields frozen at every depth, and nobody else's from now on */
    FrozenObject(Map<String, Object> fields, @Nullable JsonText text) {
        this.fields = fields;
        this.height = fields.isEmpty() ? 0 : 1 + heightOf(fields.values());
        this.text = text;
    }

    /** The greatest height among the values. */
    static int heightOf(Iterable<Object> values) {
        int height = 0;
        for (Object value : values) {
            if (value instanceof FrozenObject object) {
                height = Math.max(height, object.height);
            } else if (value instanceof FrozenList list) {
                height = Math.max(height, list.height());
            }
        }
        return height;
    }

    /** How many objects and lists stand within one another, this one included; empty ones don't count. */
    int height() {
        return height;
    }

    /** How it was read from JSON, where it is written so. */
    @Nullable
    JsonText text() {
        return text;
    }

    /** Puts it on a scale, with its names and values. */
    void weighed(Scale scale) {
        scale.other();
        fields.forEach((name, value) -> {
            scale.text(name.length());
            Scale.weigh(value, scale);
        });
    }

    @Override
    public @Nullable Object get(@Nullable Object field) {
        Object value = fields.get(field);
        return value instanceof LaterText later ? later.text() : value;
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return fields.containsKey(field);
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        if (!isSpelled) {
            fields.replaceAll((name, value) -> LaterText.spelled(value));
            isSpelled = true;
        }
        return Collections.unmodifiableMap(fields).entrySet();
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        if (text != null) {
            json.writeRawValue(text);
            return;
        }
        json.writeStartObject();
        for (Entry<String, Object> field : entrySet()) {
            json.writeFieldName(field.getKey());
            serializers.defaultSerializeValue(field.getValue(), json);
        }
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(json, serializers);
    }

    @Override
    public @Nullable Object put(String field, Object value) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public @Nullable Object remove(@Nullable Object field) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public boolean remove(@Nullable Object field, @Nullable Object value) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public void putAll(Map<? extends String, ? extends Object> others) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public void replaceAll(BiFunction<? super String, ? super Object, ? extends Object> change) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public @Nullable Object putIfAbsent(String field, Object value) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public boolean replace(String field, Object before, Object after) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public @Nullable Object replace(String field, Object value) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public Object computeIfAbsent(String field, Function<? super String, ? extends Object> value) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public @Nullable Object computeIfPresent(
            String field, BiFunction<? super String, ? super Object, ? extends @Nullable Object> value) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public @Nullable Object compute(
            String field, BiFunction<? super String, ? super @Nullable Object, ? extends @Nullable Object> value) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public @Nullable Object merge(
            String field, Object value, BiFunction<? super Object, ? super Object, ? extends @Nullable Object> both) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }
}
