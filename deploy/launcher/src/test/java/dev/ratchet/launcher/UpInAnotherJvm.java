package dev.ratchet.launcher;

import java.nio.file.Path;
import java.util.Set;

/** {@code up} as a process that can be killed: checkout, data folder, base port. */
final class UpInAnotherJvm {

    private UpInAnotherJvm() {}

    public static void main(String[] arguments) {
        LaunchOptions options = new LaunchOptions(
                Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), null, null, Set.of());
        try {
            new Launcher(options, System.out).up();
        } catch (LaunchFailed e) {
            System.out.println(e.reason());
            System.exit(e.exitCode());
        }
    }
}
