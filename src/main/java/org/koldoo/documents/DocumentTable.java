package org.koldoo.documents;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.documents.Documents.NewDocument;
import org.koldoo.documents.Documents.State;
import org.koldoo.files.FileInspection.Inspected;
import org.koldoo.files.FileInspection.Scanned;
import org.koldoo.files.FileNames;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentTable {

    private static final int PIECE = 500_000;

    private final JdbcClient database;
    private final Vault vault;

    DocumentTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** How much somebody has taken in since a moment. */
    record Taken(int count, long bytes) {}

    Taken takenBy(UserId user, Instant since) {
        return database.sql(
                        "select count(*), coalesce(sum(bytes), 0) from case_document where added_by = ? and added_at > ?")
                .params(user.value(), DocumentRow.at(since))
                .query((row, n) -> new Taken(row.getInt(1), row.getLong(2)))
                .single();
    }

    int count(CaseNumber number) {
        return database.sql("select count(*) from case_document where case_no = ? and state <> 'REMOVED'")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    UUID insert(CaseNumber number, NewDocument document, Inspected seen, State state, UserId by, Instant at) {
        var id = UUID.randomUUID();
        int parts = (seen.content().length + PIECE - 1) / PIECE;
        var description = document.description().strip();
        database.sql(
                        "insert into case_document (id, case_no, kind, file_kind, bytes, parts, name, description, state,"
                                + " scanned, scanned_at, added_by, added_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(Arrays.asList(
                        id,
                        number.value(),
                        document.kind().name(),
                        seen.kind().name(),
                        seen.content().length,
                        parts,
                        vault.seal(DocumentRow.place(number, id, "name"), FileNames.clean(document.name())),
                        vault.sealNullable(DocumentRow.place(number, id, "description"), description),
                        state.name(),
                        seen.scanned().name(),
                        DocumentRow.at(at),
                        by.value(),
                        DocumentRow.at(at)))
                .update();
        for (int part = 0; part < parts; part++) {
            var piece = Arrays.copyOfRange(
                    seen.content(), part * PIECE, Math.min(seen.content().length, (part + 1) * PIECE));
            database.sql("insert into case_document_part (document_id, part, case_no, sealed) values (?, ?, ?, ?)")
                    .params(
                            id,
                            part,
                            number.value(),
                            vault.sealBytes(DocumentRow.piece(number, id, part, parts), piece))
                    .update();
        }
        return id;
    }

    byte[] content(DocumentRow row) {
        var all = new ByteArrayOutputStream((int) row.entry().bytes());
        for (int part = 0; part < row.parts(); part++) {
            var sealed = database.sql("select sealed from case_document_part where document_id = ? and part = ?")
                    .params(row.entry().id(), part)
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(() -> new Refused("vault.unreadable"));
            all.writeBytes(
                    vault.openBytes(DocumentRow.piece(row.number(), row.entry().id(), part, row.parts()), sealed));
        }
        return all.toByteArray();
    }

    List<DocumentRow> of(CaseNumber number) {
        return database.sql("select * from case_document where case_no = ? order by added_at desc, id")
                .param(number.value())
                .query((row, n) -> DocumentRow.read(row))
                .list();
    }

    Optional<DocumentRow> find(CaseNumber number, UUID id) {
        return database.sql("select * from case_document where id = ? and case_no = ?")
                .params(id, number.value())
                .query((row, n) -> DocumentRow.read(row))
                .optional();
    }

    /** What was kept aside: not scanned a while ago, or found to be bad a day ago. */
    List<DocumentRow> aside(Instant now, Duration unanswered, Duration found, int most) {
        return database.sql("select * from case_document where state = 'NOT_SCANNED' and scanned_at < ?"
                        + " or state = 'INFECTED' and scanned_at < ? order by scanned_at limit " + most)
                .params(DocumentRow.at(now.minus(unanswered)), DocumentRow.at(now.minus(found)))
                .query((row, n) -> DocumentRow.read(row))
                .list();
    }

    int waitingForTheScanner() {
        return database.sql("select count(*) from case_document where state = 'NOT_SCANNED'")
                .query(Integer.class)
                .single();
    }

    void scanned(UUID id, State state, Scanned scanned, Instant at) {
        database.sql(
                        "update case_document set state = ?, scanned = ?, scanned_at = ?, version = version + 1 where id = ?"
                                + " and state in ('NOT_SCANNED', 'INFECTED')")
                .params(state.name(), scanned.name(), DocumentRow.at(at), id)
                .update();
    }

    /** @throws Refused {@code document.gone} where somebody else was faster */
    void toRemove(UUID id, String reason, UserId by, Instant at) {
        one(database.sql(
                        "update case_document set state = 'TO_REMOVE', removal_reason = ?, removal_by = ?, removal_at = ?,"
                                + " version = version + 1 where id = ? and state not in ('TO_REMOVE', 'REMOVED')")
                .params(reason, by.value(), DocumentRow.at(at), id)
                .update());
    }

    void remove(UUID id, Instant at) {
        one(database.sql("update case_document set state = 'REMOVED', name = null, description = null, removal_at = ?,"
                        + " version = version + 1 where id = ? and state = 'TO_REMOVE'")
                .params(DocumentRow.at(at), id)
                .update());
        database.sql("delete from case_document_part where document_id = ?")
                .param(id)
                .update();
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw new Refused("document.gone");
        }
    }
}
