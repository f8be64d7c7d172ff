// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.SharedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.math.RoundingMode;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of some lines that is held back and released later by instalments: 10% of the commission, paid out after three
 * months, or in two halves.
 *
 * <p>What is held back in a month is rounded once; of what is left each instalment is an even part, rounded towards zero,
 * and the last one is the rest. The balances that are carried are positive, one for each month held back. Over any
 * sequence of months what was paid and what is carried sum to what was earned. Lines that sum to nothing or less hold
 * nothing back. An instalment of a month in which the agent was not paid is made up for with the next: of 90.00 in three
 * instalments, the first of which was missed, the next release is 60.00.
 *
 * <p>Instalments are monthly whatever the pay periods are: each is released in the first pay period that belongs to its
 * month, and a quarter releases those of its three months.
 *
 * <table>
 * <caption>10% of a commission, in 2 instalments from 1 month later on</caption>
 * <tr><th>month</th><th>commission</th><th>holdback's lines</th><th>carried</th></tr>
 * <tr><td>2024-01</td><td>1000.00</td><td>−100.00</td><td>2024-01: 100.00</td></tr>
 * <tr><td>2024-02</td><td>0.00</td><td>50.00</td><td>2024-01: 50.00</td></tr>
 * <tr><td>2024-03</td><td>0.00</td><td>50.00</td><td></td></tr>
 * </table>
 *
 * @param lines the rules whose lines count, at least one, each once
 * @param share the part that is held back, 0% to 100%
 * @param afterMonths how many months later the first instalment is released, 1 or more; null where a month says it
 * @param releasedIn the month of every year in which the first instalment is released; what is earned in it is not held
 *     back; null where a number of months says it
 * @param instalments how many monthly instalments there are, 1 or more
 * @param onLeaving what becomes of it in the month in which the agent leaves
 */
