// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement: an amount that one rule pays or takes.
 *
 * <p>An entry of PAY or SHARE that is due makes one line for everybody whom the plan pays, also where it comes to 0.00: one
 * whose condition does not hold says why in its note. An entry that is not due in the period makes none. A rule of SETTLE
 * says itself which lines it makes, and none where its condition does not hold; those that ship make one only where there is
 * something to pay or to take, but for the deduction of costs, which says also that nothing is taken.
 *
 * <p>Equal by value. Fields may be added: it is made by {@link #of}.
 */
public final class PayLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Item item;
    private final Exact value;
    private final @Nullable Message note;

    private PayLine(Item item, Exact value, @Nullable Message note) {
        this.item = Objects.requireNonNull(item);
        this.value = value.withoutTerm();
        this.note = note;
    }

    /**
     * A line.
     *
     * @param item what the line is of
     * @param value the amount in the item's currency, rounded by the plan's rounding; negative for a deduction
     * @param note why the line is as it is, or null
     */
    public static PayLine of(Item item, Exact value, @Nullable Message note) {
        return new PayLine(item, value, note);
    }

    /** What the line is of. */
    public Item item() {
        return item;
    }

    /** The amount in the item's currency, rounded by the plan's rounding; negative for a deduction. */
    public Exact value() {
        return value;
    }

    /**
     * Why the line is as it is, where that needs saying without an explanation: the condition that failed, the cause of a
     * correction; else null.
     */
    public @Nullable Message note() {
        return note;
    }

    /** The rule of the plan that made the line. */
    public RuleId rule() {
        return item.rule();
    }

    /** The room in which the line was made: PAY, SHARE or SETTLE. */
    public Room room() {
        return item.room();
    }

    /** The line's name. */
    public Label label() {
        return item.label();
    }

    /** The amount, rounded by the plan's rounding; negative for a deduction. */
    public Money amount() {
        return new Money(value, item.currency());
    }

    /** The line with its currency, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return StatementForm.alone(item.currency(), tree(StatementForm.SAID));
    }

    JsonMap tree(StatementForm form) {
        JsonMap tree = new JsonMap()
                .put("rule", rule().value())
                .put("room", Json.word(room()))
                .put("label", form.words().apply(label()))
                .put("amount", amount().digits());
        return note() == null ? tree : tree.put("note", form.words().apply(note()));
    }

    /** An equal line that shares no object with others but its item and its note. */
    PayLine anew() {
        return new PayLine(item, value, note);
    }

    /** What a stream has of a line, the value as a text: that of an equal line may be the same object or not. */
    private record Form(Item item, String value, @Nullable Message note) implements Serializable {

        private Object readResolve() {
            return of(item, Exact.parse(value), note);
        }
    }

    private Object writeReplace() {
        return new Form(item, value.toString(), note);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Expected what a line is made of, but found the line itself");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PayLine that
                && item.equals(that.item)
                && value.equals(that.value)
                && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, value, note);
    }

    @Override
    public String toString() {
        return "PayLine[item=" + item + ", value=" + value + ", note=" + note + "]";
    }

    /**
     * What pay lines are of: the rule that makes them, where, and under which name. All lines of one rule share one item.
     *
     * @param rule the rule of the plan
     * @param room the room in which it makes lines: PAY, SHARE or SETTLE
     * @param label the name of its lines
     * @param currency the plan's currency
     */
    public record Item(RuleId rule, Room room, Label label, Currency currency) implements Serializable {
        /** What lines are of. */
        public Item {
            Objects.requireNonNull(rule);
            Objects.requireNonNull(room);
            Objects.requireNonNull(label);
            Objects.requireNonNull(currency);
        }
    }

    /**
     * Takes what agents are paid, line by line, without an object for any of it: for a host that only writes amounts down. Amounts
     * are rounded, in units of 10^−decimals of the plan's currency: 38802 with two decimals is 388.02.
     *
     * <p>Notes of lines, scorecards, outcomes and balances are not handed out; for those there are statements.
     */
    public interface Sink {

        /** A line of an agent, in the order of the plan. */
        void line(Agent agent, PayLine.Item item, long units, int decimals);

        /** The sum of the lines that were handed out before, of one agent: everybody in the facts has one. */
        void total(Agent agent, long units, int decimals);
    }
}
