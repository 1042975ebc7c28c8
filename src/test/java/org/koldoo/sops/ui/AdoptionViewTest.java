package org.koldoo.sops.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Role;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.ScreensTest;

@KoldooTest
@ViewPackages(packages = "org.koldoo")
class AdoptionViewTest extends ScreensTest {

    @Test
    void itIsForThoseWhoLead() {
        for (var role : new Role[] {Role.SUPERVISOR, Role.COORDINATOR, Role.ADMIN}) {
            signIn(Acting.person("MOL", role));
            assertThat(open("procedures/adoption")).isEqualTo("AdoptionView");
            assertThat(find(H1.class).all()).hasSize(1);
        }
        for (var role : new Role[] {Role.CASEWORKER, Role.OFFICER, Role.LAWYER}) {
            signIn(Acting.person("MOL", role));
            assertThat(open("procedures/adoption")).as(role.name()).isNotEqualTo("AdoptionView");
        }
    }

    @Test
    void theMenuMarksThePageAndNotTheOneAboveIt() {
        signIn(Acting.person("MOL", Role.COORDINATOR));
        open("procedures/adoption");
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getHref)
                .containsExactly("procedures/adoption");
    }

    @Test
    void whatIsNotKnownSaysSoAndAnAdoptedActWithoutUseShows() {
        signIn(Acting.person("MOL", Role.COORDINATOR));
        open("procedures/adoption");
        assertThat(row("GKNB"))
                .contains(
                        Words.of("adoption.sop.NOT_ADOPTED"),
                        "Trafficking in Persons Report 2023",
                        Words.of("adoption.unknown"),
                        Words.of("adoption.use.fewer"),
                        Words.of("adoption.here.none"))
                .doesNotContain(Words.of("adoption.gap"));
        assertThat(row("OMB"))
                .contains(Words.of("adoption.sop.ADOPTED"), Words.of("adoption.act.unknown"), Words.of("adoption.gap"));
        assertThat(find(Button.class)
                        .withText(Words.of("adoption.training.enter"))
                        .all())
                .isEmpty();
    }

    @Test
    void anAdministratorOfABodyEntersTheTrainingOfThatBodyAlone() {
        signIn(Acting.adminOf("MOH"));
        open("procedures/adoption");
        test(find(Button.class).withText(Words.of("adoption.training.enter")).single())
                .click();
        var dialog = find(TrainingDialog.class).single();
        find(IntegerField.class, dialog).single().setValue(17);
        save(dialog);
        assertThat(find(FormErrors.class, dialog).single().isVisible()).isTrue();
        assertThat(find(IntegerField.class, dialog).single().getValue()).isEqualTo(17);

        test(find(TextField.class, dialog).single()).setValue("List of 3 November");
        save(dialog);
        assertThat(row("MOH")).contains(Words.of("adoption.trained", 17), "List of 3 November");
    }

    private void save(TrainingDialog dialog) {
        test(find(Button.class, dialog)
                        .withText(Words.of("adoption.training.save"))
                        .single())
                .click();
    }

    private String row(String body) {
        return find(AdoptionRow.class).all().stream()
                .filter(row -> row.getId().orElse("").equals("body-" + body))
                .map(row -> text(row))
                .findFirst()
                .orElseThrow();
    }
}
