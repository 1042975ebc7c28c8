package org.koldoo.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.KeyTrouble;
import org.koldoo.base.Refused;
import org.koldoo.base.start.WholeDatabase;
import org.springframework.stereotype.Component;

/** Makes backups and puts them back. For commands and the daily backup; no person calls it from a screen. */
@Component
public class Backups {

    /** How the name of a file ends that is not whole. */
    static final String PART = ".part";

    private final WholeDatabase database;
    private final KeyFolder keys;
    private final Clock clock;

    public Backups(WholeDatabase database, KeyFolder keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a backup holds.
     *
     * @param head the end of the journal in it
     */
    public record Holds(String made, String program, String kind, String head, long rows) {}

    /**
     * Writes everything as it is now into a new file, readable by its owner only and by the recovery key only. While it is not
     * whole it has another name.
     */
    public Holds make(Path to, RecoveryKey recovery) {
        if (Files.exists(to)) {
            throw new Refused("backup.exists");
        }
        // Of two programs that write the same one at once, each has its own.
        var part = to.resolveSibling(to.getFileName() + "." + UUID.randomUUID() + PART);
        try {
            BackupWriter.Written written;
            try (var channel = FileChannel.open(
                    part, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(part))) {
                written = new BackupWriter(database, keys, clock).write(keptOpen(channel), recovery, program());
                channel.force(true);
            }
            if (Files.exists(to)) {
                throw new Refused("backup.exists");
            }
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            return holds(written.about(), written.rows());
        } catch (IOException e) {
            throw new Refused("backup.unwritable");
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be read", e);
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It holds nothing that anybody could read; the daily backup takes away what is left of old ones.
        }
    }

    /** Closing the content must not close the channel before it has reached the disk. */
    private static OutputStream keptOpen(FileChannel channel) {
        return new java.io.BufferedOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Looks through the whole file: whether it is undamaged, and opens. */
    public static Opened open(Path file, RecoveryKey recovery) {
        var reader = new BackupReader(file, recovery);
        return new Opened(reader, reader.check());
    }

    /** A backup that was looked through. */
    public static final class Opened {

        private final BackupReader reader;
        private final BackupReader.Found found;

        private Opened(BackupReader reader, BackupReader.Found found) {
            this.reader = reader;
            this.found = found;
        }

        public Holds holds() {
            return Backups.holds(
                    found.about(),
                    found.counts().values().stream().mapToLong(Long::parseLong).sum());
        }

        /** How far each module was migrated when it was made. */
        public Map<String, String> migrated() {
            return part("migrated.");
        }

        /** The keys it needs, with their fingerprints in hexadecimal. */
        public Map<String, String> keys() {
            return part("key.");
        }

        private Map<String, String> part(String start) {
            return found.about().entrySet().stream()
                    .filter(one -> one.getKey().startsWith(start))
                    .collect(java.util.stream.Collectors.toMap(
                            one -> one.getKey().substring(start.length()), Map.Entry::getValue));
        }
    }

    /**
     * Fills the database, which has tables and no data.
     *
     * @throws KeyTrouble where the keys are not those of the backup
     * @throws Refused {@code backup.counts} where not every row arrived
     */
    public void load(Opened backup) {
        try (var loader = new BackupLoader(database.open(), database.postgres())) {
            var read = backup.reader.read(loader);
            if (!read.counts().equals(loader.counts())) {
                throw new Refused("backup.counts");
            }
            loader.done();
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be written", e);
        }
    }

    private static Holds holds(Map<String, String> about, long rows) {
        return new Holds(
                about.getOrDefault("made", ""),
                about.getOrDefault("program", ""),
                about.getOrDefault("kind", ""),
                about.getOrDefault("journal", ""),
                rows);
    }

    private static String program() {
        return Objects.requireNonNullElse(Backups.class.getPackage().getImplementationVersion(), "development");
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