public record Holdback(
        ImmutableList<RuleId> lines,
        Rate share,
        @Nullable Integer afterMonths,
        @Nullable Month releasedIn,
        int instalments,
        OnLeaving onLeaving)
        implements SettleRule {

    public static final BlockType<Holdback> TYPE = BlockType.of("holdback", SettleRule.class, Holdback.class)
            .with(
                    Field.required("lines", FieldType.listOf(FieldType.RULE), Holdback::lines),
                    Field.required("share", FieldType.RATE, Holdback::share),
                    Field.optional("after-months", FieldType.COUNT, holdback -> holdback.afterMonths),
                    Field.optional("released-in", FieldType.choice(Month.class), holdback -> holdback.releasedIn),
                    Field.withDefault("instalments", FieldType.COUNT, Holdback::instalments, 1),
                    Field.required("on-leaving", FieldType.choice(OnLeaving.class), Holdback::onLeaving),
                    Holdback::new);

    /** What becomes of a holdback in the month of the agent's last day. */
    public enum OnLeaving {
        /** All of it is released, whatever the condition of the entry says, and nothing more is held back. */
        RELEASED,
        /** Nothing special: what is left stays a balance of the last statement, which says that it is open. */
        GOES_ON
    }

    /**
     * Creates a holdback.
     *
     * @throws IllegalArgumentException if there are no lines or one stands there twice, the share is not 0% to 100%, or
     *     the months or instalments are less than 1
     */
    public Holdback {
        LineGroup.check(SettlePhrases.HELD_LINES, lines);
        Rates.checkPart(SettlePhrases.HELD_SHARE, share);
        Refused.when(
                (afterMonths == null) == (releasedIn == null),
                SettlePhrases.RELEASE_ONCE,
                afterMonths == null ? null : afterMonths + ", " + releasedIn);
        Refused.when(
                (afterMonths != null && afterMonths < 1) || instalments < 1,
                SettlePhrases.RELEASE,
                SettlePhrases.RELEASE_FOUND.filled(afterMonths == null ? 1 : afterMonths, instalments));
    }

    /** This holdback, released in so many monthly instalments. */
    public Holdback inInstalments(int count) {
        return new Holdback(lines, share, afterMonths, releasedIn, count, onLeaving);
    }

    /** This holdback with another answer to what happens when the agent leaves. */
    public Holdback onLeaving(OnLeaving answer) {
        return new Holdback(lines, share, afterMonths, releasedIn, instalments, answer);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean endsOnLeaving() {
        return onLeaving == OnLeaving.RELEASED;
    }

    @Override
    public Step prepare(Preparation preparation) {
        Predicate<RuleId> counted = LineGroup.prepare(lines, preparation);
        RuleId rule = preparation.rule();
        Rounding rounding = preparation.rounding();
        Rounding down = new Rounding(rounding.unit(), RoundingMode.DOWN);
        return (agent, settlement) -> {
            boolean leaving = endsOnLeaving() && agent.agent().hasLeftBy(agent.paidPeriod());
            for (Balance balance : Carried.oldestFirst(agent, rule)) {
                release(agent, settlement, balance, leaving, down, rule);
            }
            Exact sum = LineGroup.sum(agent, agent.lines(counted));
            if (!leaving && sum.isPositive() && monthsFrom(month(agent, agent.paidPeriod())) > 0) {
                Exact held = Formulas.stage(agent, agent.rate(share).times(sum), rounding, SettlePhrases.HELD);
                if (!held.isZero()) {
                    settlement.line(held.negated(), Message.of(SettlePhrases.HELD_BACK));
                    settlement.carry(agent.paidPeriod().toString(), held.withoutTerm());
                }
            }
        };
    }

    private void release(
            SharedAgent agent, Settlement settlement, Balance balance, boolean leaving, Rounding down, RuleId rule) {
        Exact left = balance.amount().amount();
        Exact released = Exact.ZERO;
        int before = released(agent, balance, rule);
        int now = leaving ? instalments : due(agent, balance, agent.paidPeriod());
        if (now > before) {
            Source kept = Source.of(Source.Kind.CARRIED, balance.key());
            Exact held = agent.input(SettlePhrases.HELD, left, agent.money()).from(kept);
            Exact instalment = held;
            if (now < instalments) {
                Exact part = held.dividedBy(agent.figure(Exact.of(instalments - before), Unit.NUMBER)
                        .from(kept));
                instalment = Formulas.stage(
                        agent,
                        now - before == 1
                                ? part
                                : part.times(agent.figure(Exact.of(now - before), Unit.NUMBER)
                                        .from(kept)),
                        down,
                        SettlePhrases.INSTALMENT);
            }
            released = instalment.withoutTerm();
            if (!released.isZero()) {
                settlement.line(instalment, SettlePhrases.RELEASED.filled(balance.key()));
            }
        }
        Exact rest = left.minus(released);
        if (!rest.isZero()) {
            settlement.carry(balance.key(), rest);
        }
    }

    /** How many instalments of a balance are due in a pay period. */
    private int due(SharedAgent agent, Balance balance, Period paid) {
        Period from = month(agent, Period.parse(balance.key()));
        long age = ChronoUnit.MONTHS.between(from.firstDay(), month(agent, paid).firstDay());
        return (int) Math.max(0, Math.min(instalments, age - monthsFrom(from) + 1));
    }

    private static Period month(SharedAgent agent, Period paid) {
        return agent.payPeriod().longer(Cadence.MONTH, paid);
    }

    /** How many months after a month its first instalment is released; 0 where it is not held back. */
    private int monthsFrom(Period month) {
        return afterMonths != null
                ? afterMonths
                : Math.floorMod(
                        requireNonNull(releasedIn).getValue() - month.firstDay().getMonthValue(),
                        Month.values().length);
    }

    /** How many instalments of a balance were released: those due when it last became less. */
    private int released(SharedAgent agent, Balance balance, RuleId rule) {
        Period later = agent.paidPeriod();
        Exact left = null;
        for (LedgerEntry entry : agent.onRecord().latestFirst()) {
            if (due(agent, balance, later) == 0) {
                break;
            }
            Exact amount = amount(agent, entry, balance, rule);
            if (left != null && amount != null && left.isLessThan(amount)) {
                return due(agent, balance, later);
            }
            if (amount != null) {
                left = amount;
                later = entry.period();
            }
        }
        return 0;
    }

    /** What of a balance was carried out of an earlier period; null if nothing. */
    private static @Nullable Exact amount(SharedAgent agent, LedgerEntry entry, Balance balance, RuleId rule) {
        Statement statement = entry.statement().statement(agent.agent().id()).orElse(null);
        if (statement != null) {
            for (Balance then : statement.balances()) {
                if (then.rule().equals(rule) && then.key().equals(balance.key())) {
                    return then.amount().amount();
                }
            }
        }
        return null;
    }
}
