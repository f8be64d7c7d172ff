// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.core.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The rules by which a shop says whose an order is and what counts as an agent's work. Every question has a named answer;
 * {@link #usual} has the ones that most tools agree on. Made by {@link #toBuilder}, not by position.
 *
 * <p>The presets follow what the tools of a platform say of themselves; where those are silent they keep the usual answer.
 *
 * @param judgement which event decides
 * @param among whose the order is if several agents spoke before the event
 * @param shares for {@link Among#SHARED}: the share of the last agent, of the one before and so on; equal parts if empty
 * @param window how long a conversation counts
 * @param reception which conversations count
 * @param automaticCounts whether automatic replies count as replies
 * @param transfer who of a chain of passed on conversations stands for it
 * @param followUp minutes after the payment of a silent order within which an agent's word makes it the agent's; 0 for none
 * @param reminder minutes after a silent order was placed within which a conversation that the agent opened is a reminder to
 *     pay, which makes no owner; 0 for none
 * @param losses how often one buyer counts as an inquiry, and so as a loss
 * @param conversion which conversion is the inquiry conversion rate of the facts
 * @param amount what an order is worth
 * @param deposit which payments of a deposit sale are its two events
 * @param excludedFlags marks that leave an order out
 * @param flagDeadline until when such a mark has to be set
 * @param overrides whether owners may be set by hand
 * @param response how response times are taken
 */
public record Attribution(
        Judgement judgement,
        Among among,
        ImmutableList<Rate> shares,
        Window window,
        ReceptionRule reception,
        boolean automaticCounts,
        Transfer transfer,
        int followUp,
        int reminder,
        Losses losses,
        Conversion conversion,
        Amount amount,
        Deposit deposit,
        ImmutableSet<String> excludedFlags,
        FlagDeadline flagDeadline,
        boolean overrides,
        ResponseRule response) {

    private static final int MOST_MINUTES = 60;

    /** Which event decides. What is not paid has the event of the order only. */
    public enum Judgement implements Choice {
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
    public enum Among implements Choice {
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
    public enum Transfer implements Choice {
        LAST,
        FIRST,
        ALL
    }

    /** How often one buyer counts as an inquiry, and so as a loss. */
    public enum Losses implements Choice {
        /** Once for all receptions of which each begins within the window of the first. */
        PER_WINDOW,
        /** Once for each day. */
        PER_DAY
    }

    /** By when a buyer who asked must have paid. */
    public enum Conversion implements Choice {
        SAME_DAY,
        NEXT_DAY,
        FINAL
    }

    /** What an order is worth. */
    public enum Amount implements Choice {
        GOODS,
        WITH_POSTAGE
    }

    /** Which payments of a deposit sale are its events. */
    public enum Deposit implements Choice {
        /** The deposit is the order, the balance the payment. */
        DEPOSIT_IS_ORDER,
        /** The balance is both. */
        BALANCE_ONLY
    }

    /** Until when a mark that leaves an order out has to be set. */
    public enum FlagDeadline implements Choice {
        ANY_TIME,
        /** Before midnight of the day of the payment; a later mark leaves the order in, and the decision says so. */
        SAME_DAY
    }

    /**
     * Creates rules.
     *
     * @throws IllegalArgumentException if the minutes are not 0 to 60, or there are shares without {@link Among#SHARED},
     *     one of them not above 0%, or together not 100%
     */
    public Attribution {
        if (followUp < 0 || followUp > MOST_MINUTES || reminder < 0 || reminder > MOST_MINUTES) {
            throw new IllegalArgumentException("Expected 0 to " + MOST_MINUTES
                    + " minutes for follow-ups and reminders, but found " + followUp + " and " + reminder);
        }
        Exact sum = Exact.ZERO;
        boolean allPositive = true;
        for (Rate share : shares) {
            sum = sum.plus(share.fraction());
            allPositive &= share.fraction().isPositive();
        }
        if (!shares.isEmpty() && (among != Among.SHARED || !allPositive || !sum.equals(Exact.ONE))) {
            throw new IllegalArgumentException(
                    "Expected shares above 0% that sum to 100%, and only where orders are shared, but found " + shares
                            + " for " + among.in(Language.ENGLISH));
        }
    }

    /** The usual answers: the defaults of every question. */
    public static Attribution usual() {
        return new Builder().build();
    }

    /** As tools for Taobao do: order first, the last agent; replies from 09:00 to 23:00; marks before midnight. */
    public static Attribution taobao() {
        return usual().toBuilder()
                .flagDeadline(FlagDeadline.SAME_DAY)
                .response(ResponseRule.USUAL.between("09:00", "23:00"))
                .build();
    }

    /**
     * As tools for JD do: order first, the last agent; conversations passed on after one reply are none, a reminder to pay
     * within 30 minutes makes no owner, replies from 09:00 to 23:00 within 30 seconds.
     */
    public static Attribution jd() {
        return usual().toBuilder()
                .reception(ReceptionRule.USUAL.withoutForwards(1))
                .reminder(30)
                .response(ResponseRule.USUAL.between("09:00", "23:00").slow(Duration.ofSeconds(30), 1))
                .build();
    }

    /** As Pinduoduo does: order, payment, then the group's completion; automatic replies count; 08:00 to 23:00. */
    public static Attribution pinduoduo() {
        return usual().toBuilder()
                .judgement(Judgement.GROUP_COMPLETION)
                .automaticCounts(true)
                .losses(Losses.PER_DAY)
                .response(ResponseRule.USUAL.between("08:00", "23:00"))
                .build();
    }

    /** As Douyin does: orders within three natural days of the conversation; replies slower than three minutes are slow. */
    public static Attribution douyin() {
        return usual().toBuilder()
                .judgement(Judgement.ORDER)
                .response(ResponseRule.USUAL.slow(Duration.ofMinutes(3), 1))
                .build();
    }

    /** As help desks outside China do: the conversation opened last within 72 hours before the order. */
    public static Attribution helpdesk() {
        return usual().toBuilder()
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

    /**
     * Decides on every order of a log and counts what each agent did.
     *
     * @param until what happened later is not known yet
     */
    public Attributed attribute(ShopLog log, Instant until) {
        return Attributed.of(this, log, until);
    }

    /** These rules, to be changed. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.judgement = judgement;
        builder.among = among;
        builder.shares = shares;
        builder.window = window;
        builder.reception = reception;
        builder.automaticCounts = automaticCounts;
        builder.transfer = transfer;
        builder.followUp = followUp;
        builder.reminder = reminder;
        builder.losses = losses;
        builder.conversion = conversion;
        builder.amount = amount;
        builder.deposit = deposit;
        builder.excludedFlags = excludedFlags;
        builder.flagDeadline = flagDeadline;
        builder.overrides = overrides;
        builder.response = response;
        return builder;
    }

    /** The questions and their answers, a line each. */
    public String text(Language language) {
        TextTable table = TextTable.of("", "ll");
        choices().forEach((question, answer) -> table.row(question.in(language), answer.in(language)));
        return table.toString();
    }

    /** The questions and their answers, in order. */
    public ImmutableMap<Label, Words> choices() {
        ImmutableMap.Builder<Label, Words> rows = ImmutableMap.builder();
        rows.put(Label.of("judgement", "判定方式"), judgement);
        rows.put(
                Label.of("among several", "多位客服"),
                shares.isEmpty()
                        ? among
                        : Label.of("shared, the last first: " + listed(shares), "按比例分摊，由后往前：" + listed(shares)));
        rows.put(Label.of("window", "有效期"), window);
        rows.put(Label.of("valid reception", "有效接待"), receptionWords());
        rows.put(
                Label.of("automatic replies", "自动回复"),
                automaticCounts ? Label.of("count", "计入") : Label.of("do not count", "不计入"));
        rows.put(Label.of("transfer", "转接"), transfer);
        rows.put(Label.of("follow-up of a silent order", "静默订单跟进"), minutes(followUp, "owns it", "归该客服"));
        rows.put(Label.of("reminder to pay", "静默订单催付"), minutes(reminder, "makes no owner", "不归该客服"));
        rows.put(Label.of("inquiries and losses", "询单与流失"), losses);
        rows.put(Label.of("conversion", "转化率"), conversion);
        rows.put(Label.of("amount", "金额"), amount);
        rows.put(Label.of("deposit sale", "预售"), deposit);
        rows.put(
                Label.of("orders left out", "排除的订单"),
                excludedFlags.isEmpty()
                        ? Label.of("none", "无")
                        : Label.of(
                                "marked " + listed(excludedFlags) + ", " + flagDeadline.in(Language.ENGLISH),
                                "标记 " + listed(excludedFlags) + "，" + flagDeadline.in(Language.CHINESE)));
        rows.put(
                Label.of("owners by hand", "人工指定"),
                overrides ? Label.of("dated, with a reason", "须注明时间和原因") : Label.of("none", "不允许"));
        rows.put(Label.of("responses", "响应"), responseWords());
        return rows.buildOrThrow();
    }

    private static Label minutes(int count, String english, String chinese) {
        return count == 0
                ? Label.of("not looked at", "不考虑")
                : Label.of("within " + count + " min " + english, count + " 分钟内" + chinese);
    }

    private Label receptionWords() {
        StringBuilder english = new StringBuilder("replies ≥ " + reception.leastReplies() + ", buyer's messages ≥ "
                + reception.leastBuyerMessages() + ", rounds ≥ " + reception.leastRounds());
        StringBuilder chinese = new StringBuilder("回复 ≥ " + reception.leastReplies() + "，买家消息 ≥ "
                + reception.leastBuyerMessages() + "，回合 ≥ " + reception.leastRounds());
        if (reception.forwardedWithin() > 0) {
            english.append(", not passed on within " + reception.forwardedWithin() + " replies");
            chinese.append("，回复不超过 " + reception.forwardedWithin() + " 条即转出的除外");
        }
        addSet(english, chinese, reception.ownAccounts(), "without buyers", "排除买家");
        addSet(english, chinese, reception.agentsApart(), "without agents", "排除客服");
        addSet(english, chinese, reception.watchwords(), "without words", "排除词语");
        return Label.of(english.toString(), chinese.toString());
    }

    private static void addSet(StringBuilder english, StringBuilder chinese, Set<?> set, String en, String zh) {
        if (!set.isEmpty()) {
            english.append(", " + en + " " + listed(set));
            chinese.append("，" + zh + " " + listed(set));
        }
    }

    private Label responseWords() {
        String hours = response.from() + "–" + response.to();
        return Label.of(
                hours + ", session ends after " + response.silence().toSeconds() + " s, slow from "
                        + response.slowAnswers() + " answers over "
                        + response.slowAfter().toSeconds() + " s",
                hours + "，静默 " + response.silence().toSeconds() + " 秒结束会话，" + response.slowAnswers() + " 次回复超过 "
                        + response.slowAfter().toSeconds() + " 秒为慢接待");
    }

    private static String listed(Iterable<?> values) {
        return ImmutableList.copyOf(values).stream().map(Object::toString).collect(joining(" "));
    }

    /** Builds an {@link Attribution}, from the usual answers on. Not thread-safe. */
    public static final class Builder {

        private Judgement judgement = Judgement.ORDER_FIRST;
        private Among among = Among.LAST;
        private ImmutableList<Rate> shares = ImmutableList.of();
        private Window window = Window.ofDays(3);
        private ReceptionRule reception = ReceptionRule.USUAL;
        private boolean automaticCounts;
        private Transfer transfer = Transfer.LAST;
        private int followUp;
        private int reminder;
        private Losses losses = Losses.PER_WINDOW;
        private Conversion conversion = Conversion.FINAL;
        private Amount amount = Amount.GOODS;
        private Deposit deposit = Deposit.DEPOSIT_IS_ORDER;
        private ImmutableSet<String> excludedFlags = ImmutableSet.of();
        private FlagDeadline flagDeadline = FlagDeadline.ANY_TIME;
        private boolean overrides = true;
        private ResponseRule response = ResponseRule.USUAL;

        private Builder() {}

        /** Sets {@link Attribution#judgement}. */
        public Builder judgement(Judgement choice) {
            judgement = choice;
            return this;
        }

        /** Sets {@link Attribution#among}; shares given before are forgotten. */
        public Builder among(Among choice) {
            among = choice;
            shares = ImmutableList.of();
            return this;
        }

        /**
         * Shares orders: the last agent has the first share, the one before the second and so on. Where there are fewer
         * agents their shares grow in proportion; further agents have none.
         */
        public Builder shared(List<Rate> lastFirst) {
            among = Among.SHARED;
            shares = ImmutableList.copyOf(lastFirst);
            return this;
        }

        /** Sets {@link Attribution#window}. */
        public Builder window(Window choice) {
            window = choice;
            return this;
        }

        /** Sets {@link Attribution#reception}. */
        public Builder reception(ReceptionRule choice) {
            reception = choice;
            return this;
        }

        /** Sets {@link Attribution#automaticCounts}. */
        public Builder automaticCounts(boolean choice) {
            automaticCounts = choice;
            return this;
        }

        /** Sets {@link Attribution#transfer}. */
        public Builder transfer(Transfer choice) {
            transfer = choice;
            return this;
        }

        /** Sets {@link Attribution#followUp}. */
        public Builder followUp(int minutes) {
            followUp = minutes;
            return this;
        }

        /** Sets {@link Attribution#reminder}. */
        public Builder reminder(int minutes) {
            reminder = minutes;
            return this;
        }

        /** Sets {@link Attribution#losses}. */
        public Builder losses(Losses choice) {
            losses = choice;
            return this;
        }

        /** Sets {@link Attribution#conversion}. */
        public Builder conversion(Conversion choice) {
            conversion = choice;
            return this;
        }

        /** Sets {@link Attribution#amount}. */
        public Builder amount(Amount choice) {
            amount = choice;
            return this;
        }

        /** Sets {@link Attribution#deposit}. */
        public Builder deposit(Deposit choice) {
            deposit = choice;
            return this;
        }

        /** Sets {@link Attribution#excludedFlags}. */
        public Builder excluding(String... flags) {
            excludedFlags = ImmutableSet.copyOf(flags);
            return this;
        }

        /** Sets {@link Attribution#flagDeadline}. */
        public Builder flagDeadline(FlagDeadline choice) {
            flagDeadline = choice;
            return this;
        }

        /** Sets {@link Attribution#overrides}. */
        public Builder overrides(boolean allowed) {
            overrides = allowed;
            return this;
        }

        /** Sets {@link Attribution#response}. */
        public Builder response(ResponseRule choice) {
            response = choice;
            return this;
        }

        /**
         * Finishes the rules.
         *
         * @throws IllegalArgumentException as the constructor of {@link Attribution} does
         */
        public Attribution build() {
            return new Attribution(
                    judgement,
                    among,
                    shares,
                    window,
                    reception,
                    automaticCounts,
                    transfer,
                    followUp,
                    reminder,
                    losses,
                    conversion,
                    amount,
                    deposit,
                    excludedFlags,
                    flagDeadline,
                    overrides,
                    response);
        }
    }
}
