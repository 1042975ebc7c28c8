package org.koldoo.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asked by people's services and by the engine's ports, so it asks nobody who they are. */
@Service
@Transactional
class GrantedAccess implements CaseAccess {

    private final Visibility visibility;
    private final CaseGuard guard;
    private final GrantTable grants;
    private final WallTable walls;
    private final CaseFileTable files;
    private final ExclusionTable exclusions;
    private final LawfulBases lawful;
    private final Clock clock;

    GrantedAccess(
            Visibility visibility,
            CaseGuard guard,
            GrantTable grants,
            WallTable walls,
            CaseFileTable files,
            ExclusionTable exclusions,
            LawfulBases lawful,
            Clock clock) {
        this.visibility = visibility;
        this.guard = guard;
        this.grants = grants;
        this.walls = walls;
        this.files = files;
        this.exclusions = exclusions;
        this.lawful = lawful;
        this.clock = clock;
    }

    @Override
    public Optional<Scope> scope(Actor actor, CaseNumber number) {
        return about(actor, number).map(Visibility.Sight::scope);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void require(CaseNumber number, Scope atLeast) {
        guard.require(number, atLeast);
    }

    @Override
    public Set<CaseField> sharedFields(Actor actor, CaseNumber number) {
        return about(actor, number).map(Visibility.Sight::fields).orElse(Set.of());
    }

    /** What somebody else may see does not depend on what the asker may see: the database would answer for the asker. */
    private Optional<Visibility.Sight> about(Actor actor, CaseNumber number) {
        return CurrentActor.find().filter(actor::equals).isPresent()
                ? visibility.sight(actor, number)
                : Mechanism.does(() -> visibility.sight(actor, number));
    }

    @Override
    public boolean mayHear(Actor actor, CaseNumber number) {
        if (about(actor, number).filter(Visibility.Sight::full).isPresent()) {
            return true;
        }
        return !keptFrom(actor, number)
                && Mechanism.does(() -> files.find(number)
                        .filter(row -> !row.restricted() || actor.has(Role.OVERSIGHT))
                        .isPresent());
    }

    @Override
    public boolean keptFrom(Actor actor, CaseNumber number) {
        var body = actor.body();
        return body != null && walls.denied(number, body) || exclusions.excludes(number, actor);
    }

    @Override
    public void grant(Grant grant) {
        grants.insert(List.of(withEnd(grant)));
    }

    /**
     * A right under a consent ends when the consent does, at each read and whatever sweeps later.
     */
    private Grant withEnd(Grant grant) {
        return grant.until() != null || !grant.basis().equals(LawfulBases.CONSENT)
                ? grant
                : grant.until(lawful.endOf(grant.number(), grant.body()));
    }

    @Override
    public void end(UUID source) {
        grants.endSource(source, clock.instant());
    }

    @Override
    public boolean denied(CaseNumber number, BodyCode body) {
        return walls.denied(number, body);
    }
}
