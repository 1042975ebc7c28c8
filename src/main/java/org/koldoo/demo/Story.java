package org.koldoo.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.BodyCode;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;

/** An invented case: who it is about, when it began, and what has been done since. */
final class Story {

    /** Something done: how many hours after the beginning, which task, with which result. */
    record Move(double hours, String task, String result) {}

    final String worker;
    final double daysAgo;
    final Sex sex;
    final AgeClass age;
    final Map<CaseField, String> fields = new EnumMap<>(CaseField.class);
    final List<Move> moves = new ArrayList<>();
    YesNoUnsure foreigner = YesNoUnsure.NO;
    YesNoUnsure abroad = YesNoUnsure.NO;
    YesNoUnsure officialInvolved = YesNoUnsure.NO;
    boolean danger;
    boolean policeAgreed;
    Set<BodyCode> sharedWith = Set.of();

    private Story(String worker, double daysAgo, Sex sex, AgeClass age) {
        this.worker = worker;
        this.daysAgo = daysAgo;
        this.sex = sex;
        this.age = age;
        fields.put(CaseField.CHANNEL, "HOTLINE");
    }

    static Story by(String worker, double daysAgo, Sex sex, AgeClass age) {
        return new Story(worker, daysAgo, sex, age);
    }

    Story named(String family, String given, int birthYear) {
        fields.put(CaseField.FAMILY_NAME, family);
        fields.put(CaseField.GIVEN_NAME, given);
        fields.put(CaseField.BIRTH_YEAR, String.valueOf(birthYear));
        return this;
    }

    Story from(String country, String language) {
        fields.put(CaseField.CITIZENSHIP, country);
        fields.put(CaseField.LANGUAGE, language);
        foreigner = country.equals("KG") ? YesNoUnsure.NO : YesNoUnsure.YES;
        return this;
    }

    Story happened(String exploitation, String countries) {
        fields.put(CaseField.EXPLOITATION_TYPES, exploitation);
        fields.put(CaseField.COUNTRIES, countries);
        boolean home = countries.equals("KG");
        fields.put(CaseField.WHERE_HAPPENED, home ? "HOME" : "ABROAD");
        return this;
    }

    Story with(CaseField field, String value) {
        fields.put(field, value);
        return this;
    }

    Story inDanger() {
        danger = true;
        fields.put(CaseField.URGENT_NEEDS, "SAFE_PLACE FOOD");
        return this;
    }

    Story official(YesNoUnsure answer) {
        officialInvolved = answer;
        return this;
    }

    Story agreedToTell(String... bodies) {
        sharedWith = java.util.Arrays.stream(bodies).map(BodyCode::of).collect(java.util.stream.Collectors.toSet());
        return this;
    }

    Story agreedToPolice() {
        policeAgreed = true;
        return this;
    }

    Story then(double hours, String task, String result) {
        moves.add(new Move(hours, task, result));
        return this;
    }

    /** The usual first days: consent, screening with a positive conclusion, presumed. */
    Story presumed() {
        return then(2, "informAndConsent", "GIVEN")
                .then(20, "screening", "INDICATED")
                .then(30, "decidePresumed", "PRESUMED");
    }
}
