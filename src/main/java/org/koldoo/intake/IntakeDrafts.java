package org.koldoo.intake;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Unfinished intakes. */
interface IntakeDrafts extends Repository<IntakeDraft, UUID> {

    IntakeDraft saveAndFlush(IntakeDraft draft);

    Optional<IntakeDraft> findById(UUID id);

    /** Two presses of one button wait for each other here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from IntakeDraft d where d.id = :id")
    Optional<IntakeDraft> lock(UUID id);

    /** A line of a list: nothing sealed is read for it. */
    record Line(
            UUID id, UUID author, IntakeMode mode, String page, Instant updatedAt, Instant warnAt, Instant expiresAt) {}

    @Query("""
        select d.id as id, d.author as author, d.mode as mode, d.page as page,
            d.updatedAt as updatedAt, d.warnAt as warnAt, d.expiresAt as expiresAt
        from IntakeDraft d where d.author = :author and d.expiresAt > :now order by d.expiresAt, d.id
        """)
    List<Line> ofAuthor(UUID author, Instant now, Limit limit);

    @Query("""
        select d.id as id, d.author as author, d.mode as mode, d.page as page,
            d.updatedAt as updatedAt, d.warnAt as warnAt, d.expiresAt as expiresAt
        from IntakeDraft d
        where d.body = :body and d.restricted = false and d.expiresAt > :now order by d.expiresAt, d.id
        """)
    List<Line> ofBody(String body, Instant now, Limit limit);

    @Query("select d.id from IntakeDraft d where d.expiresAt <= :now order by d.expiresAt")
    List<UUID> expired(Instant now, Limit limit);

    void delete(IntakeDraft draft);
}
