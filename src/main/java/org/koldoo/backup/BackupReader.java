package org.koldoo.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;

/** Reads a backup; the whole of it is looked through before the first row is believed. */
final class BackupReader {

    private final Path file;
    private final RecoveryKey recovery;

    BackupReader(Path file, RecoveryKey recovery) {
        this.file = file;
        this.recovery = recovery;
    }

    interface Rows {

        /** A table begins. */
        void table(Content.Table table) throws Exception;

        void row(@Nullable Object[] values) throws Exception;

        /** No more rows of it. */
        void end() throws Exception;
    }

    /** What the backup says of itself, and how many rows of each table are in it. */
    record Found(Map<String, String> about, Map<String, String> counts) {}

    /**
     * @throws Refused {@code backup.foreign}, {@code backup.otherKey}, {@code backup.damaged} where a byte was changed or the
     *     end is missing, {@code backup.newer}
     */
    Found check() {
        return read(new Rows() {
            @Override
            public void table(Content.Table table) {}

            @Override
            public void row(@Nullable Object[] values) {}

            @Override
            public void end() {}
        });
    }

    Found read(Rows rows) {
        try (var open = Files.newInputStream(file);
                var in = new DataInputStream(
                        new BufferedInputStream(SealedFile.opening(new BufferedInputStream(open), recovery)))) {
            var about = Content.start(in);
            for (var table = Content.table(in); table != null; table = Content.table(in)) {
                rows.table(table);
                while (in.readBoolean()) {
                    rows.row(table.row(in));
                }
                rows.end();
            }
            var found = new Found(about, Content.map(in));
            nothingBehind(in);
            return found;
        } catch (Refused refused) {
            throw refused;
        } catch (EOFException cut) {
            throw new Refused("backup.damaged");
        } catch (java.nio.file.NoSuchFileException none) {
            throw new Refused("backup.none");
        } catch (IOException changed) {
            throw new Refused("backup.damaged");
        } catch (RuntimeException trouble) {
            throw trouble;
        } catch (SQLException trouble) { // what the database says may quote a value
            throw new IllegalStateException(
                    "The rows could not be written, SQL state " + trouble.getSQLState(), trouble);
        } catch (Exception trouble) {
            throw new IllegalStateException("The rows could not be written", trouble);
        }
    }

    /** Reads to the very end, where the last piece is known to be the last. */
    private static void nothingBehind(InputStream in) throws IOException {
        if (in.read() != -1) {
            throw new Refused("backup.damaged");
        }
    }
}
