package dev.ratchet.enforcer.domain.check;

/** A text that charges for being read, so that a long search can be stopped in its middle. */
final class MeteredText implements CharSequence {

    private static final int STRIDE = 64;

    private final String text;
    private final long stepsPerCharacter;
    private final Meter meter;
    private int uncharged;

    MeteredText(String text, long stepsPerCharacter, Meter meter) {
        this.text = text;
        this.stepsPerCharacter = stepsPerCharacter;
        this.meter = meter;
    }

    @Override
    public char charAt(int index) {
        if (++uncharged == STRIDE) {
            uncharged = 0;
            meter.charge(STRIDE * stepsPerCharacter);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
