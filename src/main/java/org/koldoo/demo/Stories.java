package org.koldoo.demo;

import java.util.List;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;

/** The invented cases: most of them men from forced labour, as the 2022 report counts, of several nationalities and scripts. */
final class Stories {

    private static final AgeClass ADULT = AgeClass.ADULT;
    private static final String RU = "RU";

    private Stories() {}

    static List<Story> all() {
        return List.of(
                // Closed almost two years ago: her name is about to be removed.
                woman("aida", 722, "Садырова", "Айнура", 1990)
                        .from("KG", "ky")
                        .happened("LABOUR", "KZ")
                        .with(CaseField.SECTOR, "A")
                        .agreedToTell("MOL")
                        .presumed()
                        .then(99, StoryTeller.START_CLOSING, "")
                        .then(100, "proposeClosure", "READY")
                        .then(130, "approveClosure", "APPROVED"),
                man("aida", 62, "Абдыраимов", "Кубат", 1988)
                        .from("KG", "ky")
                        .happened("LABOUR", RU)
                        .with(CaseField.SECTOR, "F")
                        .agreedToTell("MOL", "MOJ", "LAWB")
                        .presumed()
                        .then(40, "informRecovery", "")
                        .then(60, "offerLegalAid", "PRO_BONO")
                        .then(90, "firstConsultation", "HELD")
                        .then(110, "checkNonPunishment", "NO_PENALTY")
                        .then(700, "prepareDecision", "READY")
                        .then(760, "decideIdentification", "IDENTIFIED")
                        .then(800, "arrangeServices", "DONE")
                        .then(1399, StoryTeller.START_CLOSING, "")
                        .then(1400, "proposeClosure", "READY")
                        .then(1430, "approveClosure", "APPROVED"),
                man("aida", 41, "Каримов", "Шерзод", 1995)
                        .from("UZ", "uz")
                        .happened("LABOUR", "KG")
                        .with(CaseField.SECTOR, "A")
                        .agreedToTell("MOL", "MFA", "BORD", "MOJ", "IO", "CCO")
                        .presumed()
                        .then(40, "informRecovery", "")
                        .then(44, StoryTeller.REFER, "SHELTER CCO")
                        .then(46, "answerReferral", "ACCEPTED")
                        .then(47, "confirmArrival", "ARRIVED")
                        .then(48, "flagNoRemoval", "")
                        .then(52, "arrangeServices", "DONE")
                        .then(60, "offerLegalAid", "NOT_WANTED")
                        .then(100, "recordWish", "RETURN")
                        .then(160, "assessReturnRisk", "SAFE")
                        .then(260, "issueTravelDocument", "ISSUED"),
                man("bermet", 33, "Рахимов", "Фарҳод", 1990)
                        .from("TJ", "tg")
                        .happened("LABOUR", "KG")
                        .with(CaseField.SECTOR, "F")
                        .agreedToTell("MOL", "MFA", "BORD", "MOH")
                        .presumed()
                        .then(40, "informRecovery", "")
                        .then(45, "flagNoRemoval", "")
                        .then(50, StoryTeller.REFER, "MEDICAL MOH")
                        .then(60, "arrangeServices", "DONE")
                        .then(70, "offerLegalAid", "NOT_WANTED")
                        .then(90, "recordWish", "STAY"),
                man("aida", 27, "Токтогулов", "Эрмек", 1979)
                        .from("KG", "ky")
                        .happened("LABOUR DEBT_BONDAGE", "KZ")
                        .with(CaseField.SECTOR, "A")
                        .agreedToTell("MOL", "LAWB", "CCO")
                        .presumed()
                        .then(40, "informRecovery", "")
                        .then(50, StoryTeller.REFER, "PSYCHOLOGICAL CCO")
                        .then(60, "answerReferral", "ACCEPTED")
                        .then(65, "arrangeServices", "DONE")
                        .then(70, "offerLegalAid", "PRO_BONO")
                        .then(80, "confirmArrival", "ARRIVED")
                        .then(120, "confirmService", "SERVED"),
                woman("aida", 21, "Жумабекова", "Айгүл", 1999)
                        .from("KG", "ky")
                        .happened("SEX_PROSTITUTION", "TR AE")
                        .agreedToTell("MOL", "MOJ", "LAWB")
                        .agreedToPolice()
                        .presumed()
                        .then(40, "informRecovery", "")
                        .then(55, "arrangeServices", "DONE")
                        .then(60, "offerLegalAid", "STATE_GUARANTEED"),
                man("zamira", 19, "Юсупов", "Дониёр", 2001)
                        .from("UZ", "uz")
                        .happened("LABOUR", RU)
                        .with(CaseField.SECTOR, "G")
                        .agreedToTell("MOL", "BORD")
                        .presumed()
                        .then(40, "informRecovery", "")
                        .then(42, "flagNoRemoval", "")
                        .then(60, "arrangeServices", "DONE")
                        .then(70, "offerLegalAid", "NOT_WANTED"),
                man("zamira", 16, "Маматов", "Бекзат", 1985)
                        .from("KG", "ky")
                        .happened("LABOUR", RU)
                        .with(CaseField.SECTOR, "F")
                        .agreedToTell("MOL")
                        .presumed()
                        .then(40, "informRecovery", ""),
                child("bermet", 13, Sex.M, "Осмонов", "Азат", 2012)
                        .from("KG", "ky")
                        .happened("CHILD_LABOUR BEGGING", "KG")
                        .with(CaseField.VULNERABILITIES, "ORPHAN_WELFARE")
                        .then(1, "notifyChildProtection", "")
                        .then(2, "informAndConsent", "GIVEN")
                        .then(20, "screening", "INDICATED"),
                man("aida", 11, "王", "伟", 1987)
                        .from("CN", "zh")
                        .happened("LABOUR", "KG")
                        .with(CaseField.SECTOR, "B")
                        .with(CaseField.INTERPRETER_NEEDED, "YES")
                        .agreedToTell("MOL", "BORD")
                        .then(3, "informAndConsent", "GIVEN")
                        .then(40, "screening", "CONTINUE_LATER"),
                woman("zamira", 10, "Назарова", "Огулджан", 1996)
                        .from("TM", "tk")
                        .happened("SEX_PRIVATE", "KG")
                        .inDanger()
                        .agreedToTell("MOL", "CCB")
                        .then(0.2, StoryTeller.REFER_NOW, "SHELTER CCB")
                        .then(0.5, "phoneCentre", "AGREED")
                        .then(2, "confirmArrival", "ARRIVED")
                        .then(3, "secureSafety", "SAFE")
                        .then(5, "informAndConsent", "GIVEN")
                        .then(30, "screening", "INDICATED"),
                man("bermet", 9, "Исаков", "Жоомарт", 1992)
                        .from("KG", "ky")
                        .happened("LABOUR", RU)
                        .with(CaseField.SECTOR, "H")
                        .then(2, "informAndConsent", "GIVEN")
                        .then(44, "screening", "NOT_INDICATED")
                        .then(60, "decidePresumed", "PROPOSE_NEGATIVE"),
                man("aida", 8, "Сатыбалдиев", "Улан", 1983)
                        .from("KG", "ru")
                        .happened("FORCED_CRIMINALITY", RU)
                        .agreedToTell("LAWB", "CCO")
                        .presumed()
                        .then(40, "informRecovery", "")
                        .then(100, StoryTeller.REFER, "PSYCHOLOGICAL CCO"),
                woman("bermet", 7, "Бекова", "Гүлзат", 2003)
                        .from("KG", "ky")
                        .happened("FORCED_MARRIAGE", "KG")
                        .official(YesNoUnsure.YES),
                man("zamira", 9, "Саидов", "Комрон", 1993)
                        .from("TJ", "tg")
                        .happened("LABOUR", "KG")
                        .with(CaseField.SECTOR, "F")
                        .agreedToTell("MOL", "MFA", "BORD", "IO")
                        .presumed()
                        .then(40, "informRecovery", "")
                        .then(60, "arrangeServices", "DONE")
                        .then(70, "offerLegalAid", "NOT_WANTED")
                        .then(100, "recordWish", "RETURN")
                        .then(160, "assessReturnRisk", "SAFE"),
                man("zamira", 8, "Назаров", "Фирдавс", 1994)
                        .from("TJ", "tg")
                        .happened("LABOUR", "KG")
                        .with(CaseField.SECTOR, "F")
                        .agreedToTell("MOL", "MFA", "BORD", "IO")
                        .presumed()
                        .then(40, "informRecovery", "")
                        .then(60, "arrangeServices", "DONE")
                        .then(70, "offerLegalAid", "NOT_WANTED")
                        .then(100, "recordWish", "RETURN"),
                man("zamira", 6, "Турсунов", "Отабек", 1998)
                        .from("UZ", "uz")
                        .happened("LABOUR", "KZ")
                        .then(2, "informAndConsent", "GIVEN"),
                man("aida", 5, "Алиев", "Руслан", 1975)
                        .from("KG", "ru")
                        .happened("LABOUR", RU)
                        .with(CaseField.SECTOR, "C")
                        .then(2, "informAndConsent", "GIVEN")
                        .then(30, "screening", "INDICATED"),
                man("aida", 4, "Эсенбаев", "Талант", 1991)
                        .from("KG", "ky")
                        .happened("LABOUR", "KR")
                        .with(CaseField.SECTOR, "C"),
                unsure("bermet", 3, Sex.F, "Шарипова", "Мадина")
                        .from("TJ", "tg")
                        .happened("DOMESTIC_SERVITUDE", "KG")
                        .with(CaseField.INTERPRETER_NEEDED, "YES"),
                man("aida", 2, "Орозов", "Мирлан", 1986)
                        .from("KG", "ky")
                        .happened("LABOUR", RU)
                        .then(3, "informAndConsent", "GIVEN"),
                woman("bermet", 1, "Кадырова", "Нургуль", 1994)
                        .from("KG", "ky")
                        .happened("DOMESTIC_SERVITUDE", "KG")
                        .inDanger()
                        .agreedToTell("MOL")
                        .agreedToPolice()
                        .then(1, "informAndConsent", "GIVEN")
                        .then(2, "secureSafety", "SAFE"),
                woman("aida", 1, "Asanova", "Jyldyz", 2000)
                        .from("KG", "ky")
                        .happened("SEX_WEBCAM", "KG")
                        .inDanger()
                        .then(0.3, StoryTeller.REFER_NOW, "SHELTER CCO"),
                man("zamira", 0.6, "Абдуллаев", "Жасур", 1994).from("UZ", "uz").happened("LABOUR", "KG"));
    }

    private static Story man(String worker, double daysAgo, String family, String given, int year) {
        return Story.by(worker, daysAgo, Sex.M, ADULT).named(family, given, year);
    }

    private static Story woman(String worker, double daysAgo, String family, String given, int year) {
        return Story.by(worker, daysAgo, Sex.F, ADULT).named(family, given, year);
    }

    private static Story child(String worker, double daysAgo, Sex sex, String family, String given, int year) {
        return Story.by(worker, daysAgo, sex, AgeClass.CHILD).named(family, given, year);
    }

    private static Story unsure(String worker, double daysAgo, Sex sex, String family, String given) {
        return Story.by(worker, daysAgo, sex, AgeClass.UNKNOWN_MAY_BE_CHILD).named(family, given, 2008);
    }
}
