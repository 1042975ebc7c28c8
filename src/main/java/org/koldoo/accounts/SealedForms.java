package org.koldoo.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.KeptForms;
import org.koldoo.base.Sha256;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Half-filled forms, each person's under a key of their own, for a day. */
@Component
@Transactional
class SealedForms implements KeptForms {

    private static final Duration DAY = Duration.ofHours(24);

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    SealedForms(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public boolean keeps(UserId person) {
        return body(person).isPresent();
    }

    @Override
    public void keep(UserId person, String place, String content) {
        makeKey(person);
        var row = row(person, place).orElseGet(UUID::randomUUID);
        var sealed = vault.seal(where(person, row), content);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int changed = sql.sql("update kept_form set content = ?, kept_at = ? where id = ?")
                .params(sealed, now, row)
                .update();
        if (changed == 0) {
            sql.sql("insert into kept_form (id, user_id, place_mark, content, kept_at) values (?, ?, ?, ?, ?)")
                    .params(row, person.value(), mark(person, place), sealed, now)
                    .update();
        }
    }

    @Override
    public Optional<Kept> find(UserId person, String place) {
        return sql.sql("select id, content, kept_at from kept_form where user_id = ? and place_mark = ?")
                .params(person.value(), mark(person, place))
                .query((row, number) -> new Kept(
                        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                        vault.open(where(person, row.getObject("id", UUID.class)), row.getBytes("content"))))
                .optional()
                .filter(kept -> kept.at().isAfter(clock.instant().minus(DAY)));
    }

    @Override
    public void forget(UserId person, String place) {
        sql.sql("delete from kept_form where user_id = ? and place_mark = ?")
                .params(person.value(), mark(person, place))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        sql.sql("delete from kept_form where kept_at < ?")
                .param(clock.instant().minus(DAY).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<UUID> row(UserId person, String place) {
        return sql.sql("select id from kept_form where user_id = ? and place_mark = ?")
                .params(person.value(), mark(person, place))
                .query(UUID.class)
                .optional();
    }

    private void makeKey(UserId person) {
        var known = sql.sql("select count(*) from kept_form_key where user_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
        if (known == 0) {
            // Two windows that are the first at once: one waits here, and then fails on the row below.
            sql.sql("insert into kept_form_key (user_id) values (?)")
                    .param(person.value())
                    .update();
            vault.createKey(owner(person), body(person).orElseThrow());
        }
    }

    private Optional<BodyCode> body(UserId person) {
        return sql.sql("select body_code from app_user where id = ? and body_code is not null")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(BodyCode::of);
    }

    private static KeyOwner owner(UserId person) {
        return new KeyOwner("forms:" + person);
    }

    private static Place where(UserId person, UUID row) {
        return new Place(owner(person), "kept_form", row, "content");
    }

    /** A form's key may hold the number of a case; nobody reads that off this table. */
    private static String mark(UserId person, String place) {
        return Sha256.hex((person + " " + place).getBytes(StandardCharsets.UTF_8));
    }
}
