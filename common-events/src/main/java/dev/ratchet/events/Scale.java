package dev.ratchet.events;

/** Weighs values of facts, which need not be spelled out for it. */
public interface Scale {

    /** A text, also the name of a field. */
    void text(int characters);

    /** A number, a truth value, a list or an object, whose values are weighed by themselves. */
    void other();

    /** Puts a value of facts on a scale, with everything that is in it. */
    static void weigh(Object value, Scale scale) {
        switch (value) {
            case FrozenObject object -> object.weighed(scale);
            case FrozenList list -> list.weighed(scale);
            case LaterText text -> scale.text(text.length());
            case String text -> scale.text(text.length());
            default -> scale.other();
        }
    }
}
