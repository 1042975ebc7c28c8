package org.koldoo.demo;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.institutions.NewOffer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The services of the demonstration's directory. Telephones are of the range nobody has. */
@Component
@Profile("demo")
class DemoOffers {

    private static final Set<String> ALL = Set.of("F", "M", "X");

    private final InstitutionAdmin admin;

    DemoOffers(InstitutionAdmin admin) {
        this.admin = admin;
    }

    void add() {
        offer(
                "CCB",
                "SHELTER",
                labels(
                        "Баш калкалоочу жай, аялдар жана балдар, Бишкек",
                        "Приют для женщин и детей, Бишкек",
                        "Shelter for women and children, Bishkek"),
                "KG-GB",
                Set.of("F"),
                true,
                Set.of("ky", "ru", "uz", "en"),
                12,
                5,
                "+996 312 000 001");
        offer(
                "CCO",
                "SHELTER",
                labels("Баш калкалоочу жай, Ош", "Приют, Ош", "Shelter, Osh"),
                "KG-O",
                Set.of("F", "M", "X"),
                true,
                Set.of("ky", "ru", "uz", "tg"),
                10,
                4,
                "+996 3222 00 002");
        offer(
                "CCB",
                "PSYCHOLOGICAL",
                labels("Психолог, Бишкек", "Психологическая помощь, Бишкек", "Psychological help, Bishkek"),
                "KG-GB",
                ALL,
                true,
                Set.of("ky", "ru"),
                null,
                null,
                null);
        offer(
                "CCO",
                "PSYCHOLOGICAL",
                labels("Психолог, Ош шаары", "Психологическая помощь, Ош", "Psychological help, Osh"),
                "KG-O",
                ALL,
                true,
                Set.of("ky", "ru", "uz"),
                null,
                null,
                null);
        offer(
                "MOH",
                "MEDICAL",
                labels("Купуя медициналык жардам", "Конфиденциальная медицинская помощь", "Confidential medical care"),
                "KG-GB",
                ALL,
                true,
                Set.of("ky", "ru"),
                null,
                null,
                "+996 312 000 103");
        offer(
                "LAWB",
                "LEGAL_PROBONO",
                labels("Акысыз адвокаттар", "Адвокаты pro bono", "Pro bono lawyers"),
                "KG-GB",
                ALL,
                true,
                Set.of("ky", "ru", "en"),
                null,
                null,
                null);
        offer(
                "IO",
                "RETURN",
                labels(
                        "Өз ыктыяры менен кайтууга жардам",
                        "Помощь в добровольном возвращении",
                        "Help with voluntary return"),
                "KG-GB",
                ALL,
                true,
                Set.of("ky", "ru", "en", "uz", "tg"),
                null,
                null,
                null);
        offer(
                "MOL",
                "VOCATIONAL",
                labels("Кесипке окутуу", "Профессиональное обучение", "Vocational training"),
                "KG-C",
                ALL,
                false,
                Set.of("ky", "ru"),
                null,
                null,
                null);
    }

    private static Labels labels(String ky, String ru, String en) {
        return new Labels(ky, ru, en);
    }

    private void offer(
            String body,
            String service,
            Labels name,
            String region,
            Set<String> sexes,
            boolean children,
            Set<String> languages,
            @Nullable Integer total,
            @Nullable Integer free,
            @Nullable String phone) {
        admin.addOffer(new NewOffer(
                BodyCode.of(body),
                service,
                name,
                region,
                sexes,
                children,
                true,
                true,
                total != null,
                languages,
                total,
                free,
                phone));
    }
}
