package org.koldoo.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;

/** How this module's values stand in columns, the same for both databases. */
final class Sql {

    private Sql() {}

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime atNullable(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantNullable(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new UserId(value);
    }

    static @Nullable BodyCode body(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : BodyCode.of(value);
    }

    /** The number that somebody typed, or nothing that is one. */
    static String number(String typed) {
        try {
            return CaseNumber.parse(typed).value();
        } catch (Refused notANumber) {
            return "";
        }
    }

    static @Nullable UUID uuid(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    static @Nullable String code(@Nullable BodyCode body) {
        return body == null ? null : body.value();
    }

    /** A change that finds no row is lost work, so it fails: the row is not there, or not for whoever acts now. */
    static void one(int changed) {
        if (changed != 1) {
            throw Refused.noSuchCase();
        }
    }

    static String codes(Set<CaseField> fields) {
        return fields.stream().map(CaseField::code).sorted().collect(Collectors.joining(" "));
    }

    static Set<CaseField> fields(String codes) {
        var fields = EnumSet.noneOf(CaseField.class);
        Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(CaseField::of)
                .forEach(fields::add);
        return fields;
    }
}
