package dev.ratchet.enforcer.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down which alarms were raised. */
final class Alarms implements JournalAlarm {

    final List<String> raised = new CopyOnWriteArrayList<>();

    @Override
    public void torn(Path segment, long from, long bytes) {
        raised.add("torn");
    }

    @Override
    public void damaged(Path segment, long from, long bytes, long missing) {
        raised.add("damaged " + missing);
    }

    @Override
    public void failed(Path segment, Exception reason) {
        raised.add("failed");
    }
}
