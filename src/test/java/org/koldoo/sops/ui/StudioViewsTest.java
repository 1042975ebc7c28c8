package org.koldoo.sops.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Draft;
import org.koldoo.sops.Drafts;
import org.koldoo.sops.edit.Outline;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.ScreensTest;
import org.koldoo.workflow.ProcedureVersions;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator sees of procedures, in plain words, and that nobody else is offered to change them. */
@KoldooTest
@ViewPackages(packages = "org.koldoo")
class StudioViewsTest extends ScreensTest {

    private static final String TOPIC = "MOL.residence";

    @Autowired
    private Drafts drafts;

    @Autowired
    private ProcedureVersions versions;

    private final Actor admin = Acting.adminOf("MOL");

    @AfterEach
    void nothingIsLeftOpen() {
        Acting.as(admin, () -> drafts.of(TOPIC, null).ifPresent(draft -> drafts.discard(draft.id())));
    }

    @Test
    void anAdministratorFindsTheOwnProceduresFirstAndThreeThingsToDo() {
        signIn(admin);
        assertThat(open("procedures")).isEqualTo("ProceduresView");
        assertThat(page()).contains(Words.of("studio.own"));
        assertThat(open("procedures/" + active())).isEqualTo("ProcedureView");
        for (var piece : TaskForm.Piece.values()) {
            assertThat(buttons("studio.piece." + piece)).as(piece.name()).isOne();
        }
    }

    @Test
    void whoeverMayNotChangeAProcedureIsNotOfferedIt() {
        for (var other : new Actor[] {
            Acting.person("MOL", Role.CASEWORKER),
            Acting.person("MOL", Role.SUPERVISOR),
            Acting.adminOf("MFA"),
            Acting.person("MOL", Role.COORDINATOR),
            Acting.admin()
        }) {
            signIn(other);
            assertThat(open("procedures/" + active())).isEqualTo("ProcedureView");
            assertThat(buttons("studio.piece.DEADLINE")).as(other.toString()).isZero();
            assertThat(buttons("studio.goBack")).isZero();
        }
    }

    @Test
    void aDraftIsAPageOfItsOwnOnlyForThoseItConcerns() {
        var draft = draft();
        for (var place : DraftNav.Place.values()) {
            signIn(admin);
            assertThat(open(DraftNav.address(draft.id(), place)))
                    .as(place.name())
                    .isNotEqualTo("UnknownPage");
            assertThat(find(H1.class).all()).hasSize(1);
            signIn(Acting.adminOf("MFA"));
            assertThat(open(DraftNav.address(draft.id(), place)))
                    .as(place.name())
                    .isEqualTo("UnknownPage");
            signIn(Acting.person("MOL", Role.CASEWORKER));
            assertThat(open(DraftNav.address(draft.id(), place)))
                    .as(place.name())
                    .isEqualTo("UnknownPage");
        }
    }

    @Test
    void aDeadlineIsChangedInTwoSteps() {
        signIn(admin);
        var draft = draft();
        pieces(draft, "deadline");
        find(Button.class)
                .withText(Words.of("studio.piece.DEADLINE"))
                .all()
                .getFirst()
                .click();
        find(ComboBox.class).single().setValue("return.risk");
        find(Button.class).withText(Words.of("studio.save")).single().click();
        var task = Outline.of(kept().bpmn()).tasks().getFirst().task();
        assertThat(task).isNotNull();
        assertThat(task.deadline()).isEqualTo("return.risk");
        assertThat(kept().undoable()).isTrue();
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        signIn(admin);
        var draft = draft();
        pieces(draft, "text");
        find(Button.class)
                .withText(Words.of("studio.piece.TEXT"))
                .all()
                .getFirst()
                .click();
        var names = find(TextField.class).all();
        names.getFirst().setValue("");
        names.get(1).setValue("Новое название");
        find(Button.class).withText(Words.of("studio.save")).single().click();
        assertThat(names.getFirst().isInvalid()).isTrue();
        assertThat(names.get(1).getValue()).isEqualTo("Новое название");
        assertThat(kept().revision()).isEqualTo(draft.revision());
        find(Button.class).withText(Words.of("button.cancel")).single().click();
        assertThat(find(ConfirmDialog.class).all()).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidInWordsBesideItsStep() {
        signIn(admin);
        var draft = draft();
        drafts.save(
                draft.id(),
                draft.revision(),
                draft.bpmn().replaceFirst("<koldoo:party>MOL</koldoo:party>", "<koldoo:party>XYZ</koldoo:party>"));
        open(DraftNav.address(draft.id(), DraftNav.Place.STEPS));
        assertThat(page()).contains(Words.of("studio.problems", 1)).contains("XYZ");
        open(DraftNav.address(draft.id(), DraftNav.Place.REVIEW));
        assertThat(find(Button.class)
                        .withText(Words.of("studio.review.ask"))
                        .single()
                        .isEnabled())
                .isFalse();
    }

    private static void pieces(Draft draft, String piece) {
        UI.getCurrent()
                .navigate(DraftNav.address(draft.id(), DraftNav.Place.STEPS), QueryParameters.of("change", piece));
    }

    private Draft draft() {
        return Acting.as(admin, () -> drafts.start(TOPIC, null));
    }

    private Draft kept() {
        return Acting.as(admin, () -> drafts.of(TOPIC, null).orElseThrow());
    }

    private java.util.UUID active() {
        return Acting.as(admin, () -> versions.active(TOPIC, null).orElseThrow().id());
    }

    private String page() {
        return text((Component) getCurrentView());
    }

    private int buttons(String key) {
        return find(Button.class).withText(Words.of(key)).all().size();
    }
}
