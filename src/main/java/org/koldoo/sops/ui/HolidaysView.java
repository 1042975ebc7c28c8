package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.Deadlines;

/** Public holidays and worked weekend days: what counts as a working day. */
@Route("admin/holidays")
@RolesAllowed({"ADMIN", "COORDINATOR"})
class HolidaysView extends Div implements HasDynamicTitle {

    private final transient Deadlines deadlines;
    private final Select<Integer> year = new Select<>();
    private final Div list = new Div();

    HolidaysView(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        addClassName("k-page");
        int now = LocalDate.now(clock).getYear();
        year.setLabel(getTranslation("sops.holidays.year"));
        year.setItems(now, now + 1, now + 2);
        year.setValue(now);
        year.addValueChangeListener(e -> refresh());
        var add = new Button(getTranslation("sops.holidays.add"), e -> dialog().open());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var header = new PageHeader(getTranslation("sops.holidays.title"), getTranslation("sops.holidays.lead"));
        add(header);
        if (deadlines.mayChangeAll()) {
            header.actions(add);
        } else {
            var why = new Paragraph(getTranslation("sops.holidays.notYours"));
            why.addClassName("k-panel");
            add(why);
        }
        add(year, list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var days = deadlines.holidays(year.getValue());
        if (days.isEmpty()) {
            list.add(new EmptyState(getTranslation("sops.holidays.none")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("k-tasks");
        days.forEach(d -> rows.add(row(d)));
        list.add(rows);
    }

    private ListItem row(Deadlines.Holiday day) {
        var source = new Paragraph(SourceWords.of(day.source()));
        source.addClassName("k-quiet");
        var remove = new Button(
                getTranslation("sops.holidays.remove"),
                e -> ConfirmAction.ask(
                        getTranslation("sops.holidays.removeThis", Times.text(day.date())),
                        getTranslation("sops.deadlines.running"),
                        getTranslation("sops.holidays.remove"),
                        () -> {
                            deadlines.removeHoliday(day.date());
                            refresh();
                        }));
        var words = new Div(new Span(Times.text(day.date()) + " " + day.name().in(getLocale()) + " "));
        if (day.working()) {
            words.add(new Tag(getTranslation("sops.holidays.worked")));
        }
        words.add(source);
        var row = new ListItem(words);
        if (deadlines.mayChangeAll()) {
            row.add(remove);
        }
        row.addClassNames("k-task", "k-sops-row");
        return row;
    }

    private Dialog dialog() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("sops.holidays.add"));
        var errors = new FormErrors();
        var date = Fields.date(getTranslation("sops.holidays.date"));
        var ky = Fields.text(getTranslation("sops.holidays.ky"), 100);
        var ru = Fields.text(getTranslation("sops.holidays.ru"), 100);
        var en = Fields.text(getTranslation("sops.holidays.en"), 100);
        var source = Fields.text(getTranslation("sops.deadlines.sourceField"), 300);
        var worked = new Checkbox(getTranslation("sops.holidays.workedField"));
        var save = new Button(Words.of("sops.holidays.save"), e -> {
            errors.clear();
            errors.check(date);
            errors.require(date, ky, ru, en, source);
            if (errors.show()) {
                return;
            }
            try {
                deadlines.addHoliday(new Deadlines.Holiday(
                        date.getValue(),
                        new Labels(ky.getValue(), ru.getValue(), en.getValue()),
                        worked.getValue(),
                        source.getValue()));
                dialog.close();
                refresh();
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.add(errors, date, ky, ru, en, worked, source);
        dialog.getFooter().add(new Button(Words.of("button.cancel"), e -> dialog.close()), save);
        return dialog;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sops.holidays.title");
    }
}
