package org.koldoo.sops.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.Actor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.ScreensTest;
import org.koldoo.testing.SecondPerson;
import org.koldoo.workflow.DecisionDrafts;
import org.koldoo.workflow.DecisionTableBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The screens of decision tables: read by everybody, edited in words by the coordinator, approved by a second person. */
@KoldooTest
@ViewPackages(packages = "org.koldoo")
class TableViewsTest extends ScreensTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactionOfTest;

    @Autowired
    DecisionDrafts drafts;

    @Autowired
    DecisionTableBook book;

    @Autowired
    UserAdmin users;

    @Autowired
    Accounts accounts;

    private Actor author = Acting.admin();
    private Actor second = Acting.admin();

    @BeforeEach
    void people() {
        author = coordinator();
        second = coordinator();
    }

    private Actor coordinator() {
        var login = "t" + UUID.randomUUID().toString().substring(0, 8);
        return Acting.as(Acting.admin(), () -> {
            users.create(new NewStaffMember(login, "Айжан Тест", null, null, Set.of(Role.COORDINATOR), "ky-KG"));
            SecondPerson.agrees(sql, transactionOfTest);
            return accounts.byLogin(login).orElseThrow().asActor();
        });
    }

    @AfterEach
    void asItWas() {
        Acting.as(author, () -> {
            drafts.openOf("dimension").ifPresent(drafts::discard);
            var first = book.versions("dimension").getLast();
            if (!book.inForce("dimension").orElseThrow().version().id().equals(first.id())) {
                book.goBack("dimension", first.id());
            }
        });
        Acting.as(Acting.admin(), () -> {
            users.deactivate(author.id());
            users.deactivate(second.id());
        });
    }

    private String page() {
        return text(getCurrentView().getElement().getComponent().orElseThrow());
    }

    private void click(String key) {
        test(find(Button.class).withText(Words.of(key)).all().getFirst()).click();
    }

    private void clickRow(String action, int place) {
        var label = Words.of("table.draft.row.this", Words.of("table.draft.row." + action), place);
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String begin() {
        signIn(author);
        return "procedures/draft-table/" + Acting.as(author, () -> drafts.begin("dimension"));
    }

    @Test
    void everybodyReadsTheRowsAsSentencesWithoutCodes() {
        signIn(Acting.person("CCB", Role.CASEWORKER));
        assertThat(open("procedures/tables")).isEqualTo("TablesView");
        assertThat(page()).contains(Words.of("table.combination.title"), Words.of("table.dimension.title"));
        for (var table : new String[] {"combination", "dimension"}) {
            assertThat(open("procedures/tables/" + table)).isEqualTo("TableView");
            assertThat(find(H1.class).all()).hasSize(1);
            assertThat(page())
                    .doesNotContain(
                            "!",
                            "ageClass",
                            "PRESENT",
                            "NOT_RECORDED",
                            "CHILD",
                            "PRESUMED_MDT",
                            "PALERMO_3a ",
                            "ILO",
                            "child");
            assertThat(find(TableRowItem.class).all()).hasSizeGreaterThan(5);
        }
        assertThat(find(Button.class).withText(Words.of("table.view.edit")).all())
                .isEmpty();
        assertThat(open("procedures/tables/nothing")).isNotEqualTo("TableView");
    }

    @Test
    void theDraftIsForCoordinatorsAndTheInstallation() {
        var address = begin();
        assertThat(open(address)).isEqualTo("TableDraftView");
        signIn(Acting.admin());
        assertThat(open(address)).isEqualTo("TableDraftView");
        assertThat(find(Button.class).withText(Words.of("table.draft.add")).all())
                .isEmpty();
        for (var other : new Actor[] {Acting.person("MOL", Role.ADMIN), Acting.person("CCB", Role.CASEWORKER)}) {
            signIn(other);
            assertThat(open(address)).isNotEqualTo("TableDraftView");
        }
        signIn(author);
        assertThat(open("procedures/draft-table/" + UUID.randomUUID())).isNotEqualTo("TableDraftView");
        assertThat(open("procedures/draft-table/x")).isNotEqualTo("TableDraftView");
    }

    @Test
    void aRowIsAddedAboveTheLastOneAndUndone() {
        assertThat(open(begin())).isEqualTo("TableDraftView");
        click("table.draft.add");
        var dialog = find(TableRowDialog.class).single();
        click("table.edit.save");
        assertThat(find(FormErrors.class, dialog).single().any()).isTrue();
        choose(dialog, "table.dimension.weakCount", "atLeast");
        find(IntegerField.class, dialog).all().stream()
                .filter(field -> field.isVisible())
                .findFirst()
                .orElseThrow()
                .setValue(9);
        choose(dialog, "table.dimension.dimension", "POSITIVE");
        find(TextArea.class, dialog).single().setValue("Буйрук 7");
        click("table.edit.save");
        assertThat(find(TableRowItem.class).all()).hasSize(7);
        assertThat(text(find(TableRowItem.class).all().get(5)))
                .contains(Words.of("table.cell.atLeast", "9"), "Буйрук 7");
        assertThat(page()).contains(Words.of("table.change.ADDED", 0, 6));
        click("table.draft.undo");
        assertThat(find(TableRowItem.class).all()).hasSize(6);
        click("table.draft.redo");
        assertThat(find(TableRowItem.class).all()).hasSize(7);
    }

    @SuppressWarnings("unchecked")
    private void choose(TableRowDialog dialog, String label, String code) {
        ((Select<String>) find(Select.class, dialog).withLabel(Words.of(label)).single()).setValue(code);
    }

    @Test
    void theCheckSaysInWordsWhatIsMissingAndWhatNeverCounts() {
        open(begin());
        clickRow("down", 5);
        assertThat(page())
                .contains(Words.of("table.problem.COVERED", 6, "1, 2, 4, 5", "", "", ""))
                .contains(Words.of("table.change.MOVED", 5, 6));
        clickRow("delete", 5);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains(Words.of("table.dimension.strongCount") + ": 0");
        assertThat(find(Button.class)
                        .withText(Words.of("table.ask.button"))
                        .single()
                        .isEnabled())
                .isFalse();
    }

    @Test
    void aChangeGoesFromTheDraftToTheTableInForce() {
        var address = begin();
        open(address);
        clickRow("delete", 3);
        test(find(ConfirmDialog.class).single()).confirm();
        find(Checkbox.class).withLabel(Words.of("table.ask.trial")).single().setValue(true);
        click("table.ask.button");
        assertThat(page()).contains(Words.of("table.replay.first"));
        click("table.replay.try");
        click("table.ask.button");
        assertThat(page()).contains(Words.of("table.review.wait"), Words.of("table.view.trial"));
        signIn(second);
        open(address);
        click("table.replay.try");
        click("table.review.approve");
        click("table.review.publish");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(open("procedures/tables/dimension")).isEqualTo("TableView");
        assertThat(page()).contains(Words.of("table.view.goBack"), Words.of("table.view.trial"));
        click("table.view.goBack");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Button.class).withText(Words.of("table.view.confirm")).all())
                .isEmpty();
        signIn(author);
        open("procedures/tables/dimension");
        click("table.view.confirm");
        assertThat(book.inForce("dimension").orElseThrow().toConfirm()).isFalse();
    }
}
