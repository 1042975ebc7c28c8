package org.koldoo.cases;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;

/**
 * Code names of cases, for speaking on the telephone: a colour, a thing of nature and a number, without meaning. Only letters
 * that a Russian keyboard has too.
 */
final class CodeNames {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> COLOURS =
            List.of("Ак", "Сары", "Жашыл", "Алтын", "Кызыл", "Боз", "Жарык", "Тунук", "Жазгы", "Кышкы", "Жайкы", "Ала");
    private static final List<String> THINGS = List.of(
            "Тоо",
            "Булут",
            "Жылдыз",
            "Кар",
            "Таш",
            "Дарак",
            "Арча",
            "Алма",
            "Булак",
            "Токой",
            "Талаа",
            "Жалбырак",
            "Шамал",
            "Кум",
            "Буудай",
            "Жоогазын",
            "Ай",
            "Асман",
            "Арал",
            "Бак",
            "Чынар",
            "Терек",
            "Карагай",
            "Аска",
            "Сай",
            "Дарыя",
            "Жайлоо",
            "Чоку",
            "Жол",
            "Кайык",
            "Шам",
            "Бермет",
            "Шуру",
            "Дан",
            "Жамгыр",
            "Таар",
            "Кыя",
            "Мата",
            "Саат",
            "Барак");

    private CodeNames() {}

    static String random() {
        return COLOURS.get(RANDOM.nextInt(COLOURS.size())) + " " + THINGS.get(RANDOM.nextInt(THINGS.size())) + " "
                + (1000 + RANDOM.nextInt(9000));
    }

    /** How a code name is compared: case and blanks do not matter. */
    static String key(String codeName) {
        return codeName.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
