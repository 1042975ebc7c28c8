package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.SealedCases;

/** Whether the case is sealed and why, the team that alone sees it, and who may open its emergency card at night. */
class SealPanel extends Section {

    private static final int TELEPHONE_LIMIT = 26;

    private final CaseHead head;
    private final transient WhoSees who;
    private final FormErrors errors = new FormErrors();

    SealPanel(CaseHead head, WhoSees who) {
        this.head = head;
        this.who = who;
        addClassNames("k-panel", "k-form");
        build();
    }

    private void build() {
        removeAll();
        add(new H2(Words.of("seal.title")), errors);
        var state = who.seals.of(head.number());
        if (state.sealed()) {
            showSealed(state);
        } else {
            showOpen();
        }
    }

    private void showOpen() {
        add(new Paragraph(Words.of("seal.open")));
        if (head.closed()) {
            return;
        }
        var without = new HashSet<UserId>();
        without.add(CurrentActor.require().id());
        if (head.assignee() != null) {
            without.add(head.assignee());
        }
        var team = Fields.checks(Words.of("seal.team.choose"), who.colleagues(head.owner(), without));
        var seal = new Button(Words.of("seal.do"), click -> seal(ids(team.getValue())));
        add(new NativeDetails(Words.of("seal.ask"), new Div(new Paragraph(Words.of("seal.ask.what")), team, seal)));
    }

    /** Nobody is asked whether they are sure of what cannot be done yet. */
    private void seal(Set<UserId> others) {
        errors.clear();
        boolean carriesIt = CurrentActor.require().id().equals(head.assignee());
        if (others.isEmpty() && (carriesIt || head.assignee() == null)) {
            errors.refused(new Refused("case.seal.two"));
            return;
        }
        ConfirmAction.ask(
                Words.of("seal.do"),
                Words.of("seal.do.what"),
                Words.of("seal.do"),
                () -> change(() -> who.seals.seal(head.number(), others), "seal.done"));
    }

    private void showSealed(SealedCases.State state) {
        add(new Paragraph(Words.of("seal.why." + state.why())), new Paragraph(Words.of("seal.means")));
        if (!state.whole()) {
            var owed = new Paragraph(Words.of(state.team().size() > 1 ? "seal.owed.custodian" : "seal.owed"));
            owed.addClassName("k-seal-owed");
            add(owed);
        }
        if (state.reachable().isEmpty()) {
            var owed = new Paragraph(Words.of("seal.owed.phone"));
            owed.addClassName("k-seal-owed");
            add(owed);
        }
        var number = head.number();
        add(new H3(Words.of("seal.team")));
        add(people(state.team(), "seal.team.remove", person -> who.team.remove(number, person), head.assignee()));
        if (state.team().contains(CurrentActor.require().id())) {
            telephone(state);
        }
        if (!head.closed()) {
            choose("seal.team.add", who.colleagues(head.owner(), state.team()), person -> who.team.add(number, person));
        }
        add(new H3(Words.of("seal.custodians")), new Paragraph(Words.of("seal.custodians.what")));
        add(people(state.custodians(), "seal.custodians.remove", person -> who.seals.unname(number, person), null));
        choose(
                "seal.custodians.add",
                who.seals.custodiansFor(number).stream()
                        .filter(member -> !state.custodians().contains(member.id()))
                        .map(member -> new Option(
                                member.id().toString(), member.displayName() + ", " + who.names.body(member.body())))
                        .toList(),
                person -> who.seals.name(number, person));
        add(new Button(
                Words.of("seal.unseal"),
                click -> ConfirmAction.ask(
                        Words.of("seal.unseal"),
                        Words.of("seal.unseal.what"),
                        Words.of("seal.unseal.ask"),
                        () -> change(() -> who.seals.askToUnseal(number), "seal.unseal.asked"))));
    }

    /** One's own; the others leave theirs themselves, and see who has left none. */
    private void telephone(SealedCases.State state) {
        var names = who.names.people(state.team());
        var without = state.team().stream()
                .filter(person -> !state.reachable().contains(person))
                .map(person -> names.getOrDefault(person, ""))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            add(new Paragraph(Words.of("seal.telephone.without", without)));
        }
        var own = Fields.text(Words.of("seal.telephone"), TELEPHONE_LIMIT);
        own.setHelperText(Words.of("seal.telephone.what"));
        own.setValue(state.telephone() == null ? "" : state.telephone());
        var save = new Button(
                Words.of("seal.telephone.save"),
                click -> change(() -> who.seals.telephone(head.number(), own.getValue()), "seal.changed"));
        var row = new Div(own, save);
        row.addClassName("k-choose");
        add(row);
    }

    private UnorderedList people(
            Collection<UserId> people,
            String remove,
            Consumer<UserId> removed,
            @org.jspecify.annotations.Nullable UserId stays) {
        var list = new UnorderedList();
        list.addClassName("k-people");
        var names = who.names.people(people);
        people.stream()
                .sorted(java.util.Comparator.comparing(person -> names.getOrDefault(person, "")))
                .forEach(person -> {
                    var item = new ListItem(new Span(names.getOrDefault(person, "")));
                    if (!person.equals(stays) && !head.closed()) {
                        item.add(new Button(
                                Words.of(remove), click -> change(() -> removed.accept(person), "seal.changed")));
                    }
                    list.add(item);
                });
        return list;
    }

    private void choose(String label, List<Option> options, Consumer<UserId> chosen) {
        ComboBox<String> field = Fields.combo(Words.of(label), options);
        var add = new Button(Words.of("seal.add"), click -> {
            errors.clear();
            errors.require(field);
            if (!errors.show()) {
                change(() -> chosen.accept(id(field.getValue())), "seal.changed");
            }
        });
        var row = new Div(field, add);
        row.addClassName("k-choose");
        add(row);
    }

    private void change(Runnable work, String done) {
        who.run(errors, work, () -> {
            Notices.done(Words.of(done));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        });
    }

    private static UserId id(String text) {
        return new UserId(UUID.fromString(text));
    }

    private static Set<UserId> ids(Set<String> texts) {
        return texts.stream().map(SealPanel::id).collect(Collectors.toSet());
    }
}
