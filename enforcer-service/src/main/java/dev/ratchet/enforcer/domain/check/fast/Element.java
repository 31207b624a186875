package dev.ratchet.enforcer.domain.check.fast;

/** The element of a loop that is under way. */
record Element(int loop) implements Value {

    @Override
    public Object in(Frame frame) {
        return frame.element(loop);
    }
}
