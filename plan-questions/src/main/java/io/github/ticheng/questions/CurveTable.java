// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.TextTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a curve as text: a row per tier, and a row per value that is asked for. */
final class CurveTable {

    private final RuleCurve of;
    private final Language language;

    private CurveTable(RuleCurve of, Language language) {
        this.of = of;
        this.language = language;
    }

    /**
     * Writes a curve.
     *
     * @param at values of the metric at which the pay is wanted
     * @return the text, ended by a line feed
     */
    static String of(RuleCurve curve, List<Exact> at, Language language) {
        CurveTable table = new CurveTable(curve, language);
        return table.heading() + "\n" + table.pieces() + table.clauses() + table.values(at);
    }

    private String heading() {
        return CurvePhrases.HEADING
                .filled(
                        of.entry().label(),
                        of.metric().label(),
                        of.plan().ref(),
                        of.plan().currency().getCurrencyCode())
                .in(language);
    }

    private String pieces() {
        TextTable table = TextTable.of("  ", "lrrr");
        table.row(
                of.metric().label().in(language),
                CurvePhrases.FROM.in(language),
                CurvePhrases.TO.in(language),
                CurvePhrases.SLOPE.in(language));
        for (Piece piece : of.curve().pieces()) {
            table.row(
                    piece.band().words(of.unit()).in(language),
                    end(piece, piece.band().lower()),
                    end(piece, piece.band().upper()),
                    slope(piece));
        }
        return table.toString();
    }

    private String end(Piece piece, @Nullable Exact bound) {
        return bound == null ? "" : Figure.of(piece.payAt(bound), of.money()).in(language);
    }

    /** What one unit more pays: a rate of money, an amount of what is counted. */
    private String slope(Piece piece) {
        if (piece.slope().isZero()) {
            return "0";
        }
        if (of.unit().isMoney()) {
            return Figure.of(piece.slope(), Unit.PERCENT).in(language);
        }
        boolean isPercent = of.unit().kind() == Unit.Kind.PERCENT;
        Exact each = isPercent ? piece.slope().dividedBy(Exact.of(100)) : piece.slope();
        return (isPercent ? CurvePhrases.PER_PERCENT : CurvePhrases.EACH)
                .filled(Figure.of(each, of.money()))
                .in(language);
    }

    private String clauses() {
        StringBuilder text = new StringBuilder();
        Exact atLeast = of.entry().atLeast();
        Exact atMost = of.entry().atMost();
        if (atLeast != null) {
            say(text, CurvePhrases.AT_LEAST.filled(Figure.of(atLeast, of.money())));
        }
        if (atMost != null) {
            say(text, CurvePhrases.AT_MOST.filled(Figure.of(atMost, of.money())));
        }
        if (of.entry().cadence() != null) {
            say(text, CurvePhrases.OF_LONGER.filled(of.entry().cadence()));
        }
        if (of.isOpen()) {
            say(text, CurvePhrases.OPEN.filled());
        }
        return text.toString();
    }

    private void say(StringBuilder text, Message message) {
        text.append("  ").append(message.in(language)).append('\n');
    }

    private String values(List<Exact> at) {
        if (at.isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of("  ", "rr");
        table.row(of.metric().label().in(language), CurvePhrases.PAYS.in(language));
        for (Exact value : at) {
            Optional<Exact> pay = of.payAt(value);
            table.row(
                    Figure.of(value, of.unit()).in(language),
                    pay.map(amount -> Figure.of(amount, of.money()).in(language))
                            .orElseGet(() -> CurvePhrases.GAP.in(language)));
        }
        return "\n" + table;
    }

    /** What curves say. */
    private static final class CurvePhrases {

        static final Phrase HEADING = Phrase.of(
                "curve.heading",
                "{line} over {metric}, plan {plan}, in {currency}",
                "{line}随{metric}的变化，方案 {plan}，币种 {currency}");
        static final Label FROM = Label.of("pays from", "起点金额");
        static final Label TO = Label.of("to", "终点金额");
        static final Label SLOPE = Label.of("each more", "每增一单位");
        static final Label PAYS = Label.of("pays", "金额");
        static final Label GAP = Label.of("nothing covers it", "无对应档位");
        static final Phrase EACH = Phrase.of("curve.each", "{amount} each", "每单位 {amount}");
        static final Phrase PER_PERCENT = Phrase.of("curve.per-percent", "{amount} per 1%", "每 1% {amount}");
        static final Phrase AT_LEAST = Phrase.of("curve.at-least", "never below {amount}", "不低于 {amount}");
        static final Phrase AT_MOST = Phrase.of("curve.at-most", "never above {amount}", "不高于 {amount}");
        static final Phrase OF_LONGER = Phrase.of(
                "curve.of-longer",
                "due {every}: over the values of all its pay periods together",
                "{every}结算：按其中各工资期合计的数值");
        static final Phrase OPEN = Phrase.of(
                "curve.open", "conditions and factors of the line are left out: see the plan", "未计入该项目的条件和系数：见方案");

        private CurvePhrases() {}
    }
}
