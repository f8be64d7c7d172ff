// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What letters say beside what the catalogue and the plan do. */
final class LetterPhrases {

    static final Phrase TITLE =
            Phrase.of("letter.title", "How you are paid: {plan}, version {version}", "薪酬方案：{plan}（版本 {version}）");
    static final Phrase CHANGES =
            Phrase.of("letter.changes", "{title}: what changes after version {before}", "{title}：相对版本 {before} 的变动");
    static final Label UNTIL_NOW = Label.of("Until now:", "此前：");
    static final Label FROM_NOW = Label.of("From now on:", "今后：");
    static final Label NOTHING = Label.of("nothing", "无");
    static final Phrase TO = Phrase.of("letter.to", "To {agent}", "致：{agent}");
    static final Phrase FROM_DAY = Phrase.of("letter.from", "In force from {day}.", "自 {day} 起生效。");
    static final Phrase UNTIL_DAY = Phrase.of("letter.until", "In force until {day}.", "有效期至 {day}。");
    static final Phrase PAID_BY = Phrase.of("letter.paid-by", "Pay period: {period}.", "支付周期：{period}。");
    static final Phrase ANCHORED =
            Phrase.of("letter.anchored", "{kind} as from {day}, by {end}", "{kind}（自 {day} 起算，按 {end} 归属）");
    static final Label ELIGIBLE = Label.of("Who is paid", "适用人员");
    static final Label WHEN = Label.of("Only if", "条件");
    static final Label TIMES = Label.of("Times", "系数");
    static final Label AT_LEAST = Label.of("At least", "保底");
    static final Label AT_MOST = Label.of("At most", "封顶");
    static final Label EVERY = Label.of("Due every", "结算周期");
    static final Label FIGURE = Label.of("A figure for other lines, not paid itself.", "仅供其他项目引用，本身不支付。");
    static final Label EXAMPLES = Label.of(
            "Examples on either side of a step, without the conditions and factors of the line", "档位两侧的算例（不计本项的条件与系数）");
    static final Label YES = Label.of("yes", "是");
    static final Label NO = Label.of("no", "否");
    static final Label ANY = Label.of("any value", "任意数值");
    static final Phrase NUMBER = Phrase.of("letter.number", "no. {number}", "第 {number} 项");
    static final Phrase SHARE_OF = Phrase.of("letter.share-of", "{share} of {metric}", "{metric}的 {share}");
    static final Phrase ABOVE = Phrase.of("letter.above", "above {bound}", "超过 {bound}");
    static final Phrase FROM = Phrase.of("letter.from-bound", "from {bound}", "{bound} 起（含）");
    static final Phrase UP_TO = Phrase.of("letter.up-to", "up to {bound}", "至 {bound}（含）");
    static final Phrase BELOW = Phrase.of("letter.below", "below {bound}", "不足 {bound}");
    static final Phrase BOTH = Phrase.of("letter.both", "{lower} {upper}", "{lower}，{upper}");
    static final Label ROUNDING = Label.of("Rounding", "取整");
    static final Phrase ROUNDED = Phrase.of(
            "letter.rounded",
            "Every line is calculated exactly and rounded once: {rounding}.",
            "每项精确计算，最后一次取整：{rounding}。");
    static final Label NOT_COVERED = Label.of("What this plan does not cover", "本方案不涉及");
    static final Label NO_TAXES = Label.of(
            "Taxes, social insurance and what the law of labour grants; all amounts are before them.",
            "税费、社会保险及劳动法规定的权益；各项金额均为扣除前金额。");
    static final Label NOTHING_ELSE = Label.of(
            "Refunds that become known later, joining and leaving count as the facts of their periods have them, and only where a line"
                    + " above says so.",
            "之后得知的退款、入职与离职，均以当期数据为准，且仅在上文项目写明时计入。");
    static final Label SIGNATURES = Label.of("Signatures", "签署");
    static final Label SIGNED_FOR = Label.of(
            "For the company: ____________________  Date: __________", "公司：____________________　日期：__________");
    static final Label SIGNED_BY =
            Label.of("Agent: ____________________  Date: __________", "员工：____________________　日期：__________");
    static final Phrase FINGERPRINT =
            Phrase.of("letter.fingerprint", "Fingerprint of the plan: {fingerprint}", "方案校验码：{fingerprint}");

    private LetterPhrases() {}
}
