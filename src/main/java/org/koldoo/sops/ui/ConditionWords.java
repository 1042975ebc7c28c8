package org.koldoo.sops.ui;

import java.util.Map;
import java.util.regex.Pattern;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.ui.ProcedureWords.Result;

/** A condition of a procedure in words: facts, results, and, or, not. Only for what the grammar of conditions allows. */
final class ConditionWords {

    private static final Pattern PIECE = Pattern.compile(
            "(out|fact)_(\\w+)\\s*(==|!=|eq|ne)\\s*'([^']*)'" // comparison
                    + "|(fact_\\w+)|(&&|\\band\\b)|(\\|\\||\\bor\\b)|(!|\\bnot\\b)|([()])");

    private ConditionWords() {}

    static String of(String condition, Map<String, Result> results) {
        var text = condition.strip().replaceFirst("^[$#]\\{", "").replaceFirst("}$", "");
        var words = new StringBuilder();
        var pieces = PIECE.matcher(text);
        boolean not = false;
        while (pieces.find()) {
            if (pieces.group(8) != null) {
                not = true;
                continue;
            }
            words.append(piece(pieces, results, not));
            not = false;
        }
        return words.isEmpty()
                ? condition
                : words.toString().strip().replace("( ", "(").replace(" )", ")");
    }

    private static String piece(java.util.regex.Matcher piece, Map<String, Result> results, boolean not) {
        if (piece.group(6) != null) {
            return " " + Words.of("studio.condition.and") + " ";
        }
        if (piece.group(7) != null) {
            return " " + Words.of("studio.condition.or") + " ";
        }
        if (piece.group(9) != null) {
            return (not ? Words.of("studio.condition.not") + " " : "") + piece.group(9);
        }
        if (piece.group(5) != null) {
            return Words.of(not ? "studio.condition.factNot" : "studio.condition.fact", fact(piece.group(5)));
        }
        boolean differs = piece.group(3).equals("!=") || piece.group(3).equals("ne");
        var name = piece.group(1) + "_" + piece.group(2);
        var result = results.get(name);
        var code = piece.group(4);
        return Words.of(
                differs != not ? "studio.condition.resultNot" : "studio.condition.result",
                result == null ? (name.startsWith("fact_") ? fact(name) : name) : result.step(),
                result == null ? code : result.labels().getOrDefault(code, code));
    }

    static String fact(String name) {
        var words = Words.of("fact." + name);
        return words.startsWith("!") ? name : words;
    }
}
