// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every condition keeps to, ours and a host's: beside the laws of {@link BlockContract} and {@link TrialContract}
 * it has a reason in both languages where it does not hold, and {@link Conditions#not(Condition)} is its opposite.
 *
 * <p>Extend it in the tests of a condition and give the conditions to try.
 */
public abstract class ConditionContract extends TrialContract<Condition> {

    /** For subclasses. */
    protected ConditionContract() {}

    /** The code of what a run says for want of a reason. */
    private static final String NO_REASON = "plan.condition-failed";

    @Override
    protected final CompensationPlan plan(Condition condition, Rounding rounding) {
        return Stage.ofWhen(condition, rounding);
    }

    @Property(tries = TRIES)
    public final void line_underACondition_isPaidOrSaysWhyNot(@ForAll("trials") Trial<Condition> trial) {
        paid(trial)
                .ifPresent(run -> run.statements().stream()
                        .flatMap(statement -> statement.lines(Trial.RULE).stream())
                        .filter(line -> line.amount().isZero())
                        .forEach(ConditionContract::requireReason));
    }

    private static void requireReason(PayLine line) {
        Message note = line.note();
        Law.require(
                note != null && !note.code().equals(NO_REASON),
                () -> "Expected the condition to note why it does not hold, but found " + line);
        Law.require(
                note != null && !note.in(Language.ENGLISH).equals(note.in(Language.CHINESE)),
                () -> "Expected a reason in two languages, but found " + line);
    }

    @Property(tries = TRIES)
    public final void not_ofACondition_isItsOpposite(@ForAll("trials") Trial<Condition> trial) {
        CompensationPlan opposite =
                Stage.ofWhen(Conditions.not(trial.block()), trial.plan().rounding());
        paid(trial).ifPresent(run -> {
            for (Statement statement : trial.with(opposite).run().statements()) {
                Exact one = Trial.amount(run.statement(statement.agent().id()));
                Exact other = Trial.amount(statement);
                Law.require(
                        one.isZero() != other.isZero(),
                        () -> "Expected one of the opposites to hold for "
                                + statement.agent().id() + ", but found " + one + " and " + other);
            }
        });
    }
}
