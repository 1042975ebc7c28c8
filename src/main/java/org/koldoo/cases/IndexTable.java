package org.koldoo.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.vault.BlindIndex;
import org.koldoo.vault.BlindIndex.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which hashes a case is found: in the own body, and by the program across bodies. */
@Repository
class IndexTable {

    /** What each field that can be searched is. */
    static final Map<CaseField, Kind> SEARCHABLE = Map.of(
            CaseField.FAMILY_NAME, Kind.NAME,
            CaseField.GIVEN_NAME, Kind.NAME,
            CaseField.PATRONYMIC, Kind.NAME,
            CaseField.KNOWN_AS, Kind.NAME,
            CaseField.SAFE_CONTACT, Kind.PHONE,
            CaseField.IDENTITY_NUMBER, Kind.DOCUMENT);

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final BlindIndex index;

    IndexTable(JdbcClient database, JdbcTemplate batches, BlindIndex index) {
        this.database = database;
        this.batches = batches;
        this.index = index;
    }

    void insert(CaseNumber number, BodyCode body, Map<CaseField, String> values) {
        int key = index.newestKey();
        own(key, number, body, values);
        national(key, number, values);
    }

    private void own(int key, CaseNumber number, BodyCode body, Map<CaseField, String> values) {
        batches.batchUpdate(
                "insert into identity_index (kind, hash, part, case_no, key_no, body_code) values (?, ?, ?, ?, ?, '"
                        + body + "')",
                rows(key, number, values, (kind, value) -> index.hashes(key, kind, body, value)));
    }

    private void national(int key, CaseNumber number, Map<CaseField, String> values) {
        batches.batchUpdate(
                "insert into national_index (kind, hash, part, case_no, key_no) values (?, ?, ?, ?, ?)",
                rows(key, number, values, (kind, value) -> index.nationalHashes(key, kind, value)));
    }

    /** Cases that are found by an older key than this one, by number. */
    List<CaseNumber> before(int key, String after, int limit) {
        return database.sql("select distinct case_no from identity_index where key_no < ? and case_no > ?"
                        + " order by case_no limit " + limit)
                .params(key, after)
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list();
    }

    /** The same with the newest key; what no other body may meet stays so. */
    void anew(CaseNumber number, BodyCode body, Map<CaseField, String> values) {
        database.sql("delete from identity_index where case_no = ?")
                .param(number.value())
                .update();
        int met = database.sql("delete from national_index where case_no = ?")
                .param(number.value())
                .update();
        int key = index.newestKey();
        own(key, number, body, values);
        if (met > 0) {
            national(key, number, values);
        }
    }

    /** No search across bodies meets it. */
    void hideFromOthers(CaseNumber number) {
        database.sql("delete from national_index where case_no = ?")
                .param(number.value())
                .update();
    }

    private static List<Object[]> rows(
            int key, CaseNumber number, Map<CaseField, String> values, BiFunction<Kind, String, Set<Long>> hashes) {
        var rows = new ArrayList<Object[]>();
        SEARCHABLE.forEach((field, kind) -> {
            var value = values.getOrDefault(field, "");
            if (!value.isEmpty()) {
                hashes.apply(kind, value)
                        .forEach(hash -> rows.add(new Object[] {kind.name(), hash, field.name(), number.value(), key}));
            }
        });
        return rows;
    }

    void replace(CaseNumber number, BodyCode body, Map<CaseField, String> values) {
        var parts = values.keySet().stream()
                .filter(SEARCHABLE::containsKey)
                .map(Enum::name)
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        for (var table : List.of("identity_index", "national_index")) {
            database.sql("delete from " + table + " where case_no = :number and part in (:parts)")
                    .param("number", number.value())
                    .param("parts", parts)
                    .update();
        }
        insert(number, body, values);
    }

    /**
     * Cases that may be of the same person, whoever keeps them: the same document or telephone, or family and given name alike.
     * Those that were told lately are left out. An empty set never matches; it is asked all the same, so that every search does the same work.
     */
    Set<CaseNumber> samePerson(
            Collection<Long> documents,
            Collection<Long> phones,
            Collection<Long> family,
            Collection<Long> given,
            Instant notToldSince) {
        return Set.copyOf(database.sql("""
            select m.case_no from (
            select case_no from national_index where kind = 'DOCUMENT' and hash in (:documents)
            union
            select case_no from national_index where kind = 'PHONE' and hash in (:phones)
            union
            select f.case_no from national_index f join national_index g on g.case_no = f.case_no
            where f.kind = 'NAME' and f.hash in (:family) and f.part = 'FAMILY_NAME'
            and g.kind = 'NAME' and g.hash in (:given) and g.part = 'GIVEN_NAME') m
            where not exists (select 1 from timeline_entry t where t.case_no = m.case_no
            and t.code = :told and t.at > :since)
            """)
                .param("documents", orNone(documents))
                .param("phones", orNone(phones))
                .param("family", orNone(family))
                .param("given", orNone(given))
                .param("told", SamePerson.CODE)
                .param("since", Sql.at(notToldSince))
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list());
    }

    /** No hash is negative. */
    static Collection<Long> orNone(Collection<Long> hashes) {
        return hashes.isEmpty() ? List.of(-1L) : List.copyOf(hashes);
    }
}
