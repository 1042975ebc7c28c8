package org.koldoo.workflow.guard;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.flowable.common.engine.impl.de.odysseus.el.tree.Node;
import org.flowable.common.engine.impl.de.odysseus.el.tree.Tree;
import org.flowable.common.engine.impl.de.odysseus.el.tree.TreeBuilderException;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.Builder;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstBinary;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstBoolean;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstEval;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstIdentifier;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstNested;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstNull;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstNumber;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstString;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstUnary;

/** The only expressions a procedure may have: facts, outcomes and literals, compared and joined. Parsed by the engine's own parser. */
public final class ExpressionGrammar {

    private static final int LONGEST = 500;

    /** Whole classes, not names: what a later version of the engine adds is refused until somebody lets it in. */
    private static final Set<Class<?>> NODES = Set.of(
            AstEval.class,
            AstIdentifier.class,
            AstString.class,
            AstNumber.class,
            AstBoolean.class,
            AstNull.class,
            AstBinary.class,
            AstUnary.class,
            AstNested.class);

    private ExpressionGrammar() {}

    /** Whether a text is plain, or one expression of the grammar. */
    public static boolean harmless(String text) {
        return plain(text) || identifiers(text).isPresent();
    }

    /** Whether nothing in a text could be taken for an expression. */
    public static boolean plain(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    /** The names an expression reads; empty where the text is no expression of the grammar. */
    static Optional<Set<String>> identifiers(String text) {
        var expression = text.strip();
        if (expression.length() > LONGEST || !expression.startsWith("${")) {
            return Optional.empty();
        }
        try {
            var tree = new Builder().build(expression);
            return allowed(tree.getRoot()) ? named(tree) : Optional.empty();
        } catch (TreeBuilderException e) {
            return Optional.empty();
        }
    }

    /** What an expression of the grammar asks; empty where it is not one, or asks for something else than codes. */
    static Optional<Condition> condition(String text) {
        return identifiers(text).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        Condition.of(new Builder().build(text.strip()).getRoot()));
    }

    private static Optional<Set<String>> named(Tree tree) {
        var names = new HashSet<String>();
        for (var node : tree.getIdentifierNodes()) {
            if (!node.getName().matches("(fact|out)_[A-Za-z][A-Za-z0-9_]{0,60}")) {
                return Optional.empty();
            }
            names.add(node.getName());
        }
        return Optional.of(names);
    }

    private static boolean allowed(Node node) {
        if (!NODES.contains(node.getClass())) {
            return false;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (!allowed(node.getChild(i))) {
                return false;
            }
        }
        return true;
    }
}
