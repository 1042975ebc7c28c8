package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementData;
import com.vaadin.flow.internal.nodefeature.TextNodeMap;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Evidence;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.ScreensTest;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens every page as everybody and looks through everything that the page would send to the browser, visible or not: nothing
 * that names or could hurt the person is there before somebody asks for it, and for most not even the code name of the case.
 */
@KoldooTest
@ViewPackages(packages = "org.koldoo")
class PagesTellNothingTest extends ScreensTest {

    private static final String CANARY = "Zzyxcanary";
    /** Not {@code MUST_NOT_KNOW}: whoever is about to call, write or tell reads it first, with an entry in the journal. */
    private static final Set<CaseField> TYPED = Set.of(
            CaseField.FAMILY_NAME,
            CaseField.GIVEN_NAME,
            CaseField.KNOWN_AS,
            CaseField.ADDRESS,
            CaseField.SAFE_CONTACT,
            CaseField.CODE_WORD,
            CaseField.STORY,
            CaseField.PLACE_NOTE,
            CaseField.MEDICAL_ALERTS,
            CaseField.COMMUNICATION_AID);

    @Autowired
    Cases cases;

    @Autowired
    CaseSearch search;

    @Autowired
    Consents consents;

    @Autowired
    WorkItems workItems;

    @Autowired
    TransactionTemplate transactions;

    private final Actor worker = Acting.person("CCB", Role.CASEWORKER);

    private CaseNumber open() {
        var found = Acting.as(worker, () -> search.search(CANARY));
        var fields = new HashMap<CaseField, String>();
        TYPED.forEach(field -> fields.put(field, CANARY));
        fields.put(CaseField.LANGUAGE, "ky");
        return Acting.as(
                worker,
                () -> cases.open(new NewCase(
                        UUID.randomUUID(),
                        Sex.F,
                        AgeClass.ADULT,
                        YesNoUnsure.YES,
                        YesNoUnsure.NO,
                        true,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        found.searchId(),
                        fields)));
    }

    private List<Actor> everybody() {
        var people = new ArrayList<Actor>(List.of(worker, Acting.admin()));
        for (var body : List.of("CCB", "MVD")) {
            for (var role : Role.values()) {
                people.add(Acting.person(body, role));
            }
        }
        return people;
    }

    /** Of pages with the number of a case or a task, both the page of this case and one that there is not. */
    private static Set<String> addresses(CaseNumber number, List<WorkItem> items) {
        var addresses = new LinkedHashSet<String>();
        var known = Map.of("number", number.value(), "section", "");
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            var template = route.getTemplate();
            if (template.startsWith("sign-in") || template.startsWith("first-admin")) {
                continue;
            }
            if (template.startsWith("case/")) {
                for (var section : List.of(
                        "",
                        "/overview",
                        "/timeline",
                        "/person",
                        "/consents",
                        "/procedure",
                        "/answers",
                        "/documents",
                        "/access")) {
                    addresses.add("case/" + number + section);
                }
            } else if (template.startsWith("task/") || template.startsWith("answered/")) {
                items.forEach(item -> addresses.add(template.substring(0, template.indexOf('/') + 1) + item.id()));
            } else {
                var filled = new StringBuilder();
                for (var part : template.split("/")) {
                    var name = part.replaceAll("[:?]|\\(.*", "");
                    var value = part.startsWith(":") ? known.getOrDefault(name, "") : part;
                    filled.append(value.isEmpty() ? "" : (filled.isEmpty() ? "" : "/") + value);
                }
                addresses.add(filled.toString());
            }
        }
        return addresses;
    }

    @Test
    void noPageTellsWhatNobodyAskedFor() {
        var number = open();
        var codeName = Acting.as(worker, () -> cases.heads(List.of(number)).get(number))
                .codeName();
        var items = workItems.ofCase(number);
        var wrong = new TreeSet<String>();
        int pages = 0;
        for (var actor : everybody()) {
            signIn(actor);
            boolean sees = actor.of(BodyCode.of("CCB")) && (actor.equals(worker) || actor.has(Role.SUPERVISOR));
            for (var address : addresses(number, items)) {
                open(address);
                var state = state();
                pages++;
                if (state.contains(CANARY)) {
                    wrong.add(address + " tells " + actor.body() + " " + actor.roles() + " what is hidden");
                }
                if (!sees && state.contains(codeName)) {
                    wrong.add(address + " tells " + actor.body() + " " + actor.roles() + " of the case");
                }
            }
        }
        Evidence.note("access", "cells.pages", pages);
        System.out.println("Looked through " + pages + " pages");
        assertThat(wrong).isEmpty();
        assertThat(pages).isGreaterThan(600);
    }

    /** The search finds it where it is: whoever asks for it has it on the screen, and not any more when the page is left. */
    @Test
    void whatIsAskedForIsThereAndGoneWithThePage() {
        var number = open();
        signIn(worker);
        open("case/" + number + "/person");
        for (var show : find(Button.class).withText(Words.of("person.show")).all()) {
            test(show).click();
        }
        assertThat(state()).contains(CANARY);
        open("case/" + number + "/overview");
        assertThat(state()).doesNotContain(CANARY);
        open("case/" + number + "/person");
        assertThat(state()).doesNotContain(CANARY);
    }

    /** Every text, property and attribute of every node of the window, also of what is not visible or lies in an overlay. */
    private static String state() {
        var all = new StringBuilder();
        UI.getCurrent().getElement().getNode().visitNodeTree(node -> append(node, all));
        return all.toString();
    }

    private static void append(StateNode node, StringBuilder all) {
        if (node.hasFeature(TextNodeMap.class)) {
            all.append(Element.get(node).getText()).append('\n');
        } else if (node.hasFeature(ElementData.class)) {
            var element = Element.get(node);
            all.append(element.getPropertyNames()
                    .map(name -> name + "=" + element.getPropertyRaw(name))
                    .collect(Collectors.joining("\n")));
            all.append(element.getAttributeNames()
                    .map(name -> name + "=" + element.getAttribute(name))
                    .collect(Collectors.joining("\n")));
            all.append('\n');
        }
    }
}
