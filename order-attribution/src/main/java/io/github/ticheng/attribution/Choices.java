// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attribution.Among;
import io.github.ticheng.attribution.Attribution.Amount;
import io.github.ticheng.attribution.Attribution.Conversion;
import io.github.ticheng.attribution.Attribution.Deposit;
import io.github.ticheng.attribution.Attribution.FlagDeadline;
import io.github.ticheng.attribution.Attribution.Judgement;
import io.github.ticheng.attribution.Attribution.Losses;
import io.github.ticheng.attribution.Attribution.Transfer;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Collection;

/** The questions that rules of attribution answer, and what the answers are called. */
final class Choices {

    /** An answer out of a few, said in both languages. */
    interface Answer extends Words {

        @Override
        default String in(Language language) {
            return requireNonNull(ANSWERS.get(this)).in(language);
        }
    }

    private static final ImmutableMap<Answer, Label> ANSWERS = ImmutableMap.<Answer, Label>builder()
            .put(Judgement.ORDER, Label.of("order", "下单判定"))
            .put(Judgement.PAYMENT, Label.of("payment", "付款判定"))
            .put(Judgement.ORDER_FIRST, Label.of("order first", "下单优先判定"))
            .put(Judgement.GROUP_COMPLETION, Label.of("order, payment, group completion", "下单、付款、成团依次判定"))
            .put(Among.FIRST, Label.of("first", "首位接待"))
            .put(Among.LAST, Label.of("last", "末位接待"))
            .put(Among.LAST_OPENED, Label.of("opened last", "最后创建"))
            .put(Among.MOST_ROUNDS, Label.of("most rounds", "回合最多"))
            .put(Among.LONGEST, Label.of("longest", "时长最长"))
            .put(Among.SHARED, Label.of("shared", "按比例分摊"))
            .put(Transfer.LAST, Label.of("last receiver", "最后接手"))
            .put(Transfer.FIRST, Label.of("first receiver", "最初接待"))
            .put(Transfer.ALL, Label.of("each for itself", "各自计算"))
            .put(Losses.PER_WINDOW, Label.of("once per buyer and window", "每位买家每个有效期一次"))
            .put(Losses.PER_DAY, Label.of("once per buyer and day", "每位买家每天一次"))
            .put(Conversion.SAME_DAY, Label.of("asked and paid that day", "当日询单当日付款"))
            .put(Conversion.NEXT_DAY, Label.of("asked and paid that day or the next", "当日询单次日付款"))
            .put(Conversion.FINAL, Label.of("asked and paid in the end", "询单最终付款"))
            .put(Amount.GOODS, Label.of("goods without postage", "商品金额，不含邮费"))
            .put(Amount.WITH_POSTAGE, Label.of("with postage", "含邮费"))
            .put(Deposit.DEPOSIT_IS_ORDER, Label.of("deposit is the order, balance the payment", "定金视为下单，尾款视为付款"))
            .put(Deposit.BALANCE_ONLY, Label.of("balance only", "仅看尾款"))
            .put(FlagDeadline.ANY_TIME, Label.of("at any time", "不限时间"))
            .put(FlagDeadline.SAME_DAY, Label.of("before midnight of the day of payment", "付款当日 24:00 前"))
            .buildOrThrow();

    private Choices() {}

