package org.koldoo.workflow.decisions;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cell names and what comes in: a code, a number, yes or no, or nothing at all.
 *
 * @param text the code, the number without needless zeros, {@code true} or {@code false}
 */
public record Value(Kind kind, String text) {

    /** What a column holds. */
    public enum Kind {
        CODE("string"),
        NUMBER("integer"),
        YES_NO("boolean"),
        NOTHING("null");

        private final String typeRef;

        Kind(String typeRef) {
            this.typeRef = typeRef;
        }

        /** The name of this kind in DMN. */
        public String typeRef() {
            return typeRef;
        }

        static Optional<Kind> ofTypeRef(String typeRef) {
            return switch (typeRef) {
                case "string" -> Optional.of(CODE);
                case "integer" -> Optional.of(NUMBER);
                case "boolean" -> Optional.of(YES_NO);
                default -> Optional.empty();
            };
        }
    }

    public static final Value NOTHING = new Value(Kind.NOTHING, "null");
    public static final Value YES = new Value(Kind.YES_NO, "true");
    public static final Value NO = new Value(Kind.YES_NO, "false");

    public static Value code(String code) {
        return new Value(Kind.CODE, code);
    }

    public static Value number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    public static Value number(BigDecimal number) {
        return new Value(
                Kind.NUMBER,
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    public static Value yesNo(boolean yes) {
        return yes ? YES : NO;
    }

    /** What DMN calls this value. */
    public String written() {
        return kind == Kind.CODE ? "\"" + text + "\"" : text;
    }

    static Value read(String written) {
        if (written.startsWith("\"")) {
            return code(written.substring(1, written.length() - 1));
        }
        return switch (written) {
            case "true" -> YES;
            case "false" -> NO;
            case "null" -> NOTHING;
            default -> number(new BigDecimal(written));
        };
    }

    /** Only of a number. */
    BigDecimal number() {
        return new BigDecimal(text);
    }

    /** As a program hands it in; what is counted is a whole number. */
    public @Nullable Object raw() {
        return switch (kind) {
            case CODE -> text;
            case NUMBER -> number().intValueExact();
            case YES_NO -> text.equals("true");
            case NOTHING -> null;
        };
    }
}
