package dev.ratchet.cli.story;

/** The house did not do what the story says it does. */
public final class StoryBroken extends RuntimeException {

    StoryBroken(String message) {
        super(message);
    }

    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new StoryBroken(message);
        }
    }
}
