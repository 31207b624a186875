package dev.ratchet.enforcer.domain.check.fast;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of the document as a check sees them: whole numbers as long, others as double, of which zero has no
 * sign, at every depth. */
final class Plain {

    private Plain() {}

    /** The value itself where there is nothing to change. */
    static Object of(Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> (Object) number.longValue();
            case BigInteger number ->
                number.bitLength() < Long.SIZE ? (Object) number.longValue() : number.doubleValue();
            case BigDecimal number -> number.doubleValue();
            case Double number when number == 0 -> (Object) 0.0;
            case List<?> list -> of(list);
            case Map<?, ?> map -> of(map);
            default -> value;
        };
    }

    @SuppressWarnings("ReferenceEquality")
    private static List<?> of(List<?> list) {
        for (Object element : list) {
            if (of(element) != element) {
                List<Object> plain = new ArrayList<>(list.size());
                list.forEach(each -> plain.add(of(each)));
                return plain;
            }
        }
        return list;
    }

    @SuppressWarnings("ReferenceEquality")
    private static Map<?, ?> of(Map<?, ?> map) {
        for (Object value : map.values()) {
            if (of(value) != value) {
                Map<Object, Object> plain = new LinkedHashMap<>();
                map.forEach((key, each) -> plain.put(key, of(each)));
                return plain;
            }
        }
        return map;
    }
}
