package org.koldoo.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.journal.Journal;
import org.koldoo.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest
@ViewPackages(packages = {"org.koldoo.accounts.ui", "org.koldoo.base.ui"})
class FirstAdminViewTest extends SpringBrowserlessTest {

    @Autowired
    JdbcClient sql;

    @MockitoBean
    Journal journal;

    @Test
    void aWrongTokenIsRefusedAndNothingTypedIsLost() {
        sql.sql("update first_admin set closed_at = null, token_hash = 'x', wrong_tries = 0")
                .update();
        navigate(FirstAdminView.class);
        text("accounts.firstAdmin.token").setValue("guess");
        text("accounts.login").setValue("root-admin");
        text("accounts.name").setValue("Эмил");
        find(PasswordField.class).all().forEach(field -> field.setValue("төрт кашык бышкан айран"));
        test(find(Button.class).withText(Words.of("accounts.firstAdmin.button")).single())
                .click();

        assertThat(find(FormErrors.class).single().isVisible()).isTrue();
        assertThat(text("accounts.login").getValue()).isEqualTo("root-admin");
    }

    @Test
    void onceClosedThePageDoesNotExist() {
        sql.sql("update first_admin set closed_at = current_timestamp").update();
        UI.getCurrent().navigate("first-admin");
        assertThat(getCurrentView()).isNotInstanceOf(FirstAdminView.class);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("UnknownPage");
    }

    private TextField text(String key) {
        return find(TextField.class).withLabel(Words.of(key)).single();
    }
}
