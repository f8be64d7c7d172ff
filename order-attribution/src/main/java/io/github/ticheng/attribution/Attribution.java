// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.core.text.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.immutables.value.Value;

/**
 * The rules by which a shop says whose an order is and what counts as an agent's work. Every question has a named answer;
 * {@link #usual} has the ones that most tools agree on.
 *
 * <p>The presets follow what the tools of a platform say of themselves; where those are silent they keep the usual answer.
 */
@Value.Immutable
@BuiltValue
public abstract class Attribution extends Json.Unwritten {

    private static final int MOST_MINUTES = 60;
    private static final int MOST_AFTER_SALES = 180;

    Attribution() {}

    /** Which event decides. What is not paid has the event of the order only. */
    public enum Judgement implements Choices.Answer {
        /** The order: whoever spoke before it was placed. */
        ORDER,
        /** The payment: whoever spoke before it was paid. */
        PAYMENT,
        /** The order's owner; where it has none, the payment's. */
        ORDER_FIRST,
        /** The order's owner, else the payment's, else that of the moment at which the group was complete. */
        GROUP_COMPLETION
    }

    /**
     * Whose the order is if several agents spoke. A tie goes to the conversation with the later last word, then to the one
     * that began later, then to the lower id of the agent, then to the lower number of the conversation.
     */
    public enum Among implements Choices.Answer {
        /** Whose conversation began first; in a tie, the one with the earlier last word. */
        FIRST,
        /** Who spoke last before the event. */
        LAST,
        /** Whose conversation began last. */
        LAST_OPENED,
        /** Who had most rounds of question and answer, in all conversations together. */
        MOST_ROUNDS,
        /** Who talked longest, from the first to the last message of each conversation. */
        LONGEST,
        /** All of them, by the declared shares. */
        SHARED
    }

    /** Who of a chain of conversations, each passed on to the next, stands for it. */
    public enum Transfer implements Choices.Answer {
        LAST,
        FIRST,
        ALL
    }

    /** How often one buyer counts as an inquiry, and so as a loss. */
    public enum Losses implements Choices.Answer {
        /** Once for all receptions of which each begins within the window of the first. */
        PER_WINDOW,
        /** Once for each day. */
        PER_DAY
    }

    /** By when a buyer who asked must have paid. */
    public enum Conversion implements Choices.Answer {
        SAME_DAY,
        NEXT_DAY,
        FINAL
    }

    /** What an order is worth. */
    public enum Amount implements Choices.Answer {
        GOODS,
        WITH_POSTAGE
    }

    /** Which payments of a deposit sale are its events. */
    public enum Deposit implements Choices.Answer {
        /** The deposit is the order, the balance the payment. */
        DEPOSIT_IS_ORDER,
        /** The balance is both. */
        BALANCE_ONLY
    }

    /** Until when a mark that leaves an order out has to be set. */
    public enum FlagDeadline implements Choices.Answer {
        ANY_TIME,
        /** Before midnight of the day of the payment; a later mark leaves the order in, and the decision says so. */
        SAME_DAY
    }

    /** Which event decides. */
    @Value.Default
    public Judgement judgement() {
        return Judgement.ORDER_FIRST;
    }

    /** Whose the order is if several agents spoke before the event. */
    @Value.Default
    public Among among() {
        return Among.LAST;
    }

    /** For {@link Among#SHARED}: the share of the last agent, of the one before and so on; equal parts if empty. */
    public abstract ImmutableList<Rate> shares();

    /** How long a conversation counts. */
    @Value.Default
    public Window window() {
        return Window.ofDays(3);
    }

    /** Which conversations count. */
    @Value.Default
    public ReceptionRule reception() {
        return ReceptionRule.USUAL;
    }

    /** Whether automatic replies count as replies. */
    @Value.Default
    public boolean automaticCounts() {
        return false;
    }

    /** Who of a chain of passed on conversations stands for it. */
    @Value.Default
    public Transfer transfer() {
        return Transfer.LAST;
    }

    /** Minutes after the payment of a silent order within which an agent's word makes it the agent's; 0 for none. */
    @Value.Default
    public int followUp() {
        return 0;
    }

    /**
     * Minutes after a silent order was placed within which a conversation that the agent opened is a reminder to pay, which
     * makes no owner; 0 for none.
     */
    @Value.Default
    public int reminder() {
        return 0;
    }

    /** How often one buyer counts as an inquiry, and so as a loss. */
    @Value.Default
    public Losses losses() {
        return Losses.PER_WINDOW;
    }

    /**
     * Days after a payment within which a buyer who comes back is after-sales unless an order follows within the window, and an
     * inquiry if one does; 0 for those conversations alone that are marked so. It decides on inquiries and receptions, on
     * no order.
     */
    @Value.Default
    public int afterSalesDays() {
        return 0;
    }

    /** Which conversion is the inquiry conversion rate of the facts. */
    @Value.Default
    public Conversion conversion() {
        return Conversion.FINAL;
    }

    /** What an order is worth. */
    @Value.Default
    public Amount amount() {
        return Amount.GOODS;
    }

    /** Which payments of a deposit sale are its two events. */
    @Value.Default
    public Deposit deposit() {
        return Deposit.DEPOSIT_IS_ORDER;
    }

