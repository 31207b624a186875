package dev.ratchet.analyzer.domain.attribution;

/** One value of one dimension, such as {@code artifact kind = service}. */
public record Condition(String dimension, String value) {

    @Override
    public String toString() {
        return dimension + " = " + value;
    }
}
