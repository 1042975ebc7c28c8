package org.koldoo.institutions.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;

/** What of a body would be added or changed, in the words of its form. */
record BodyWords(String kind, Institutions institutions) implements DeedWords {

    private static final List<String> ORDER = List.of(
            "nameKy",
            "nameRu",
            "nameEn",
            "type",
            "state",
            "law",
            "owner",
            "closedOn",
            "successor",
            "standIn",
            "sop",
            "sopAct",
            "sopActOn",
            "sopSource",
            "sopAsOf",
            "phone");
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("type", "institutions.bodies.type"),
            Map.entry("state", "institutions.bodies.state"),
            Map.entry("law", "institutions.bodies.law"),
            Map.entry("owner", "institutions.bodies.caseOwner"),
            Map.entry("closedOn", "institutions.bodies.closedOn"),
            Map.entry("successor", "institutions.bodies.successor"),
            Map.entry("standIn", "institutions.standIn"),
            Map.entry("sop", "institutions.bodies.sop"),
            Map.entry("sopAct", "institutions.bodies.act"),
            Map.entry("sopActOn", "institutions.bodies.actOn"),
            Map.entry("sopSource", "institutions.bodies.source"),
            Map.entry("sopAsOf", "institutions.bodies.asOf"),
            Map.entry("phone", "institutions.phone24h"),
            Map.entry("nameKy", "institutions.name.ky"),
            Map.entry("nameRu", "institutions.name.ru"),
            Map.entry("nameEn", "institutions.name.en"));

    @Override
    public List<Line> lines(Proposal proposal) {
        var content = proposal.content();
        var lines = new ArrayList<Line>();
        lines.add(new Line(Words.of("institutions.body"), null, value("successor", content.getOrDefault("code", ""))));
        for (var key : ORDER) {
            var now = content.get(key);
            var was = content.get("was." + key);
            boolean replaced = content.containsKey("was." + key);
            if (now != null && (replaced ? !now.equals(was) : !now.isEmpty())) {
                lines.add(new Line(
                        Words.of(LABELS.getOrDefault(key, key)),
                        was == null ? null : value(key, was),
                        value(key, now)));
            }
        }
        return lines;
    }

    private String value(String key, String value) {
        if (value.isEmpty()) {
            return key.equals("standIn") ? Words.of("approvals.nothing") : "—";
        }
        return switch (key) {
            case "type" -> Words.of("institutions.type." + value);
            case "sop" -> Words.of("institutions.sop." + value);
            case "state", "law", "owner" -> Words.of(value.equals("true") ? "field.answer.YES" : "field.answer.NO");
            case "sopSource" -> SourceWords.of(value);
            case "closedOn", "sopActOn", "sopAsOf" -> Times.text(LocalDate.parse(value));
            case "successor", "standIn" ->
                institutions
                        .find(BodyCode.of(value))
                        .map(body -> body.name().in(Words.locale()))
                        .orElse(value);
            default -> value;
        };
    }
}
