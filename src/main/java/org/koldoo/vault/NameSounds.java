package org.koldoo.vault;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * How a name sounds, whatever script and spelling it was written down in: Айгүл, Айгуль, Aigul and Aygul are the same. Each
 * word of a name is transliterated, spellings of one sound are made equal, and the rest is left to Daitch-Mokotoff.
 */
final class NameSounds {

    /** Words between the names that say "son of" or "daughter of"; nobody is found by them. */
    private static final Set<String> NO_NAMES =
            Set.of("uulu", "kyzy", "kizi", "qizi", "ogli", "ogly", "oglu", "ugli", "ogl", "zoda");

    private static final Transliterator LATIN =
            Transliterator.getInstance("Kirghiz-Latin/BGN; Any-Latin; Lower; Latin-ASCII");

    /** Letters of neighbouring alphabets that the transliteration does not know, or reads for the eye only. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('қ', "к"),
            Map.entry('ҳ', "х"),
            Map.entry('һ', "х"),
            Map.entry('ҷ', "ж"),
            Map.entry('ғ', "г"),
            Map.entry('ӣ', "и"),
            Map.entry('і', "и"),
            Map.entry('ӯ', "у"),
            Map.entry('ў', "у"),
            Map.entry('ұ', "у"),
            Map.entry('ә', "а"),
            Map.entry('ş', "sh"),
            Map.entry('ç', "ch"),
            Map.entry('ğ', "g"),
            Map.entry('ñ', "n"));

    private final DaitchMokotoffSoundex soundex = new DaitchMokotoffSoundex();

    /** The codes of all words of a name; empty where there is nothing to hear. */
    Set<String> of(String name) {
        var codes = new LinkedHashSet<String>();
        for (var word : latin(name).split("[^a-z]+")) {
            if (word.length() > 1 && !NO_NAMES.contains(word)) {
                spellings(word)
                        .forEach(spelling ->
                                codes.addAll(List.of(soundex.soundex(spelling).split("\\|"))));
            }
        }
        codes.remove("000000");
        codes.remove("");
        return codes;
    }

    private static String latin(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        var marked = new StringBuilder();
        for (char c : lower.toCharArray()) {
            marked.append(LETTERS.getOrDefault(c, Character.toString(c)));
        }
        String ascii;
        synchronized (LATIN) {
            ascii = LATIN.transliterate(marked.toString());
        }
        // Apostrophes and hyphens stand inside a name (O‘tkir, Абду-Рахман), they do not end it.
        return ascii.replaceAll("['`\"ʻʼ‘’´·-]", "");
    }

    /** Spellings that stand for one sound; two where the letter is read differently in Uzbek and in Chinese pinyin. */
    private static List<String> spellings(String word) {
        var plain = word.replace("dzh", "j")
                .replace("dj", "j")
                .replace("chzh", "zh")
                .replace("tsz", "z")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("ngg", "ng")
                .replace("ng", "n");
        var spellings = new ArrayList<String>();
        if (plain.matches("yo.*")) {
            spellings.add(plain); // Yoʻldosh is also Юлдаш, Fyodor's Yolkin also Елкин
        }
        plain = plain.replaceFirst("^y([eo])", "$1");
        spellings.add(plain.replace("x", "h").replace("q", "k"));
        if (plain.matches(".*[xq].*")) {
            spellings.add(plain.replace("x", "s").replace("q", "ts"));
        }
        return spellings;
    }
}