    static ImmutableMap<Label, Words> of(Attribution rules) {
        ImmutableMap.Builder<Label, Words> rows = ImmutableMap.builder();
        String shares = listed(rules.shares());
        rows.put(Label.of("judgement", "判定方式"), rules.judgement());
        rows.put(
                Label.of("among several", "多位客服"),
                shares.isEmpty()
                        ? rules.among()
                        : Label.of("shared, the last first: " + shares, "按比例分摊，由后往前：" + shares));
        rows.put(Label.of("window", "有效期"), rules.window());
        rows.put(Label.of("valid reception", "有效接待"), reception(rules.reception()));
        rows.put(
                Label.of("automatic replies", "自动回复"),
                rules.automaticCounts() ? Label.of("count", "计入") : Label.of("do not count", "不计入"));
        rows.put(Label.of("transfer", "转接"), rules.transfer());
        rows.put(Label.of("follow-up of a silent order", "静默订单跟进"), minutes(rules.followUp(), "owns it", "归该客服"));
        rows.put(Label.of("reminder to pay", "静默订单催付"), minutes(rules.reminder(), "makes no owner", "不归该客服"));
        rows.put(Label.of("inquiries and losses", "询单与流失"), rules.losses());
        rows.put(
                Label.of("after-sales", "售后"),
                rules.afterSalesDays() == 0
                        ? Label.of("as marked", "按标记")
                        : Label.of(
                                "as marked, and for " + rules.afterSalesDays() + " days unless an order follows",
                                "按标记，且付款后 " + rules.afterSalesDays() + " 天内未再下单"));
        rows.put(Label.of("conversion", "转化率"), rules.conversion());
        rows.put(Label.of("amount", "金额"), rules.amount());
        rows.put(Label.of("deposit sale", "预售"), rules.deposit());
        rows.put(Label.of("orders left out", "排除的订单"), leftOut(rules));
        rows.put(
                Label.of("owners by hand", "人工指定"),
                rules.overrides() ? Label.of("dated, with a reason", "须注明时间和原因") : Label.of("none", "不允许"));
        rows.put(Label.of("responses", "响应"), responses(rules.response()));
        return rows.buildOrThrow();
    }

    private static Label minutes(int count, String english, String chinese) {
        return count == 0
                ? Label.of("not looked at", "不考虑")
                : Label.of("within " + count + " min " + english, count + " 分钟内" + chinese);
    }

    private static Label leftOut(Attribution rules) {
        String flags = listed(rules.excludedFlags());
        return flags.isEmpty()
                ? Label.of("none", "无")
                : Label.of(
                        "marked " + flags + ", " + rules.flagDeadline().in(Language.ENGLISH),
                        "标记 " + flags + "，" + rules.flagDeadline().in(Language.CHINESE));
    }

    private static Label reception(ReceptionRule rule) {
        Label words = Label.of(
                "replies ≥ " + rule.leastReplies() + ", buyer's messages ≥ " + rule.leastBuyerMessages() + ", rounds ≥ "
                        + rule.leastRounds(),
                "回复 ≥ " + rule.leastReplies() + "，买家消息 ≥ " + rule.leastBuyerMessages() + "，回合 ≥ " + rule.leastRounds());
        if (rule.forwardedWithin() > 0) {
            words = Label.of(
                    words.in(Language.ENGLISH) + ", not passed on within " + rule.forwardedWithin() + " replies",
                    words.in(Language.CHINESE) + "，回复不超过 " + rule.forwardedWithin() + " 条即转出的除外");
        }
        words = without(words, "buyers", "买家", rule.ownAccounts());
        words = without(words, "agents", "客服", rule.agentsApart());
        return without(words, "words", "词语", rule.watchwords());
    }

    private static Label without(Label words, String english, String chinese, Collection<?> set) {
        return set.isEmpty()
                ? words
                : Label.of(
                        words.in(Language.ENGLISH) + ", without " + english + " " + listed(set),
                        words.in(Language.CHINESE) + "，排除" + chinese + " " + listed(set));
    }

    private static Label responses(ResponseRule rule) {
        String hours = rule.from() + "–" + rule.to();
        long silence = rule.silence().toSeconds();
        long slow = rule.slowAfter().toSeconds();
        return Label.of(
                hours + ", session ends after " + silence + " s, slow from " + rule.slowAnswers() + " answers over "
                        + slow + " s",
                hours + "，静默 " + silence + " 秒结束会话，" + rule.slowAnswers() + " 次回复超过 " + slow + " 秒为慢接待");
    }

    private static String listed(Collection<?> values) {
        return values.stream().map(Object::toString).collect(joining(" "));
    }
}
