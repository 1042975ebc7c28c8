package org.koldoo.legalaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseSection;
import org.koldoo.institutions.Institutions;
import org.koldoo.legalaid.LegalAid;

/** The section "Legal aid" of the case page: what was arranged and how far it is, nothing of what was said to a lawyer. */
@org.springframework.stereotype.Component
class LegalSection implements CaseSection {

    private final LegalAid legalAid;
    private final Institutions institutions;

    LegalSection(LegalAid legalAid, Institutions institutions) {
        this.legalAid = legalAid;
        this.institutions = institutions;
    }

    @Override
    public String key() {
        return "legal";
    }

    @Override
    public int order() {
        return 44;
    }

    @Override
    public Component create(CaseHead head) {
        var matters = legalAid.of(head.number());
        var section = new Div();
        section.addClassName("k-legal");
        if (matters.isEmpty()) {
            section.add(new EmptyState(Words.of("legal.none")));
            return section;
        }
        matters.forEach(matter -> section.add(matter(matter)));
        section.add(new Paragraph(Words.of("legal.section.help")));
        return section;
    }

    private Component matter(LegalAid.Matter matter) {
        var outcome = matter.punishmentOutcome();
        return new Pairs()
                .pair(Words.of("legal.matter.kind"), Words.of("legal.kind." + matter.kind()))
                .pair(Words.of("legal.matter.lawyers"), name(matter.lawyers()))
                .pair(
                        Words.of("legal.matter.consulted"),
                        Words.of("legal.matter.consulted." + (matter.consulted() ? "yes" : "no")))
                .pair(
                        Words.of("legal.matter.punishment"),
                        Words.of("legal.punishment." + (outcome == null ? "open" : outcome)));
    }

    private String name(BodyCode body) {
        return institutions
                .find(body)
                .map(found -> found.name().in(Words.locale()))
                .orElse(body.value());
    }
}
