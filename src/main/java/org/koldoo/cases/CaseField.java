package org.koldoo.cases;

import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.FieldKind;

/**
 * The catalogue of fields of a case file. All of them are stored encrypted; P3 in the identity tables. A step or a referral
 * discloses fields by these codes ({@link #code()}), nothing else.
 */
public enum CaseField {
    SEX(FieldClass.P1, FieldKind.CHOICE, "sex"),
    AGE_CLASS(FieldClass.P1, FieldKind.CHOICE, "age_class"),
    CHILD_AT_EXPLOITATION(FieldClass.P1, FieldKind.YES_NO_REFUSED, null),
    GENDER(FieldClass.P2, FieldKind.CHOICE, "gender"),
    LANGUAGE(FieldClass.P1, FieldKind.CHOICE, "language"),
    INTERPRETER_NEEDED(FieldClass.P1, FieldKind.YES_NO_REFUSED, null),
    COMMUNICATION_AID(FieldClass.P2, FieldKind.TEXT, null),
    /** The person wishes to talk with a worker of the same sex. */
    SAME_SEX_WORKER(FieldClass.P1, FieldKind.YES_NO_REFUSED, null),
    CITIZENSHIP(FieldClass.P1, FieldKind.CHOICES, "country"),
    DISABILITY(FieldClass.P2, FieldKind.CHOICES, "disability"),
    URGENT_NEEDS(FieldClass.P1, FieldKind.CHOICES, "need"),
    RISK_LEVEL(FieldClass.P1, FieldKind.CHOICE, "risk_level"),
    DANGER_NOW(FieldClass.P1, FieldKind.YES_NO_REFUSED, null),
    MEDICAL_ALERTS(FieldClass.P2, FieldKind.LONG_TEXT, null),
    CHANNEL(FieldClass.P1, FieldKind.CHOICE, "channel"),
    REPORTED_BY(FieldClass.P2, FieldKind.CHOICE, "reporter"),
    EXPLOITATION_TYPES(FieldClass.P2, FieldKind.CHOICES, "exploitation"),
    SECTOR(FieldClass.P2, FieldKind.CHOICE, "sector"),
    RECRUITMENT_METHODS(FieldClass.P2, FieldKind.CHOICES, "recruitment"),
    RECRUITMENT_APPS(FieldClass.P2, FieldKind.CHOICES, "app"),
    CONTROL_METHODS(FieldClass.P2, FieldKind.CHOICES, "control"),
    VULNERABILITIES(FieldClass.P2, FieldKind.CHOICES, "vulnerability"),
    DOCUMENTS_WITHHELD(FieldClass.P2, FieldKind.YES_NO_REFUSED, null),
    STILL_EXPLOITED(FieldClass.P2, FieldKind.YES_NO_REFUSED, null),
    OTHERS_AFFECTED(FieldClass.P2, FieldKind.YES_NO_REFUSED, null),
    WHERE_HAPPENED(FieldClass.P2, FieldKind.CHOICE, "home_or_abroad"),
    COUNTRIES(FieldClass.P2, FieldKind.CHOICES, "country"),
    REGION(FieldClass.P2, FieldKind.CHOICE, "region"),
    PLACE_NOTE(FieldClass.P2, FieldKind.TEXT, null),
    HAPPENED_FROM(FieldClass.P2, FieldKind.DATE, null),
    HAPPENED_TO(FieldClass.P2, FieldKind.DATE, null),
    STORY(FieldClass.P2, FieldKind.LONG_TEXT, null),
    OFFICIAL_INVOLVED(FieldClass.P2, FieldKind.CHOICE, "yes_no_unsure"),
    PENALISED(FieldClass.P2, FieldKind.CHOICES, "penalisation"),
    PRESENT_REGION(FieldClass.P2, FieldKind.CHOICE, "present_region"),
    MUST_NOT_KNOW(FieldClass.P2, FieldKind.LONG_TEXT, null),
    SAFE_CONTACT_WAY(FieldClass.P3, FieldKind.CHOICE, "contact_way"),
    SAFE_CONTACT(FieldClass.P3, FieldKind.TEXT, null),
    SAFE_CONTACT_HOURS(FieldClass.P3, FieldKind.TEXT, null),
    CODE_WORD(FieldClass.P3, FieldKind.TEXT, null),
    FAMILY_NAME(FieldClass.P3, FieldKind.TEXT, null),
    GIVEN_NAME(FieldClass.P3, FieldKind.TEXT, null),
    PATRONYMIC(FieldClass.P3, FieldKind.TEXT, null),
    KNOWN_AS(FieldClass.P3, FieldKind.TEXT, null),
    BIRTH_DATE(FieldClass.P3, FieldKind.DATE, null),
    BIRTH_YEAR(FieldClass.P3, FieldKind.NUMBER, null),
    IDENTITY_NUMBER(FieldClass.P3, FieldKind.TEXT, null),
    ADDRESS(FieldClass.P3, FieldKind.TEXT, null);

    private final FieldClass fieldClass;
    private final FieldKind kind;
    private final @Nullable String codeList;

    CaseField(FieldClass fieldClass, FieldKind kind, @Nullable String codeList) {
        this.fieldClass = fieldClass;
        this.kind = kind;
        this.codeList = codeList;
    }

    public FieldClass fieldClass() {
        return fieldClass;
    }

    /** Sensitive or naming the person: shown when somebody says what for, and not before. */
    public boolean masked() {
        return fieldClass == FieldClass.P2 || fieldClass == FieldClass.P3;
    }

    public FieldKind kind() {
        return kind;
    }

    /** The code list of a choice, or null. */
    public @Nullable String codeList() {
        return codeList;
    }

    /** The name of this field in procedures and payloads: lower case with underscores. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static CaseField of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
