package org.koldoo.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;

/** How the values of a column travel; the same from either database to either. */
enum Kind {
    BYTES,
    TRUTH,
    WHOLE,
    DOUBLE,
    DECIMAL,
    MOMENT,
    CLOCK,
    DAY,
    TIME,
    ID,
    TEXT;

    /** No value is larger; a damaged length asks for no memory. */
    private static final int LARGEST = 1 << 30;

    static Kind of(int type, String name) {
        if (name.equalsIgnoreCase("uuid")) {
            return ID;
        }
        return switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> DOUBLE;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.TIMESTAMP -> name.equalsIgnoreCase("timestamptz") ? MOMENT : CLOCK;
            case Types.DATE -> DAY;
            case Types.TIME -> TIME;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR -> TEXT;
            default -> throw new IllegalStateException("a column of type " + name + " is not backed up yet");
        };
    }

    void write(DataOutputStream out, ResultSet row, int column) throws IOException, SQLException {
        switch (this) {
            case BYTES -> bytes(out, row.getBytes(column));
            case TRUTH -> text(out, there(row, row.getBoolean(column)));
            case WHOLE -> text(out, there(row, row.getLong(column)));
            case DOUBLE -> text(out, there(row, row.getDouble(column)));
            case DECIMAL -> text(out, text(row.getBigDecimal(column)));
            case MOMENT -> {
                var moment = row.getObject(column, OffsetDateTime.class);
                text(
                        out,
                        moment == null
                                ? null
                                : moment.withOffsetSameInstant(ZoneOffset.UTC).toString());
            }
            case CLOCK -> text(out, text(row.getObject(column, LocalDateTime.class)));
            case DAY -> text(out, text(row.getObject(column, LocalDate.class)));
            case TIME -> text(out, text(row.getObject(column, LocalTime.class)));
            case ID -> text(out, text(row.getObject(column, UUID.class)));
            case TEXT -> text(out, row.getString(column));
        }
    }

    /** What a statement takes. */
    @Nullable
    Object read(DataInputStream in) throws IOException {
        var bytes = bytes(in);
        if (bytes == null || this == BYTES) {
            return bytes;
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        return switch (this) {
            case TRUTH -> Boolean.valueOf(text);
            case WHOLE -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case MOMENT -> OffsetDateTime.parse(text);
            case CLOCK -> LocalDateTime.parse(text);
            case DAY -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case ID -> UUID.fromString(text);
            default -> text;
        };
    }

    /** The last value read, or null where there was none. */
    private static @Nullable String there(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value.toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static void text(DataOutputStream out, @Nullable String value) throws IOException {
        bytes(out, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        var bytes = bytes(in);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte @Nullable [] value) throws IOException {
        out.writeInt(value == null ? -1 : value.length);
        if (value != null) {
            out.write(value);
        }
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length > LARGEST || length < -1) {
            throw new Refused("backup.damaged");
        }
        return length < 0 ? null : in.readNBytes(length);
    }
}
