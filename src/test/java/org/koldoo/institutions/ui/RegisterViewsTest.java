package org.koldoo.institutions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Role;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.NewOffer;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Acting;
import org.koldoo.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest
@ViewPackages(packages = {"org.koldoo.institutions.ui", "org.koldoo.base.ui"})
class RegisterViewsTest extends SpringBrowserlessTest {

    @Autowired
    InstitutionAdmin admin;

    @Autowired
    ServiceDirectory directory;

    @MockitoBean
    org.koldoo.base.FreshSignIn proof;

    @MockitoBean
    Journal journal;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        signIn(Acting.admin());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theRegisterShowsTwoAdoptedProceduresAndTheSumThatWasPublished() {
        signIn(Acting.admin());
        navigate(BodiesView.class);
        assertThat(find(H1.class).all()).hasSize(1);
        assertThat(find(BodyRow.class).all()).hasSizeGreaterThan(20);
        assertThat(find(Tag.class)
                        .withText(Words.of("institutions.sop.ADOPTED"))
                        .all())
                .hasSize(2);
        assertThat(find(Paragraph.class)
                        .withText(Words.of("institutions.bodies.sum"))
                        .all())
                .hasSize(1);
    }

    @Test
    void aClaimWithoutASourceIsRefusedAndTheDialogStays() {
        signIn(Acting.admin());
        navigate(BodiesView.class);
        test(find(Button.class).withText(Words.of("institutions.bodies.add")).single())
                .click();
        var dialog = find(BodyDialog.class).single();
        test(find(TextField.class, dialog)
                        .withLabel(Words.of("institutions.bodies.code"))
                        .single())
                .setValue("NEWB");
        test(find(Button.class, dialog)
                        .withText(Words.of("institutions.bodies.add"))
                        .single())
                .click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(FormErrors.class, dialog).single().isVisible()).isTrue();
    }

    @Test
    void aCentreSetsItsFreePlacesAndNeverMoreThanItHas() {
        var offer = offer("CCO");
        signIn(Acting.person("CCO", Role.CASEWORKER));
        navigate(PlacesView.class);
        var field = find(IntegerField.class).single();
        field.setValue(9);
        test(find(Button.class).withText(Words.of("institutions.places.save")).single())
                .click();
        assertThat(find(FormErrors.class).single().isVisible()).isTrue();
        field.setValue(1);
        test(find(Button.class).withText(Words.of("institutions.places.save")).single())
                .click();
        assertThat(Acting.as(Acting.admin(), () -> directory.find(offer))
                        .orElseThrow()
                        .placesFree())
                .isEqualTo(1);
    }

    @Test
    void whereNoPlacesAreCountedThePageSaysSo() {
        signIn(Acting.person("LSG", Role.SUPERVISOR));
        navigate(PlacesView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void anAdministratorOfABodyFindsButtonsOnlyAtTheOwnOne() {
        offer("CCB");
        offer("IO");
        signIn(Acting.adminOf("IO"));
        navigate(BodiesView.class);
        assertThat(find(BodyRow.class).all()).hasSizeGreaterThan(20);
        assertThat(find(OwnOnly.class).all()).hasSize(1);
        assertThat(find(Button.class)
                        .withText(Words.of("institutions.bodies.add"))
                        .all())
                .isEmpty();
        test(find(Button.class).withText(Words.of("institutions.bodies.edit")).single())
                .click();
        var dialog = find(BodyDialog.class).single();
        assertThat(find(Checkbox.class, dialog).all()).hasSize(3).allMatch(Checkbox::isReadOnly);

        navigate(ServicesView.class);
        assertThat(find(OwnOnly.class).all()).hasSize(1);
        assertThat(find(OfferRow.class).all()).hasSizeGreaterThan(1);
        assertThat(find(Button.class)
                        .withText(Words.of("institutions.offers.close"))
                        .all())
                .hasSize((int) Acting.as(Acting.admin(), () -> directory.ofBody(BodyCode.of("IO"))).stream()
                        .count());
    }

    @Test
    void theDirectoryIsForAdministrators() {
        signIn(Acting.admin());
        offer("CCB");
        navigate(ServicesView.class);
        assertThat(find(OfferRow.class).all()).isNotEmpty();
    }

    private UUID offer(String body) {
        return Acting.as(
                Acting.admin(),
                () -> admin.addOffer(new NewOffer(
                        BodyCode.of(body),
                        "SHELTER",
                        new Labels("Башпаанек", "Приют", "Shelter"),
                        "KG-O",
                        Set.of("F"),
                        true,
                        true,
                        true,
                        false,
                        Set.of("ky"),
                        4,
                        4,
                        null)));
    }

    private static void signIn(Actor actor) {
        var context = SecurityContextHolder.createEmptyContext();
        var roles = actor.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        context.setAuthentication(new TestingAuthenticationToken(new Person(actor), null, roles));
        SecurityContextHolder.setContext(context);
    }

    private record Person(Actor actor) implements ActorPrincipal {}
}
