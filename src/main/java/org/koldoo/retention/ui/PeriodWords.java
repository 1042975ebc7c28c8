package org.koldoo.retention.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.approvals.ui.SourceLines;
import org.koldoo.base.ui.Words;
import org.koldoo.retention.Period;
import org.koldoo.retention.Periods;
import org.springframework.stereotype.Component;

/** Which term would change, from how long to how long, and from where we have it. */
@Component
class PeriodWords implements DeedWords {

    private final Periods periods;

    PeriodWords(Periods periods) {
        this.periods = periods;
    }

    @Override
    public String kind() {
        return "retention.period";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var content = proposal.content();
        var name = content.getOrDefault("period", "");
        var lines = new ArrayList<Line>();
        lines.addAll(List.of(
                new Line(Words.of("approval.content.period"), null, Words.of("keeping.period." + name)),
                new Line(
                        Words.of("approval.content.amount"),
                        amount(name, content, "was.amount"),
                        amount(name, content, "amount"))));
        lines.addAll(SourceLines.of(content));
        return lines;
    }

    private String amount(String name, Map<String, String> content, String key) {
        int amount = Integer.parseInt(content.getOrDefault(key, "0"));
        return periods.all().stream()
                .filter(period -> period.name().equals(name))
                .findFirst()
                .map(it ->
                        KeepingWords.amount(new Period(name, amount, it.unit(), it.source(), it.asOf(), it.verified())))
                .orElseGet(() -> String.valueOf(amount));
    }
}
