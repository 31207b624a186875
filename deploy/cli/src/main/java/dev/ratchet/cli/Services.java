package dev.ratchet.cli;

import dev.ratchet.cli.story.Narrator;
import dev.ratchet.launcher.DataFolder;
import dev.ratchet.launcher.Launcher;
import dev.ratchet.launcher.ProcessStatus;
import java.util.List;
import java.util.Objects;

/** The running services, each to be called as one of the subjects whose tokens the data folder holds. */
public final class Services {

    private final List<ProcessStatus> running;
    private final DataFolder folder;

    /** The services among those processes. */
    public Services(List<ProcessStatus> running, DataFolder folder) {
        this.running = List.copyOf(running);
        this.folder = folder;
    }

    /** The services of a house that is up. */
    @SuppressWarnings("SystemOut")
    public static Services of(DataOption data) {
        return new Services(new Launcher(data.whereItIs(), System.out).status(), data.folder());
    }

    /** The service, called as that subject. */
    public ServiceClient client(String service, String subject) {
        return new ServiceClient(service, address(service), folder.token(subject));
    }

    /** Where everything is. */
    public Narrator.Addresses addresses() {
        return new Narrator.Addresses(
                address("detector"),
                address("analyzer"),
                address("enforcer"),
                address("metrics"),
                address("kafka"),
                folder.tokens().toString(),
                folder.path().equals(DataOption.usual()) ? "" : " --data " + folder.path());
    }

    /** Where a service answers; refuses one that is not up. */
    public String address(String service) {
        return running.stream()
                .filter(process -> process.name().equals(service) && process.up())
                .map(ProcessStatus::url)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new ServiceCallFailed("the " + service + " is not up; ./ratchet up starts it", 0));
    }
}
