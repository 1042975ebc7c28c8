package org.koldoo.cases;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class ComputedKnowledge implements WhoKnows {

    private final CaseGuard guard;
    private final Knowledge knowledge;
    private final ConsentTable consents;
    private final LawfulBases lawful;
    private final SafetyMinimum minimum;
    private final ObjectProvider<Placements> placements;
    private final WorkItems workItems;
    private final Journal journal;

    ComputedKnowledge(
            CaseGuard guard,
            Knowledge knowledge,
            ConsentTable consents,
            LawfulBases lawful,
            SafetyMinimum minimum,
            ObjectProvider<Placements> placements,
            WorkItems workItems,
            Journal journal) {
        this.guard = guard;
        this.knowledge = knowledge;
        this.consents = consents;
        this.lawful = lawful;
        this.minimum = minimum;
        this.placements = placements;
        this.workItems = workItems;
        this.journal = journal;
    }

    @Override
    public List<Knower> of(CaseNumber number) {
        var owner = guard.owner(number).row().owner();
        journal.append(JournalEntry.of("whoKnows.read", number, number.value()));
        return knowledge.of(number, owner);
    }

    @Override
    public List<Loss> losses(CaseNumber number, UUID id) {
        var owner = guard.owner(number).row().owner();
        var consent = consents.of(number).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::noSuchCase);
        journal.append(JournalEntry.of("consent.losses", number, id.toString()));
        var housed = housed(number);
        return knowledge.of(number, owner).stream()
                .filter(knower -> knower.now() && concerns(consent, knower.body()))
                .map(knower -> loss(number, knower, id, housed))
                .toList();
    }

    private boolean concerns(Consents.Consent consent, BodyCode body) {
        return lawful.purposeFor(body) == consent.purpose()
                && (consent.recipient() == null || consent.recipient().equals(body));
    }

    private Loss loss(CaseNumber number, Knower knower, UUID consent, Map<BodyCode, Set<CaseField>> housed) {
        @Nullable String stays = lawful.without(number, knower.body(), consent).orElse(null);
        var keeps = EnumSet.noneOf(CaseField.class);
        keeps.addAll(stays == null ? minimum.of(housed.getOrDefault(knower.body(), Set.of())) : knower.sees());
        var closes = EnumSet.noneOf(CaseField.class);
        closes.addAll(knower.sees());
        closes.removeAll(keeps);
        int open = (int) workItems.ofCase(number).stream()
                .filter(WorkItem::open)
                .filter(item -> item.body().equals(knower.body()))
                .count();
        return new Loss(knower, stays, closes, keeps, stays == null ? open : 0);
    }

    private Map<BodyCode, Set<CaseField>> housed(CaseNumber number) {
        var all = new LinkedHashMap<BodyCode, Set<CaseField>>();
        placements.forEach(port -> all.putAll(port.of(number)));
        return all;
    }
}
