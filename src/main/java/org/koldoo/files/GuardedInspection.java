package org.koldoo.files;

import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.springframework.stereotype.Component;

@Component
class GuardedInspection implements FileInspection {

    private static final int PATIENCE_SECONDS = 30;

    private final VirusScanner scanner;
    /** A picture of 40 million points takes a few hundred megabytes while it is drawn. */
    private final Semaphore oneAtATime = new Semaphore(1, true);

    GuardedInspection(VirusScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Inspected inspect(@Nullable String name, byte[] bytes, Set<FileKind> allowed) {
        Layers.size(bytes);
        var named = name == null ? null : Layers.name(name, allowed);
        var kind = Layers.bytes(bytes, named, allowed);
        var content = alone(() -> Layers.content(kind, bytes));
        // The scanner gets what was sent: drawn anew, a picture would hide what came with it.
        return new Inspected(kind, content, scanner.scan(bytes));
    }

    @Override
    public boolean scans() {
        return scanner.setUp();
    }

    @Override
    public Scanned scan(byte[] content) {
        return scanner.scan(content);
    }

    private <T> T alone(Supplier<T> work) {
        try {
            if (!oneAtATime.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused("file.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("file.busy");
        }
        try {
            return work.get();
        } finally {
            oneAtATime.release();
        }
    }
}
