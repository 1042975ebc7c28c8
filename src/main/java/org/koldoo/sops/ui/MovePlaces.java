package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.ProcedureMoves.Pick;
import org.koldoo.workflow.ProcedureMoves.Place;
import org.koldoo.workflow.ProcedureMoves.Target;

/** What cases wait for, and where they go on; for a task that is gone another one can be picked. */
class MovePlaces extends UnorderedList {

    /** @param picked a place, and the element picked for it; empty = none */
    MovePlaces(Iterable<Place> places, Iterable<Pick> picks, BiConsumer<Place, String> picked) {
        addClassName("k-tasks");
        places.forEach(place -> add(row(place, pick(place, picks), picked)));
    }

    private static @Nullable String pick(Place place, Iterable<Pick> picks) {
        for (var pick : picks) {
            if (pick.version().equals(place.version()) && pick.element().equals(place.element())) {
                return pick.to();
            }
        }
        return null;
    }

    private ListItem row(Place place, @Nullable String pick, BiConsumer<Place, String> picked) {
        var row =
                new ListItem(new Span(getTranslation("move.place", said(place.name()), place.number(), place.runs())));
        row.addClassName("k-move-place");
        var lands = place.lands();
        row.add(new Paragraph(
                lands == null
                        ? getTranslation("move.why." + place.why())
                        : getTranslation("move.lands", said(lands.name()))));
        if (!place.choices().isEmpty() && (lands == null || pick != null)) {
            var choice = new Select<Target>();
            choice.setLabel(getTranslation("move.pick"));
            choice.setItems(place.choices());
            choice.setItemLabelGenerator(
                    target -> target == null ? getTranslation("move.pick.none") : said(target.name()));
            choice.setEmptySelectionAllowed(true);
            choice.setEmptySelectionCaption(getTranslation("move.pick.none"));
            place.choices().stream()
                    .filter(target -> target.element().equals(pick))
                    .findFirst()
                    .ifPresent(choice::setValue);
            choice.addValueChangeListener(change -> picked.accept(
                    place, change.getValue() == null ? "" : change.getValue().element()));
            row.add(choice);
        }
        return row;
    }

    private static String said(Labels name) {
        var words = name.in(Words.locale()).strip();
        return words.isEmpty() ? Words.of("move.unnamed") : Words.of("compare.quoted", words);
    }
}
