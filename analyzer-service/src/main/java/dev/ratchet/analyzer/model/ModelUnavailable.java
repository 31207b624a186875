package dev.ratchet.analyzer.model;

/** The sentence model can't run on this machine. */
public final class ModelUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    ModelUnavailable(String model, Throwable cause) {
        super("The sentence model " + model + " can't run here: " + cause, cause);
    }
}
