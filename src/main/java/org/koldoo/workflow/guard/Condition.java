package org.koldoo.workflow.guard;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flowable.common.engine.impl.de.odysseus.el.tree.Node;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstBinary;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstBoolean;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstEval;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstIdentifier;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstLiteral;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstNested;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstNumber;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstUnary;
import org.jspecify.annotations.Nullable;

/** What an arrow asks: facts and outcomes, compared with codes, joined by and, or and not. */
sealed interface Condition {

    /** @param values what each name stands for; a name without a value has not come about */
    boolean holds(Map<String, Object> values);

    /** Every single question in it. */
    Stream<Condition> parts();

    record Always(boolean value) implements Condition {

        @Override
        public boolean holds(Map<String, Object> values) {
            return value;
        }

        @Override
        public Stream<Condition> parts() {
            return Stream.empty();
        }
    }

    /** A yes/no fact. */
    record Yes(String name) implements Condition {

        @Override
        public boolean holds(Map<String, Object> values) {
            return Boolean.TRUE.equals(values.get(name));
        }

        @Override
        public Stream<Condition> parts() {
            return Stream.of(this);
        }
    }

    /** A comparison with a code, with true or false, or (null) with nothing. */
    record Is(String name, @Nullable Object code) implements Condition {

        @Override
        public boolean holds(Map<String, Object> values) {
            return Objects.equals(values.get(name), code);
        }

        @Override
        public Stream<Condition> parts() {
            return Stream.of(this);
        }
    }

    record Not(Condition inner) implements Condition {

        @Override
        public boolean holds(Map<String, Object> values) {
            return !inner.holds(values);
        }

        @Override
        public Stream<Condition> parts() {
            return inner.parts();
        }
    }

    record Both(Condition left, Condition right, boolean needed) implements Condition {

        @Override
        public boolean holds(Map<String, Object> values) {
            return needed ? left.holds(values) && right.holds(values) : left.holds(values) || right.holds(values);
        }

        @Override
        public Stream<Condition> parts() {
            return Stream.concat(left.parts(), right.parts());
        }
    }

    /** @return null where it is something else than such a question */
    static @Nullable Condition of(Node node) {
        return switch (node) {
            case AstEval eval -> of(eval.getChild(0));
            case AstNested nested -> of(nested.getChild(0));
            case AstIdentifier name -> new Yes(name.getName());
            case AstBoolean value -> new Always(Boolean.TRUE.equals(value.eval(null, null)));
            case AstUnary unary -> unary(unary);
            case AstBinary binary -> binary(binary);
            default -> null;
        };
    }

    private static @Nullable Condition unary(AstUnary unary) {
        if (unary.getOperator() == AstUnary.EMPTY) {
            return unary.getChild(0) instanceof AstIdentifier name ? new Is(name.getName(), null) : null;
        }
        var inner = unary.getOperator() == AstUnary.NOT ? of(unary.getChild(0)) : null;
        return inner == null ? null : new Not(inner);
    }

    private static @Nullable Condition binary(AstBinary binary) {
        var operator = binary.getOperator();
        if (operator == AstBinary.AND || operator == AstBinary.OR) {
            var left = of(binary.getChild(0));
            var right = of(binary.getChild(1));
            return left == null || right == null ? null : new Both(left, right, operator == AstBinary.AND);
        }
        if (operator != AstBinary.EQ && operator != AstBinary.NE) {
            return null;
        }
        var compared = compared(binary.getChild(0), binary.getChild(1));
        return compared == null || operator == AstBinary.EQ ? compared : new Not(compared);
    }

    private static @Nullable Condition compared(Node one, Node other) {
        if (one instanceof AstIdentifier name && other instanceof AstLiteral value && !(value instanceof AstNumber)) {
            return new Is(name.getName(), value.eval(null, null));
        }
        return one instanceof AstLiteral && other instanceof AstIdentifier ? compared(other, one) : null;
    }
}
