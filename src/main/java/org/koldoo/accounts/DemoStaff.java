package org.koldoo.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Languages;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;

/** Who works where in the demonstration. All names are invented. */
final class DemoStaff {

    record Seed(String login, String name, @Nullable String body, Role role, String lang, boolean card) {

        UserId id() {
            var name = ("koldoo-demo:" + login).getBytes(StandardCharsets.UTF_8);
            return new UserId(UUID.nameUUIDFromBytes(name));
        }

        @Nullable
        BodyCode bodyCode() {
            return body == null ? null : BodyCode.of(body);
        }

        Set<Role> roles() {
            return Set.of(role);
        }
    }

    private static final String KY = Languages.KYRGYZ.toLanguageTag();
    private static final String RU = Languages.RUSSIAN.toLanguageTag();

    static final List<Seed> PEOPLE = List.of(
            new Seed("aida", "Аида Токтосунова", "CCB", Role.CASEWORKER, KY, true),
            new Seed("nurlan", "Нурлан Асанов", "MVD", Role.OFFICER, RU, true),
            new Seed("gulnara", "Гүлнара Садыкова", "CCB", Role.SUPERVISOR, KY, true),
            new Seed("marat", "Марат Ильясов", null, Role.ADMIN, RU, true),
            new Seed("bermet", "Бермет Касымова", "CCB", Role.CASEWORKER, KY, false),
            new Seed("zamira", "Замира Эргашева", "CCO", Role.CASEWORKER, KY, false),
            new Seed("dilbar", "Дилбар Юлдашева", "CCO", Role.SUPERVISOR, RU, false),
            new Seed("aibek", "Айбек Мамытов", "MOL", Role.OFFICER, KY, false),
            new Seed("chynara", "Чынара Осмонова", "MOL", Role.SUPERVISOR, KY, false),
            new Seed("nazgul", "Назгүл Абдиева", "MOL", Role.COORDINATOR, KY, false),
            new Seed("elena", "Елена Воронова", "MFA", Role.OFFICER, RU, false),
            new Seed("ainura", "Айнура Бекова", "MFA", Role.ADMIN, KY, false),
            new Seed("daniyar", "Данияр Сулайманов", "MFA", Role.ADMIN, RU, false),
            new Seed("timur", "Тимур Раимкулов", "MOJ", Role.OFFICER, RU, false),
            new Seed("azamat", "Азамат Сыдыков", "BORD", Role.OFFICER, KY, false),
            new Seed("asel", "Асель Турдубаева", "OMB", Role.OFFICER, KY, false),
            new Seed("kanykei", "Каныкей Жээнбекова", "OMB", Role.OVERSIGHT, KY, false),
            new Seed("saltanat", "Салтанат Исакова", "CCO", Role.CUSTODIAN, KY, false),
            new Seed("sergei", "Сергей Ким", "LAWB", Role.LAWYER, RU, false));

    static boolean card(UserId id) {
        return PEOPLE.stream().anyMatch(seed -> seed.card() && seed.id().equals(id));
    }

    private DemoStaff() {}
}
