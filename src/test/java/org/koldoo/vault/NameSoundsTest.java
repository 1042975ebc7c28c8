package org.koldoo.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundsTest {

    private static final String KYRGYZ = "абвгдежзийклмнопрстуфхцчшыэюяңөү";

    private final NameSounds sounds = new NameSounds();

    /** Spellings of one name as they stand in passports, on the telephone and in foreign papers. */
    @ParameterizedTest
    @CsvSource({
        "Айгүл,Айгуль",
        "Айгүл,Aigul",
        "Айгуль,Aygul",
        "Айгүл,Aigül",
        "Жаныбек,Janybek",
        "Жаныбек,Zhanybek",
        "Джаныбек,Жаныбек",
        "Жумабек,Dzhumabek",
        "Жүзүпбек,Jusupbek",
        "Жээнбеков,Jeenbekov",
        "Жээнбекова,Zheenbekov",
        "Нурлан,Nurlan",
        "Бакыт,Bakyt",
        "Бакыт,Бакит",
        "Чолпон,Cholpon",
        "Чынгыз,Chyngyz",
        "Чынгыз,Чингиз",
        "Жаңыл,Жанил",
        "Жаңыл,Janyl",
        "Өмүрбек,Омурбек",
        "Өмүрбек,Omurbek",
        "Үмүт,Умут",
        "Шаршенбек,Sharshenbek",
        "Эрмек,Ermek",
        "Гүлнара,Гульнара",
        "Гүлнара,Gulnora",
        "Кыял,Kyial",
        "Хасан,Hasan",
        "Хасан,Khasan",
        "Бахтияр,Bakhtiyar",
        "Бахтиёр,Baxtiyor",
        "Хуршид,Xurshid",
        "Ўткир,O‘tkir",
        "Уткир,O'tkir",
        "Ғайрат,G‘ayrat",
        "Гайрат,Gayrat",
        "Қодир,Qodir",
        "Кодир,Qodir",
        "Дилшод,Dilshod",
        "Шаҳноза,Шахноза",
        "Шаҳноза,Shahnoza",
        "Ҷамшед,Джамшед",
        "Ҷамшед,Jamshed",
        "Фарҳод,Farhod",
        "Рахмон,Rahmon",
        "Мухаммад,Muhammad",
        "Мухаммед,Mukhammed",
        "Елена,Elena",
        "Елена,Yelena",
        "Екатерина,Ekaterina",
        "Юлия,Yuliya",
        "Наталья,Natalia",
        "Щербакова,Shcherbakova",
        "Ван Вэй,Wang Wei",
        "Ли,Li",
        "Чжан,Zhang",
        "Чжоу,Zhou",
        "Сяо,Xiao",
        "Цинь,Qin",
        "Лю,Liu",
        "张伟,Zhang Wei",
        "Ayşe,Айше",
        "Абду-Рахман,Абдурахман",
        "Асан уулу Бакыт,Бакыт Асан",
    })
    void oneNameInManySpellings(String one, String other) {
        assertThat(common(one, other))
                .as("%s %s / %s %s", one, sounds.of(one), other, sounds.of(other))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Айгүл,Нурлан",
        "Бакыт,Чолпон",
        "Zhang,Li",
        "Гүлнара,Жаңыл",
        "Хасан,Мухаммад",
        "Ivanov,Petrov",
        "Эрмек,Бакыт"
    })
    void otherNamesSoundOtherwise(String one, String other) {
        assertThat(common(one, other)).isFalse();
    }

    @Test
    void wordsBetweenNamesAndNothingAreNotHeard() {
        assertThat(sounds.of("уулу")).isEmpty();
        assertThat(sounds.of("кызы")).isEmpty();
        assertThat(sounds.of("  ")).isEmpty();
        assertThat(sounds.of("А.")).isEmpty();
    }

    @Test
    void anyTextAtAllIsTaken() {
        var random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            // Any character of any script, among them halves of pairs and what no script has.
            int end = i % 2 == 0 ? Character.MAX_VALUE + 1 : Character.MAX_CODE_POINT + 1;
            var text = random.ints(random.nextInt(61), 0, end)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(sounds.of(text)).as(text).allMatch(code -> code.matches("\\d{6}"));
        }
    }

    @Test
    void caseAndSpaceDoNotMatter() {
        var random = new Random(2);
        for (int i = 0; i < 500; i++) {
            var name = random.ints(random.nextInt(2, 13), 0, KYRGYZ.length())
                    .mapToObj(place -> KYRGYZ.substring(place, place + 1))
                    .collect(Collectors.joining());
            assertThat(sounds.of("  " + name.toUpperCase(Locale.ROOT) + " "))
                    .as(name)
                    .isEqualTo(sounds.of(name));
        }
    }

    private boolean common(String one, String other) {
        Set<String> first = sounds.of(one);
        return sounds.of(other).stream().anyMatch(first::contains);
    }
}
