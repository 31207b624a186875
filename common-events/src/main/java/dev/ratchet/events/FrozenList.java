package dev.ratchet.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A list of facts, immutable at every depth. One that was read from JSON is written as it was read. */
class FrozenList extends AbstractList<Object> implements RandomAccess, JsonSerializable {

    private final Object[] elements;
    private final int height;
    private final @Nullable JsonText text;

    /** @param elements frozen at every depth, and nobody else's from now on */
    FrozenList(Object[] elements, @Nullable JsonText text) {
        this(elements, elements.length == 0 ? 0 : 1 + FrozenObject.heightOf(Arrays.asList(elements)), text);
    }

    FrozenList(Object[] elements, int height, @Nullable JsonText text) {
        this.elements = elements;
        this.height = height;
        this.text = text;
    }

    /** How many objects and lists stand within one another, this one included; empty ones don't count. */
    int height() {
        return height;
    }

    /** Puts it on a scale, with its elements. */
    void weighed(Scale scale) {
        scale.other();
        for (Object element : elements) {
            Scale.weigh(element, scale);
        }
    }

    @Override
    public Object get(int index) {
        return elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public Iterator<Object> iterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<Object> listIterator(int index) {
        return Collections.unmodifiableList(Arrays.asList(elements)).listIterator(index);
    }

    @Override
    public Object[] toArray() {
        return elements.clone();
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        if (text != null) {
            json.writeRawValue(text);
            return;
        }
        json.writeStartArray();
        for (Object element : elements) {
            serializers.defaultSerializeValue(element, json);
        }
        json.writeEndArray();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(json, serializers);
    }

    @Override
    public boolean add(Object element) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public boolean addAll(Collection<? extends Object> others) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public boolean addAll(int index, Collection<? extends Object> others) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public boolean remove(@Nullable Object element) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public boolean removeIf(Predicate<? super Object> which) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public void replaceAll(UnaryOperator<Object> change) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }

    @Override
    public void sort(@Nullable Comparator<? super Object> order) {
        throw new UnsupportedOperationException("Expected nobody to change facts");
    }
}
