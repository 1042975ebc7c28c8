package org.koldoo.institutions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.SopStatus;

/** One body: its name, what is known of its procedure and from where. */
class BodyRow extends ListItem {

    BodyRow(
            Body body,
            Institutions institutions,
            InstitutionAdmin admin,
            CodeLists codes,
            WithProof proof,
            Runnable changed) {
        addClassName("k-task");
        var name = new Span(body.name().in(Words.locale()));
        name.addClassName("k-institutions-name");
        var text = new Div(name, about(body));
        text.addClassName("k-task-text");
        var edit = button(
                "institutions.bodies.edit",
                body,
                () -> new BodyDialog(body, institutions, admin, proof, changed).open());
        var offices = button(
                "institutions.offices.title", body, () -> new OfficesDialog(body, institutions, admin, codes).open());
        var actions = new Div(edit, offices);
        actions.addClassName("k-task-side");
        add(text);
        if (CurrentActor.require().administers(body.code())) {
            add(actions);
        }
    }

    private static Button button(String key, Body body, Runnable then) {
        var button = new Button(Words.of(key), click -> then.run());
        button.setAriaLabel(Words.of(key) + ": " + body.name().in(Words.locale()));
        return button;
    }

    private static Div about(Body body) {
        var about = new Div(new Span(body.code().value()));
        about.addClassName("k-task-about");
        if (body.closedOn() != null) {
            about.add(new Tag(Words.of("institutions.bodies.closed", Times.text(body.closedOn())), Tag.Tone.WARN));
        }
        if (body.successor() != null) {
            about.add(new Span(Words.of(
                    "institutions.bodies.successor.is", body.successor().value())));
        }
        if (body.caseOwner()) {
            about.add(new Tag(Words.of("institutions.bodies.caseOwner.tag")));
        }
        if (body.lawEnforcement()) {
            about.add(new Tag(Words.of("institutions.bodies.law.tag")));
        }
        if (body.sopStatus() != SopStatus.NOT_APPLICABLE) {
            about.add(new Tag(Words.of("institutions.sop." + body.sopStatus().name()), tone(body.sopStatus())));
        }
        if (body.sopSource() != null) {
            var source = SourceWords.of(body.sopSource());
            about.add(new Span(body.sopAsOf() == null ? source : source + " (" + Times.text(body.sopAsOf()) + ")"));
        }
        return about;
    }

    private static Tag.Tone tone(SopStatus status) {
        return switch (status) {
            case ADOPTED -> Tag.Tone.GOOD;
            case NOT_ADOPTED, PARTIAL -> Tag.Tone.WARN;
            case UNKNOWN, DRAFT, FINALISED, NOT_APPLICABLE -> Tag.Tone.QUIET;
        };
    }
}
