package org.koldoo.sops.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.DryRuns.Setting;
import org.koldoo.workflow.FactDefinition;

/** What the case is like that a procedure is tried with: who owns it, when it begins, what is true. */
class TryForm extends Section {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Map<String, Object> facts = new HashMap<>();
    private final H3 heading = new H3(Words.of("try.facts"));
    private final ComboBox<String> owner;
    private final DatePicker begins = Fields.date(Words.of("try.begins"));
    private final Instant now;

    /**
     * @param preferred the body whose version it is
     * @param changed owner or beginning
     * @param factChanged name and new value
     */
    TryForm(
            List<FactDefinition> definitions,
            Institutions institutions,
            Clock clock,
            @Nullable BodyCode preferred,
            Runnable changed,
            BiConsumer<String, Object> factChanged) {
        addClassName("k-panel");
        now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var owners = institutions.all().stream()
                .filter(body -> body.closedOn() == null && body.caseOwner())
                .toList();
        owner = Fields.combo(
                Words.of("try.owner"), owners.stream().map(TryForm::option).toList());
        owner.setValue(owners.stream()
                .map(body -> body.code().value())
                .filter(code -> preferred != null && code.equals(preferred.value()))
                .findFirst()
                .orElse(owners.getFirst().code().value()));
        begins.setValue(LocalDate.ofInstant(now, Times.ZONE));
        var where = new Div(owner, begins);
        where.addClassName("k-try-where");
        var boxes = new Div();
        boxes.addClassName("k-try-facts");
        definitions.forEach(fact -> boxes.add(field(fact, factChanged)));
        add(new H2(Words.of("try.setting")), where, heading, boxes);
        owner.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                owner.setValue(change.getOldValue());
            } else if (change.isFromClient()) {
                changed.run();
            }
        });
        begins.addValueChangeListener(change -> changed.run());
    }

    private com.vaadin.flow.component.Component field(FactDefinition fact, BiConsumer<String, Object> changed) {
        if (fact.codes().isEmpty()) {
            var box = new Checkbox(fact(fact.name()));
            box.addValueChangeListener(change -> changed(fact.name(), change.getValue(), changed));
            return box;
        }
        var choice = new Select<String>();
        choice.setLabel(fact(fact.name()));
        choice.setItems(fact.codes().stream().sorted().toList());
        choice.addValueChangeListener(change -> changed(fact.name(), change.getValue(), changed));
        return choice;
    }

    private void changed(String fact, Object value, BiConsumer<String, Object> changed) {
        changed.accept(fact, value);
    }

    /** What is true from the start; later changes are choices of the play. */
    void keep(String fact, Object value) {
        facts.put(fact, value);
    }

    /** Whether a change of a fact counts from the start or from now on. */
    void begun(boolean begun) {
        heading.setText(Words.of(begun ? "try.facts.later" : "try.facts"));
    }

    Setting setting() {
        var day = begins.getValue() == null ? LocalDate.ofInstant(now, Times.ZONE) : begins.getValue();
        var start = day.equals(LocalDate.ofInstant(now, Times.ZONE))
                ? now
                : day.atTime(MORNING).atZone(Times.ZONE).toInstant();
        return new Setting(facts, BodyCode.of(owner.getValue()), start);
    }

    /** A fact in words. */
    static String fact(String name) {
        var words = Words.of("fact." + name);
        return words.startsWith("!") ? name : words;
    }

    private static Option option(Body body) {
        return new Option(body.code().value(), body.name().in(Words.locale()));
    }
}
