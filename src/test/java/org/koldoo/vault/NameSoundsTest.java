package org.koldoo.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundsTest {

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

    @Property(tries = 300)
    void anyTextAtAllIsTaken(@ForAll @StringLength(max = 60) String text) {
        assertThat(sounds.of(text)).allMatch(code -> code.matches("\\d{6}"));
    }

    @Property(tries = 200)
    void caseAndSpaceDoNotMatter(@ForAll("names") String name) {
        assertThat(sounds.of("  " + name.toUpperCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(sounds.of(name));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> names() {
        return net.jqwik.api.Arbitraries.strings()
                .withChars("абвгдежзийклмнопрстуфхцчшыэюяңөү")
                .ofMinLength(2)
                .ofMaxLength(12);
    }

    private boolean common(String one, String other) {
        Set<String> first = sounds.of(one);
        return sounds.of(other).stream().anyMatch(first::contains);
    }
}