    /** Marks that leave an order out. */
    public abstract ImmutableSet<String> excludedFlags();

    /** Until when such a mark has to be set. */
    @Value.Default
    public FlagDeadline flagDeadline() {
        return FlagDeadline.ANY_TIME;
    }

    /** Whether owners may be set by hand. */
    @Value.Default
    public boolean overrides() {
        return true;
    }

    /** How response times are taken. */
    @Value.Default
    public ResponseRule response() {
        return ResponseRule.USUAL;
    }

    /** Shares are for shared orders alone: they are forgotten where orders are not shared. */
    @Value.Check
    final Attribution checkMinutesAndShares() {
        if (Math.min(followUp(), reminder()) < 0 || Math.max(followUp(), reminder()) > MOST_MINUTES) {
            throw new IllegalArgumentException("Expected 0 to " + MOST_MINUTES
                    + " minutes for follow-ups and reminders, but found " + followUp() + " and " + reminder());
        }
        if (afterSalesDays() < 0 || afterSalesDays() > MOST_AFTER_SALES) {
            throw new IllegalArgumentException(
                    "Expected 0 to " + MOST_AFTER_SALES + " days of after-sales, but found " + afterSalesDays());
        }
        if (shares().isEmpty() || among() != Among.SHARED) {
            return shares().isEmpty() ? this : toBuilder().shares(List.of()).build();
        }
        Exact sum = shares().stream().map(Rate::fraction).reduce(Exact.ZERO, Exact::plus);
        if (!sum.equals(Exact.ONE)
                || !shares().stream().allMatch(share -> share.fraction().isPositive())) {
            throw new IllegalArgumentException("Expected shares above 0% that sum to 100%, but found " + shares());
        }
        return this;
    }

    /** The usual answers: the defaults of every question. */
    public static Attribution usual() {
        return new Builder().build();
    }

    /** As tools for Taobao do: order first, the last agent; replies from 09:00 to 23:00; marks before midnight. */
    public static Attribution taobao() {
        return new Builder()
                .flagDeadline(FlagDeadline.SAME_DAY)
                .response(ResponseRule.USUAL.between("09:00", "23:00"))
                .build();
    }

    /**
     * As tools for JD do: order first, the last agent; conversations passed on after one reply are none, a reminder to pay
     * within 30 minutes makes no owner, replies from 09:00 to 23:00 within 30 seconds.
     */
    public static Attribution jd() {
        return new Builder()
                .reception(ReceptionRule.USUAL.withoutForwards(1))
                .reminder(30)
                .response(ResponseRule.USUAL.between("09:00", "23:00").slow(Duration.ofSeconds(30), 1))
                .build();
    }

    /** As Pinduoduo does: order, payment, then the group's completion; automatic replies count; 08:00 to 23:00. */
    public static Attribution pinduoduo() {
        return new Builder()
                .judgement(Judgement.GROUP_COMPLETION)
                .automaticCounts(true)
                .losses(Losses.PER_DAY)
                .response(ResponseRule.USUAL.between("08:00", "23:00"))
                .build();
    }

    /** As Douyin does: orders within three natural days of the conversation; replies slower than three minutes are slow. */
    public static Attribution douyin() {
        return new Builder()
                .judgement(Judgement.ORDER)
                .response(ResponseRule.USUAL.slow(Duration.ofMinutes(3), 1))
                .build();
    }

    /** As help desks outside China do: the conversation opened last within 72 hours before the order. */
    public static Attribution helpdesk() {
        return new Builder()
                .judgement(Judgement.ORDER)
                .among(Among.LAST_OPENED)
                .window(Window.ofHours(72))
                .build();
    }

    /** The presets by name. */
    public static ImmutableMap<String, Attribution> presets() {
        return ImmutableMap.of(
                "taobao", taobao(), "jd", jd(), "pinduoduo", pinduoduo(), "douyin", douyin(), "helpdesk", helpdesk());
    }

    /** These rules, to be changed. */
    public final Builder toBuilder() {
        return new Builder().from(this);
    }

    /** The questions and their answers, a line each. */
    public final String text(Language language) {
        TextTable table = TextTable.of("", "ll");
        choices().forEach((question, answer) -> table.row(question.in(language), answer.in(language)));
        return table.toString();
    }

    /** The questions and their answers, in order. */
    public final ImmutableMap<Label, Words> choices() {
        return Choices.of(this);
    }

    /**
     * Builds an {@link Attribution}, from the usual answers on; {@code build} throws an {@link IllegalArgumentException} if
     * minutes are not 0 to 60, days of after-sales not 0 to 180, or shares not above 0% or not 100% together. Not thread-safe.
     */
    public static final class Builder extends ImmutableAttribution.Builder {

        Builder() {}

        /**
         * Shares orders: the last agent has the first share, the one before the second and so on. Where there are fewer
         * agents their shares grow in proportion; further agents have none.
         */
        public Builder shared(List<Rate> lastFirst) {
            return among(Among.SHARED).shares(lastFirst);
        }

        /** Sets {@link Attribution#excludedFlags}. */
        public Builder excluding(String... flags) {
            return excludedFlags(Arrays.asList(flags));
        }
    }
}
