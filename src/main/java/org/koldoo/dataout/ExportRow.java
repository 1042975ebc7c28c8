package org.koldoo.dataout;

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
import org.koldoo.dataout.Exports.Entry;
import org.koldoo.dataout.Exports.Kind;
import org.koldoo.dataout.Exports.State;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** An export as its table has it. */
record ExportRow(Entry entry, UserId by, @Nullable String fileName, int parts) {

    static ExportRow read(ResultSet row) throws SQLException {
        var number = row.getString("case_no");
        return new ExportRow(
                new Entry(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        number == null ? null : new CaseNumber(number),
                        row.getString("purpose"),
                        State.valueOf(row.getString("state")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getInt("row_count")),
                new UserId(row.getObject("asked_by", UUID.class)),
                row.getString("file_name"),
                row.getInt("parts"));
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static KeyOwner key(UUID id) {
        return new KeyOwner("export:" + id);
    }

    static Place piece(UUID id, int part, int parts) {
        return new Place(key(id), "data_export_part", id, part + " of " + parts);
    }
}
