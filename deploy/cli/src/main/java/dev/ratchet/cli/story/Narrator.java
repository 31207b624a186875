package dev.ratchet.cli.story;

import java.io.PrintWriter;

/** Tells a story as it happens: what was done, what stands on the log because of it, and the call that shows it. */
public final class Narrator {

    private final PrintWriter out;
    private final Addresses addresses;

    /**
     * Where things are.
     *
     * @param tokens the folder of the tokens, as a user would write it
     * @param data the option that names the house to the command line; empty where that finds it by itself
     */
    public record Addresses(
            String detector,
            String analyzer,
            String enforcer,
            String metrics,
            String kafka,
            String tokens,
            String data) {}

    /** A narrator that writes there. */
    public Narrator(PrintWriter out, Addresses addresses) {
        this.out = out;
        this.addresses = addresses;
    }

    /** The services' addresses. */
    public Addresses addresses() {
        return addresses;
    }

    void title(String title, String intro) {
        line("");
        line("== " + title);
        line(intro.strip());
    }

    void scene(String sentence) {
        line("");
        line("-- " + sentence.strip());
    }

    void happened(String sentence) {
        line("   " + sentence);
    }

    /** The event that it left, and how to read it with kcat. */
    void event(String type, String topic, String key) {
        line("   event  %s  on %s, key %s".formatted(type, topic, key));
        line("          kcat -b %s -t %s -C -e -o beginning -f '%%k %%h %%s\\n'".formatted(addresses.kafka(), topic));
    }

    /** The call that shows it. */
    void call(String url) {
        line("   see    curl -s -H \"Authorization: Bearer $(cat %s/viewer)\" '%s'".formatted(addresses.tokens(), url));
    }

    /** The call that shows it, and the command that does so in words. */
    void call(String url, String command) {
        call(url);
        line("          ./ratchet %s%s".formatted(command, addresses.data()));
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
