package org.koldoo.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.DemoPeople;
import org.koldoo.accounts.SignInAs;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Languages;
import org.koldoo.base.Role;
import org.koldoo.base.ui.LanguageMemory;
import org.koldoo.journal.Journal;
import org.koldoo.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest
@ActiveProfiles({"test", "demo"})
@ViewPackages(packages = "org.koldoo.accounts.ui")
class DemoDoorTest extends SpringBrowserlessTest {

    @Autowired
    SignInAs signInAs;

    @Autowired
    DemoPeople people;

    @Autowired
    LanguageMemory memory;

    @MockitoBean
    Journal journal;

    @Test
    void fourLargeCardsAndTheOthersUnderMore() {
        navigate(SignInView.class);
        assertThat(find(NativeButton.class).withClassName("k-accounts-card").all())
                .hasSize(4);
        test(find(Details.class).single()).openDetails();
        assertThat(find(NativeButton.class).withClassName("k-accounts-person").all())
                .hasSizeGreaterThan(8);
    }

    @Test
    void oneClickSignsIn() {
        navigate(SignInView.class);
        test(find(NativeButton.class).withId("demo-nurlan").single()).click();
        assertThat(CurrentActor.require().roles()).containsExactly(Role.OFFICER);

        var aida = people.byLogin("aida").orElseThrow();
        signInAs.signInAs(aida.id(), "tasks");
        assertThat(CurrentActor.require().id()).isEqualTo(aida.id());
    }

    @Test
    void theLanguageOfTheDoorGoesAlong() {
        navigate(SignInView.class);
        find(NativeButton.class).all().stream()
                .filter(button -> "en".equals(button.getElement().getAttribute("lang")))
                .findFirst()
                .ifPresent(english -> test(english).click());
        navigate(SignInView.class);

        test(find(NativeButton.class).withId("demo-nurlan").single()).click();

        assertThat(VaadinSession.getCurrent().getLocale()).isEqualTo(Languages.ENGLISH);
        assertThat(memory.recall()).contains(Languages.ENGLISH);
    }
}
