package org.koldoo.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/** An unfinished intake; its content is sealed under a key of its own and never searched. */
@Entity
@Table(name = "intake_draft")
class IntakeDraft {

    @Id
    private UUID id;

    private UUID author;

    @Column(name = "body_code")
    private String body;

    @Enumerated(EnumType.STRING)
    private IntakeMode mode;

    private String page;

    @Column(name = "search_id")
    private @Nullable String searchId;

    private boolean restricted;

    private byte @Nullable [] content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "warn_at")
    private Instant warnAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected IntakeDraft() {}

    IntakeDraft(UUID id, Actor author, IntakeMode mode, @Nullable String searchId, Lifetime lifetime) {
        this.id = id;
        this.author = author.id().value();
        this.body = author.requireBody().value();
        this.mode = mode;
        this.page = mode == IntakeMode.PAPER
                ? IntakePages.PAPER
                : IntakePages.all().getFirst().key();
        this.searchId = searchId;
        this.createdAt = lifetime.now();
        this.updatedAt = lifetime.now();
        this.warnAt = lifetime.warn();
        this.expiresAt = lifetime.end();
    }

    /** How long a draft lives from its last change. */
    record Lifetime(Instant now, Instant warn, Instant end) {}

    void keep(byte[] sealed, String where, boolean official, Lifetime lifetime) {
        content = sealed;
        page = where;
        restricted = official;
        updatedAt = lifetime.now();
        warnAt = lifetime.warn();
        expiresAt = lifetime.end();
    }

    /** The author; supervisors of the body, unless an official may be involved: who may see it then is named by the case. */
    boolean visibleTo(Actor actor) {
        return actor.id().equals(author()) || !restricted && actor.has(Role.SUPERVISOR) && actor.of(BodyCode.of(body));
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Draft open(Answers answers) {
        return new Draft(
                id, author(), mode, page, searchId, answers, updatedAt, expiresAt, version == null ? 0 : version);
    }

    Instant warnAt() {
        return warnAt;
    }

    UUID id() {
        return id;
    }

    UserId author() {
        return new UserId(author);
    }

    String page() {
        return page;
    }

    @Nullable
    String searchId() {
        return searchId;
    }

    byte @Nullable [] content() {
        return content;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
