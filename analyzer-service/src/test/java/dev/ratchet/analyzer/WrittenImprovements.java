package dev.ratchet.analyzer;

import static org.awaitility.Awaitility.await;

import dev.ratchet.events.Event;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import dev.ratchet.log.LogReader;
import dev.ratchet.testkit.OtherServices;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** What stands on the log of improvements, which is where other services look. */
record WrittenImprovements(LogReader log) {

    ImprovementProposed proposed(String workflow) {
        return proposals(workflow, 1).getFirst();
    }

    /** At least so many. */
    List<ImprovementProposed> proposals(String workflow, int count) {
        return await().atMost(Seen.PATIENCE)
                .until(() -> events(workflow, ImprovementProposed.class), found -> found.size() >= count);
    }

    /** The first amendment of this kind. */
    ImprovementAmended amended(String workflow, Predicate<ImprovementAmended> kind) {
        return await().atMost(Seen.PATIENCE)
                .until(
                        () -> events(workflow, ImprovementAmended.class).stream()
                                .filter(kind)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    <E extends ImprovementEvent> List<E> events(String workflow, Class<E> type) {
        long end = OtherServices.end(Topic.IMPROVEMENTS);
        List<LogPosition> places = LongStream.range(0, end)
                .mapToObj(offset -> new LogPosition(Topic.IMPROVEMENTS, 0, offset))
                .toList();
        return log.read(places).stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> isOf(event, workflow))
                .toList();
    }

    private static boolean isOf(Event event, String workflow) {
        return switch (event) {
            case ImprovementProposed proposed -> isOf(proposed.proposal(), workflow);
            case ImprovementAmended amended -> isOf(amended.proposal(), workflow);
            default -> false;
        };
    }

    private static boolean isOf(Proposal proposal, String workflow) {
        return proposal.workflow().equals(workflow);
    }
}
