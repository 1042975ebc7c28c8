package org.koldoo.accounts.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.Accounts;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** Whom a new body or new roles concern, what they have now and what they would have. */
@Component
class PlacementWords implements DeedWords {

    private final Accounts accounts;
    private final Institutions institutions;

    PlacementWords(Accounts accounts, Institutions institutions) {
        this.accounts = accounts;
        this.institutions = institutions;
    }

    @Override
    public String kind() {
        return "account.place";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var content = proposal.content();
        return List.of(
                WhoseAccount.line(accounts, content.getOrDefault("user", "")),
                new Line(
                        Words.of("accounts.body"),
                        old(content.get("was.body"), content.get("body"), body(content.get("was.body"))),
                        body(content.get("body"))),
                new Line(
                        Words.of("accounts.roles"),
                        old(content.get("was.roles"), content.get("roles"), roles(content.get("was.roles"))),
                        roles(content.get("roles"))));
    }

    /** What stays is no change. */
    private static @Nullable String old(@Nullable String was, @Nullable String now, String words) {
        return was == null || was.equals(now) ? null : words;
    }

    String body(@Nullable String code) {
        return code == null || code.isEmpty()
                ? Words.of("accounts.demo.withoutBody")
                : institutions
                        .find(BodyCode.of(code))
                        .map(body -> body.name().in(Words.locale()))
                        .orElse(code);
    }

    static String roles(@Nullable String codes) {
        return codes == null || codes.isEmpty()
                ? Words.of("accounts.role.none")
                : Arrays.stream(codes.split(" "))
                        .map(code -> Words.of("accounts.role." + code))
                        .collect(Collectors.joining(", "));
    }
}
