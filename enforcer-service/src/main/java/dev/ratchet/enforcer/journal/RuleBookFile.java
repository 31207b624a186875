package dev.ratchet.enforcer.journal;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.rulebook.RuleBookImage;
import dev.ratchet.enforcer.domain.rulebook.SavedRuleBook;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Keeps the rule book in a file with a checksum, and when it was last confirmed in another. A file appears under its name
 * only when it is whole and synced; one that is not sound is refused loudly and kept for people.
 */
@ApplicationScoped
public class RuleBookFile implements SavedRuleBook {

    private static final Logger LOG = Logger.getLogger(RuleBookFile.class);

    private final Optional<Path> folder;
    private final MeterRegistry meters;
    private final Disk disk;
    private String checksum = "";

    @Inject
    RuleBookFile(EnforcerConfig config, MeterRegistry meters, Disk disk) {
        this(config.journal(), meters, disk);
    }

    RuleBookFile(Optional<Path> folder, MeterRegistry meters, Disk disk) {
        this.folder = folder;
        this.meters = meters;
        this.disk = disk;
    }

    @Override
    public synchronized Optional<RuleBookImage> load() {
        if (folder.isEmpty() || !Files.exists(image(folder.get()))) {
            return Optional.empty();
        }
        try {
            RuleBookText text = RuleBookText.of(Files.readAllBytes(image(folder.get())));
            checksum = text.checksum();
            RuleBookImage image = text.image();
            return Optional.of(image.confirmed(confirmedAfter(folder.get(), image.confirmedAt())));
        } catch (IOException | IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public synchronized void save(RuleBookImage image) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            RuleBookText text = RuleBookText.of(image);
            Files.createDirectories(folder.get());
            replace(image(folder.get()), text.bytes());
            checksum = text.checksum();
        } catch (IOException e) {
            failed(e);
        }
    }

    @Override
    public synchronized void confirmed(Instant at) {
        if (folder.isEmpty() || checksum.isEmpty()) {
            return;
        }
        try {
            String text = checksum + " " + at;
            byte[] bytes = (text + " " + text.hashCode()).getBytes(StandardCharsets.UTF_8);
            replace(confirmation(folder.get()), bytes);
        } catch (IOException e) {
            failed(e);
        }
    }

    @Override
    public synchronized void refuse(String why) {
        LOG.errorf("The rule book on the disk is refused, and the log is read instead: %s", why);
        meters.counter("ratchet.rulebook.refused").increment();
        checksum = "";
        try {
            if (folder.isPresent()) {
                Path image = image(folder.get());
                Files.move(
                        image,
                        image.resolveSibling(image.getFileName() + ".refused"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException stays) {
            LOG.errorf("It can't be put aside: %s", stays);
        }
    }

    private Instant confirmedAfter(Path path, Instant saved) {
        try {
            String[] parts = Files.readString(confirmation(path)).split(" ", -1);
            String text = parts[0] + " " + parts[1];
            boolean isOurs = parts[0].equals(checksum) && parts[2].equals(Integer.toString(text.hashCode()));
            Instant at = isOurs ? Instant.parse(parts[1]) : saved;
            return at.isAfter(saved) ? at : saved;
        } catch (IOException | RuntimeException none) {
            return saved;
        }
    }

    private void failed(IOException e) {
        LOG.errorf("The rule book can't be kept on the disk: %s", e);
        meters.counter("ratchet.rulebook.unsaved").increment();
    }

    private static Path image(Path folder) {
        return folder.resolve("rule-book");
    }

    private static Path confirmation(Path folder) {
        return folder.resolve("rule-book.confirmed");
    }

    /** Each time in a new file: one on which a sync failed is not written again. */
    private void replace(Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            disk.write(channel, ByteBuffer.wrap(bytes), 0);
            disk.sync(channel);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
