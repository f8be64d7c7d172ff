// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.StatementForm;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a number of a statement came about: one node of a tree, plain data, equal by value.
 *
 * <p>The term holds the whole calculation down to the inputs, recorded while the very step ran that calculated the
 * number; the remarks say in words what the step saw and decided, in order. Words are made when asked for.
 *
 * @param place where in the plan this was calculated, and for whom
 * @param block the type of the rule, condition or criterion, such as {@code ladder}; empty for a total
 * @param title what was calculated
 * @param remarks what happened, in order: notes, and the steps of the calculation
 * @param term the result with its whole calculation, or null where nothing was calculated (an outcome)
 * @param children the explanations of what this one is made of; where there are several and the term is a
 *     {@linkplain Term.Kind#SUM sum}, its parts are their results
 */
public record Explanation(
        Place place,
        String block,
        Words title,
        ImmutableList<Words> remarks,
        @Nullable Term term,
        ImmutableList<Explanation> children)
        implements Serializable {

    /** An explanation. */
    public Explanation {
        Objects.requireNonNull(place);
        Objects.requireNonNull(block);
        Objects.requireNonNull(title);
        for (Words remark : remarks) {
            Objects.requireNonNull(remark);
        }
        for (Explanation child : children) {
            Objects.requireNonNull(child);
        }
    }

    /** A calculation as a remark of its own, such as {@code 250.00 + 4% × 3,450.55 = 388.022}. */
    public static Words calculation(Term term) {
        return new Calculation(term);
    }

    /**
     * The inputs of the calculations: every given figure that they read, those of the remarks and then those of the
     * result, each once, with its name, unit and value.
     */
    public ImmutableList<Term> inputs() {
        return Stream.concat(
                        remarks.stream()
                                .filter(Calculation.class::isInstance)
                                .map(remark -> ((Calculation) remark).term),
                        Stream.ofNullable(term))
                .flatMap(calculated -> calculated.leaves().stream())
                .filter(leaf -> leaf.kind() == Term.Kind.INPUT)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** This node and all below it, from the root. */
    public Stream<Explanation> nodes() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Explanation::nodes));
    }

    /** The tree as indented text, for a terminal or a log. */
    public String text(Language language) {
        return TextExplanation.of(this, language);
    }

    /** The tree as nested Markdown lists. */
    public String markdown(Language language) {
        return TextExplanation.markdown(this, language);
    }

    /**
     * The tree as JSON with every figure as an exact decimal string, so that somebody else can recompute the result. A
     * quotient that is no decimal is written as {@code "1/3"}.
     */
    public String json(Language language) {
        return tree(language).pretty();
    }

    /** What {@link #json} writes, as a tree. */
    public JsonMap tree(Language language) {
        return new JsonExplanation(language).node(this);
    }

    /** The explanation in English, in JSON; a module for a host's JSON has other languages. */
    @JsonValue
    public JsonMap tree() {
        return tree(Language.ENGLISH);
    }

    @Override
    public String toString() {
        return text(Language.ENGLISH);
    }

    /**
     * A statement together with its explanation, made while the run is at hand, so that both can be stored and read later.
     *
     * @param statement the statement
     * @param explanation the explanation of its total, a child per line
     */
    public record ExplainedStatement(Statement statement, Explanation explanation) implements Serializable {

        /**
         * A statement and its explanation.
         *
         * @throws IllegalArgumentException if the explanation has not a child per line
         */
        public ExplainedStatement {
            Objects.requireNonNull(statement);
            if (explanation.children().size() != statement.lines().size()) {
                throw new IllegalArgumentException(
                        "Expected the explanation of " + statement.lines().size() + " lines, but found "
                                + explanation.children().size());
            }
        }

        /** The statement in JSON, with an {@code explanation} beside each line. */
        public JsonMap tree(Language language) {
            return statement.tree().putAll(treeInTeam(language));
        }

        /** The same in the currency and the team of a whole. */
        public JsonMap treeInTeam(Language language) {
            return statement.tree(
                    StatementForm.SAID,
                    explanation.children().stream()
                            .map(line -> line.tree(language))
                            .toList());
        }

        /** The same with explanations in English; a module for a host's JSON has other languages. */
        @JsonValue
        public JsonMap tree() {
            return tree(Language.ENGLISH);
        }
    }

    /**
     * A step of a calculation as a sentence: {@code 250.00 + 4% × 3,450.55 = 388.022}, or the step of rounding,
     * {@code rounded to fen, half up → 388.02}.
     *
     * @param term the term to say; its operands stand as formulas, or as one figure where they have a name
     */
    record Calculation(Term term) implements Words {

        /** A calculation. */
        Calculation {
            Objects.requireNonNull(term);
        }

        @Override
        public String in(Language language) {
            StringBuilder text = new StringBuilder(64);
            appendTo(text, language);
            return text.toString();
        }

        @Override
        public void appendTo(StringBuilder text, Language language) {
            Rounding rounding = term.rounding();
            if (rounding != null) {
                text.append(rounding.in(language, term.unit())).append(" → ");
                term.figure().appendTo(text, language);
                return;
            }
            if (term.name() != null) {
                term.name().appendTo(text, language);
                text.append(term.isLeaf() ? " " : language.colon());
            }
            term.appendFormula(text, language);
            if (!term.isLeaf()) {
                text.append(" = ");
                term.figure().appendTo(text, language);
            }
        }
    }
}
