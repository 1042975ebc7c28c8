package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Draft;
import org.koldoo.sops.DraftState;

/** The head of every page of a draft: which procedure, how far it is, when it was kept, and who else works on it. */
class DraftHead extends Div {

    DraftHead(StudioServices studio, DraftDesk desk, DraftNav.Place place) {
        var draft = desk.draft();
        var header = new PageHeader(ProcedureWords.in(desk.outline().name()))
                .lead(
                        new Tag(Words.of("studio.state." + draft.state()), tone(draft.state())),
                        new Span(Words.of("studio.kept", Times.text(draft.heldAt()))));
        add(header);
        if (draft.state() == DraftState.DRAFT && !draft.editable()) {
            add(held(studio, desk, draft));
        }
        if (draft.returned() != null) {
            var reason = new Paragraph(Words.of("studio.returned", draft.returned()));
            reason.addClassName("k-panel");
            add(reason);
        }
        add(new DraftNav(draft.id(), place));
    }

    private static Tag.Tone tone(DraftState state) {
        return switch (state) {
            case IN_REVIEW -> Tag.Tone.WARN;
            case APPROVED, PUBLISHED -> Tag.Tone.GOOD;
            default -> Tag.Tone.QUIET;
        };
    }

    private Div held(StudioServices studio, DraftDesk desk, Draft draft) {
        var words = new Paragraph(Words.of("studio.held", name(studio, draft.holder()), Times.text(draft.heldAt())));
        var take = new Button(Words.of("studio.takeOver"), click -> desk.takeOver());
        var panel = new Div(words, take);
        panel.addClassName("k-panel");
        return panel;
    }

    static String name(StudioServices studio, UserId person) {
        return studio.accounts().find(person).map(StaffMember::displayName).orElse(Words.of("studio.somebody"));
    }
}
