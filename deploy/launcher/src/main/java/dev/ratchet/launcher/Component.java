package dev.ratchet.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of the six processes of a local run, in the order in which they are listed. */
public enum Component {
    KAFKA("kafka", 5),
    POSTGRES("postgres", 6),
    DETECTOR("detector", 1),
    ANALYZER("analyzer", 2),
    ENFORCER("enforcer", 3),
    METRICS("metrics", 4);

    private final String title;
    private final int offset;

    Component(String title, int offset) {
        this.title = title;
        this.offset = offset;
    }

    /** The name that people type, and that its log file has. */
    public String title() {
        return title;
    }

    /** The Maven module of a service; broker and database have none. */
    public String module() {
        return title + "-service";
    }

    public boolean isService() {
        return this != KAFKA && this != POSTGRES;
    }

    /** Where it listens when the run's ports begin after this one. */
    public int port(int basePort) {
        return basePort + offset;
    }

    /** The component of this name, with or without the ending "-service". */
    public static Optional<Component> named(String name) {
        return Arrays.stream(values())
                .filter(component -> component.title.equals(name)
                        || (component.isService() && component.module().equals(name)))
                .findFirst();
    }

    public static List<Component> services() {
        return Arrays.stream(values()).filter(Component::isService).toList();
    }
}
