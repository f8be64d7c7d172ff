// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;

/** An answer out of a few, said in both languages. */
interface Choice extends Words {

    @Override
    default String in(Language language) {
        return requireNonNull(Said.LABELS.get(this)).in(language);
    }

    /** What all answers are called. */
    final class Said {

        private static final ImmutableMap<Choice, Label> LABELS = ImmutableMap.<Choice, Label>builder()
                .put(Attribution.Judgement.ORDER, Label.of("order", "下单判定"))
                .put(Attribution.Judgement.PAYMENT, Label.of("payment", "付款判定"))
                .put(Attribution.Judgement.ORDER_FIRST, Label.of("order first", "下单优先判定"))
                .put(
                        Attribution.Judgement.GROUP_COMPLETION,
                        Label.of("order, payment, group completion", "下单、付款、成团依次判定"))
                .put(Attribution.Among.FIRST, Label.of("first", "首位接待"))
                .put(Attribution.Among.LAST, Label.of("last", "末位接待"))
                .put(Attribution.Among.LAST_OPENED, Label.of("opened last", "最后创建"))
                .put(Attribution.Among.MOST_ROUNDS, Label.of("most rounds", "回合最多"))
                .put(Attribution.Among.LONGEST, Label.of("longest", "时长最长"))
                .put(Attribution.Among.SHARED, Label.of("shared", "按比例分摊"))
                .put(Attribution.Transfer.LAST, Label.of("last receiver", "最后接手"))
                .put(Attribution.Transfer.FIRST, Label.of("first receiver", "最初接待"))
                .put(Attribution.Transfer.ALL, Label.of("each for itself", "各自计算"))
                .put(Attribution.Losses.PER_WINDOW, Label.of("once per buyer and window", "每位买家每个有效期一次"))
                .put(Attribution.Losses.PER_DAY, Label.of("once per buyer and day", "每位买家每天一次"))
                .put(Attribution.Conversion.SAME_DAY, Label.of("asked and paid that day", "当日询单当日付款"))
                .put(Attribution.Conversion.NEXT_DAY, Label.of("asked and paid that day or the next", "当日询单次日付款"))
                .put(Attribution.Conversion.FINAL, Label.of("asked and paid in the end", "询单最终付款"))
                .put(Attribution.Amount.GOODS, Label.of("goods without postage", "商品金额，不含邮费"))
                .put(Attribution.Amount.WITH_POSTAGE, Label.of("with postage", "含邮费"))
                .put(
                        Attribution.Deposit.DEPOSIT_IS_ORDER,
                        Label.of("deposit is the order, balance the payment", "定金视为下单，尾款视为付款"))
                .put(Attribution.Deposit.BALANCE_ONLY, Label.of("balance only", "仅看尾款"))
                .put(Attribution.FlagDeadline.ANY_TIME, Label.of("at any time", "不限时间"))
                .put(
                        Attribution.FlagDeadline.SAME_DAY,
                        Label.of("before midnight of the day of payment", "付款当日 24:00 前"))
                .put(Decision.Kind.OWNED, Label.of("owned", "归属"))
                .put(Decision.Kind.SHARED, Label.of("shared", "分摊"))
                .put(Decision.Kind.SILENT, Label.of("silent", "静默"))
                .put(Decision.Kind.EXCLUDED, Label.of("excluded", "排除"))
                .put(Decision.Event.ORDER, Label.of("order", "下单"))
                .put(Decision.Event.PAYMENT, Label.of("payment", "付款"))
                .put(Decision.Event.GROUP, Label.of("group completion", "成团"))
                .put(Decision.Event.FOLLOW_UP, Label.of("follow-up", "跟进"))
                .buildOrThrow();

        private Said() {}
    }
}
