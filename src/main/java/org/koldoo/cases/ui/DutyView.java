package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.IntStream;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CustodianDuty;
import org.koldoo.workflow.Attempts;

/** Who is on call for sealed cases, and when. */
@Route("custodian-duty")
@RolesAllowed({"SUPERVISOR", "CUSTODIAN"})
class DutyView extends Page implements BeforeEnterObserver {

    private final CustodianDuty duties;
    private final Attempts attempts;
    private final Names names;
    private final FormErrors errors = new FormErrors();

    DutyView(CustodianDuty duties, Attempts attempts, Names names) {
        this.duties = duties;
        this.attempts = attempts;
        this.names = names;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(Words.of("duty.title"), Words.of("duty.lead")), errors);
        var keeps = CurrentActor.require().has(Role.SUPERVISOR);
        var list = new UnorderedList();
        list.addClassName("k-people");
        var coming = duties.coming();
        var people =
                names.people(coming.stream().map(CustodianDuty.Duty::custodian).toList());
        coming.forEach(duty -> {
            var row = new ListItem(new Span(Words.of(
                    "duty.row",
                    people.getOrDefault(duty.custodian(), ""),
                    names.body(duty.body()),
                    Times.text(duty.from()),
                    Times.text(duty.until()))));
            if (keeps) {
                row.add(new Button(
                        Words.of("duty.remove"), click -> change(() -> duties.remove(duty.id()), "duty.removed")));
            }
            list.add(row);
        });
        add(coming.isEmpty() ? new Paragraph(Words.of("duty.nobody")) : list);
        if (keeps) {
            add(form());
        }
    }

    private Section form() {
        var custodians = duties.custodians();
        ComboBox<String> who = Fields.combo(
                Words.of("duty.who"),
                custodians.stream()
                        .map(member -> new Option(
                                member.id().toString(), member.displayName() + ", " + names.body(member.body())))
                        .toList());
        var from = Fields.date(Words.of("duty.from"));
        var fromHour = hour("duty.from.hour", "20:00");
        var until = Fields.date(Words.of("duty.until"));
        var today = LocalDate.now(Times.ZONE);
        from.setValue(today);
        until.setValue(today.plusDays(1));
        who.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        until.setRequiredIndicatorVisible(true);
        var untilHour = hour("duty.until.hour", "08:00");
        var add = new Button(Words.of("duty.add"), click -> {
            errors.clear();
            errors.require(who, from, fromHour, until, untilHour);
            errors.check(from, until);
            if (!errors.show()) {
                change(
                        () -> duties.add(
                                new UserId(UUID.fromString(who.getValue())),
                                moment(from, fromHour),
                                moment(until, untilHour)),
                        "duty.added");
            }
        });
        var panel = new Section(new H2(Words.of("duty.new")), who, from, fromHour, until, untilHour, add);
        panel.addClassNames("k-panel", "k-form");
        return panel;
    }

    private static ComboBox<String> hour(String label, String usual) {
        var hours = IntStream.range(0, 24)
                .mapToObj(hour -> "%02d:00".formatted(hour))
                .map(hour -> new Option(hour, hour))
                .toList();
        var field = Fields.combo(Words.of(label), hours);
        field.setValue(usual);
        return field;
    }

    private static Instant moment(DatePicker day, ComboBox<String> hour) {
        return day.getValue()
                .atTime(LocalTime.parse(hour.getValue()))
                .atZone(Times.ZONE)
                .toInstant();
    }

    private void change(Runnable work, String done) {
        errors.clear();
        try {
            attempts.run(work);
            Notices.done(Words.of(done));
            show();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }
}
