package org.koldoo.intake;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    @Query("select d from IntakeDraft d where d.author = :author order by d.expiresAt")
    List<IntakeDraft> ofAuthor(UUID author);

    @Query("select d from IntakeDraft d where d.body = :body and d.restricted = false order by d.expiresAt")
    List<IntakeDraft> ofBody(String body);

    @Query("select d.id from IntakeDraft d where d.expiresAt <= :now order by d.expiresAt")
    List<UUID> expired(Instant now, org.springframework.data.domain.Limit limit);

    void delete(IntakeDraft draft);
}
