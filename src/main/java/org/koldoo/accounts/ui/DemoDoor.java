package org.koldoo.accounts.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.koldoo.accounts.DemoPeople;
import org.koldoo.accounts.DemoPerson;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;

/** The door of the demonstration: four large cards, one click each; the other invented people under "more". */
class DemoDoor extends Div {

    private final transient DemoPeople people;
    private final transient Institutions institutions;
    private final transient SessionDoor door;

    DemoDoor(DemoPeople people, Institutions institutions, SessionDoor door) {
        this.people = people;
        this.institutions = institutions;
        this.door = door;
        var everybody = people.all();
        add(new Paragraph(Words.of("accounts.demo.lead")), cards(everybody), more(everybody));
    }

    private UnorderedList cards(List<DemoPerson> everybody) {
        var list = new UnorderedList();
        list.addClassName("k-accounts-cards");
        everybody.stream().filter(DemoPerson::card).map(this::card).forEach(list::add);
        return list;
    }

    private ListItem card(DemoPerson person) {
        var role = role(person);
        var what = new Span(Words.of("accounts.role." + role));
        what.addClassName("k-accounts-card-role");
        var does = new Span(Words.of("accounts.demo.does." + role));
        return new ListItem(button(person, "k-accounts-card", what, does, who(person)));
    }

    private Details more(List<DemoPerson> everybody) {
        var groups = new Div();
        everybody.stream()
                .filter(person -> !person.card())
                .collect(Collectors.groupingBy(this::body, LinkedHashMap::new, Collectors.toList()))
                .forEach((body, members) -> groups.add(new H2(body), rows(members)));
        var details = new Details(Words.of("accounts.demo.more"), groups);
        details.addClassName("k-accounts-more");
        return details;
    }

    private UnorderedList rows(List<DemoPerson> members) {
        var list = new UnorderedList();
        list.addClassName("k-accounts-people");
        members.forEach(person -> list.add(new ListItem(button(
                person,
                "k-accounts-person",
                new Span(person.member().displayName()),
                new Span(Words.of("accounts.role." + role(person)))))));
        return list;
    }

    private NativeButton button(DemoPerson person, String style, Span... lines) {
        var button = new NativeButton();
        button.addClickListener(click -> enter(person));
        button.addClassName(style);
        button.setId("demo-" + person.member().login());
        button.add(lines);
        return button;
    }

    private void enter(DemoPerson person) {
        door.changeTo(people.signIn(person.member().id()), "");
    }

    private Span who(DemoPerson person) {
        var who = new Span(
                person.member().body() == null
                        ? person.member().displayName()
                        : person.member().displayName() + ", " + body(person));
        who.addClassName("k-quiet");
        return who;
    }

    private String body(DemoPerson person) {
        var code = person.member().body();
        return code == null
                ? Words.of("accounts.demo.withoutBody")
                : institutions
                        .find(code)
                        .map(body -> body.name().in(Words.locale()))
                        .orElse(code.value());
    }

    private static String role(DemoPerson person) {
        return person.member().roles().stream().findFirst().map(Role::code).orElse("none");
    }
}
