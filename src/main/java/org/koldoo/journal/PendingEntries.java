package org.koldoo.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of the running transaction, written when everything else of it is done. */
final class PendingEntries implements TransactionSynchronization {

    private final Consumer<List<WrittenEntry>> writer;
    private final List<WrittenEntry> entries = new ArrayList<>();
    private boolean written;

    private PendingEntries(Consumer<List<WrittenEntry>> writer) {
        this.writer = writer;
    }

    /** @throws IllegalStateException where no read-write transaction runs */
    static PendingEntries ofThisTransaction(Consumer<List<WrittenEntry>> writer) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("the journal needs a transaction that may write");
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingEntries pending) {
                return pending;
            }
        }
        var pending = new PendingEntries(writer);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(WrittenEntry entry) {
        if (written) {
            writer.accept(List.of(entry));
        } else {
            entries.add(entry);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        writer.accept(entries);
    }

    /** After everybody else who still does something before commit. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
