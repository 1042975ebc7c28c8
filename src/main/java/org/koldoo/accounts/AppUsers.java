package org.koldoo.accounts;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.Role;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppUsers extends Repository<AppUser, UUID> {

    Optional<AppUser> findById(UUID id);

    Optional<AppUser> findByLogin(String login);

    boolean existsByLogin(String login);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from AppUser u where u.id = :id")
    Optional<AppUser> lock(UUID id);

    @EntityGraph(attributePaths = "roles")
    @Query("select u from AppUser u where u.id in :ids")
    List<AppUser> withRoles(Collection<UUID> ids);

    @EntityGraph(attributePaths = "roles")
    @Query("select u from AppUser u where u.bodyCode = :body and u.active order by u.displayName")
    List<AppUser> activeOfBody(String body);

    @EntityGraph(attributePaths = "roles")
    @Query("select u from AppUser u where u.bodyCode is null and u.active order by u.displayName")
    List<AppUser> activeWithoutBody();

    @EntityGraph(attributePaths = "roles")
    @Query("select u from AppUser u where u.active and :role member of u.roles order by u.displayName")
    List<AppUser> activeWith(Role role);

    @EntityGraph(attributePaths = "roles")
    @Query("select u from AppUser u where not u.active and u.closedAt > :since and :role member of u.roles")
    List<AppUser> closedWith(Role role, Instant since);

    @EntityGraph(attributePaths = "roles")
    @Query("select u from AppUser u where u.demo and u.active order by u.bodyCode, u.displayName")
    List<AppUser> activeDemoPeople();

    @Query("""
        select count(u) > 0 from AppUser u join u.roles r
        where u.bodyCode = :body and r = :role and u.active and u.lastSignIn is not null\
        """)
    boolean someoneCanAct(String body, Role role);

    @Query("select u.id from AppUser u where u.searchText like :pattern escape '!' order by u.displayName, u.login")
    List<UUID> search(String pattern, Pageable page);

    @Query("select count(u) from AppUser u where u.searchText like :pattern escape '!'")
    int count(String pattern);

    @Query("""
        select u.id from AppUser u where u.bodyCode = :body and u.searchText like :pattern escape '!'
        order by u.displayName, u.login\
        """)
    List<UUID> searchOf(String body, String pattern, Pageable page);

    @Query("select count(u) from AppUser u where u.bodyCode = :body and u.searchText like :pattern escape '!'")
    int countOf(String body, String pattern);

    @Query("select u.stamp from AppUser u where u.id = :id and u.active")
    Optional<Long> stamp(UUID id);

    AppUser save(AppUser user);
}
