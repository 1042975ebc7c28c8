package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Predicate;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.SopStatus;
import org.koldoo.sops.AdoptionRegister.Line;

/** The country in four numbers of bodies; the gap is between the first and the last. */
class AdoptionSums extends DescriptionList {

    AdoptionSums(List<Line> lines) {
        addClassName("k-adoption-sums");
        // Whose procedure no source knows may have adopted it; nobody counts them as if they had not.
        sum("adopted", lines, Line::adopted, line -> line.body().sopStatus() == SopStatus.UNKNOWN);
        sum("here", lines, line -> !line.procedures().isEmpty(), line -> false);
        sum(
                "trained",
                lines,
                line -> line.training() != null && line.training().people() > 0,
                line -> line.training() == null);
        sum("used", lines, line -> line.use().inUse(), line -> false);
    }

    private void sum(String key, List<Line> lines, Predicate<Line> counted, Predicate<Line> unknown) {
        long known = lines.stream().filter(counted).count();
        long open = lines.stream().filter(unknown).count();
        var number = new Description(known == 0 && open > 0 ? Words.of("adoption.unknown") : Long.toString(known));
        var pair = new Div(new Term(Words.of("adoption.sum." + key)), number);
        if (open > 0) {
            pair.add(new Description(Words.of("adoption.sum.unknown", open)));
        }
        add(pair);
    }
}
