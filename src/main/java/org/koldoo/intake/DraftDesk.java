package org.koldoo.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Deadlines;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Begins, finds, keeps and destroys drafts; says who may see one. Always inside the caller's transaction. */
@Component
class DraftDesk {

    private static final Limit MOST = Limit.of(100);
    private static final Set<String> PAGES = Stream.concat(
                    IntakePages.all().stream().map(IntakePage::key), Stream.of(IntakePages.CHECK, IntakePages.PAPER))
            .collect(Collectors.toUnmodifiableSet());

    private final IntakeDrafts drafts;
    private final DraftContents contents;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Clock clock;

    DraftDesk(IntakeDrafts drafts, DraftContents contents, Deadlines deadlines, Journal journal, Clock clock) {
        this.drafts = drafts;
        this.contents = contents;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    UUID begin(IntakeMode mode, @Nullable String searchId, String beginning) {
        var actor = CurrentActor.require();
        var draft = new IntakeDraft(UUID.randomUUID(), actor, mode, searchId, lifetime());
        contents.createKey(draft.id(), actor.requireBody());
        drafts.saveAndFlush(draft);
        tell("intake.draft.started", draft.id(), Map.of("mode", mode.name(), "beginning", beginning));
        return draft.id();
    }

    /** A draft the acting person may see; an unknown, foreign or expired one answers alike. */
    IntakeDraft find(UUID id) {
        return visible(drafts.findById(id)).orElseThrow(() -> new Refused("intake.draft.unknown"));
    }

    Optional<IntakeDraft> lock(UUID id) {
        return visible(drafts.lock(id));
    }

    Draft open(IntakeDraft draft) {
        return draft.open(contents.open(draft));
    }

    Draft keep(IntakeDraft draft, String page, Answers answers) {
        if (!PAGES.contains(page)) {
            throw new Refused("intake.page.unknown");
        }
        var moved = !draft.page().equals(page);
        var official = answers.isOneOf("official_involved", "YES", "UNSURE");
        draft.keep(contents.seal(draft.id(), answers), page, official, lifetime());
        var saved = drafts.saveAndFlush(draft);
        if (moved) {
            tell("intake.draft.saved", draft.id(), Map.of("page", page));
        }
        return saved.open(answers);
    }

    void destroy(IntakeDraft draft, String why) {
        drafts.delete(draft);
        contents.destroyKey(draft.id());
        tell("intake.draft.destroyed", draft.id(), Map.of("why", why));
    }

    List<DraftSummary> list() {
        var actor = CurrentActor.require();
        var now = clock.instant();
        var lines = new LinkedHashSet<>(drafts.ofAuthor(actor.id().value(), now, MOST));
        var body = actor.body();
        if (body != null && actor.has(Role.SUPERVISOR)) {
            lines.addAll(drafts.ofBody(body.value(), now, MOST));
        }
        return lines.stream().map(line -> summary(line, now)).toList();
    }

    private static DraftSummary summary(IntakeDrafts.Line line, Instant now) {
        return new DraftSummary(
                line.id(),
                new UserId(line.author()),
                line.mode(),
                line.page(),
                line.updatedAt(),
                line.expiresAt(),
                (int) Duration.between(now, line.expiresAt()).toDays(),
                !now.isBefore(line.warnAt()));
    }

    void tell(String action, UUID draft, Map<String, String> facts) {
        journal.append(JournalEntry.general(action, draft.toString(), facts));
    }

    private Optional<IntakeDraft> visible(Optional<IntakeDraft> draft) {
        var actor = CurrentActor.require();
        return draft.filter(found -> found.visibleTo(actor) && !found.expired(clock.instant()));
    }

    private IntakeDraft.Lifetime lifetime() {
        Instant now = clock.instant();
        return new IntakeDraft.Lifetime(
                now, deadlines.due("intake.draftWarning", now), deadlines.due("intake.draft", now));
    }
}
