package org.koldoo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.documents.Documents.Entry;
import org.koldoo.documents.Documents.State;
import org.koldoo.files.FileKind;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** A document as its table has it. */
record DocumentRow(CaseNumber number, Entry entry, int parts, byte @Nullable [] name, byte @Nullable [] description) {

    static DocumentRow read(ResultSet row) throws SQLException {
        var removalBy = row.getObject("removal_by", UUID.class);
        var removalAt = row.getObject("removal_at", OffsetDateTime.class);
        return new DocumentRow(
                new CaseNumber(row.getString("case_no")),
                new Entry(
                        row.getObject("id", UUID.class),
                        DocumentKind.valueOf(row.getString("kind")),
                        FileKind.valueOf(row.getString("file_kind")),
                        row.getLong("bytes"),
                        State.valueOf(row.getString("state")),
                        new UserId(row.getObject("added_by", UUID.class)),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        row.getString("removal_reason"),
                        removalBy == null ? null : new UserId(removalBy),
                        removalAt == null ? null : removalAt.toInstant()),
                row.getInt("parts"),
                row.getBytes("name"),
                row.getBytes("description"));
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    Place place(String field) {
        return place(number, entry.id(), field);
    }

    static Place place(CaseNumber number, UUID id, String field) {
        return new Place(KeyOwner.of(number), "case_document", id, field);
    }

    /** Where a piece of the content belongs: moved, swapped or left out, none of them opens. */
    static Place piece(CaseNumber number, UUID id, int part, int parts) {
        return new Place(KeyOwner.of(number), "case_document_part", id, part + " of " + parts);
    }
}
