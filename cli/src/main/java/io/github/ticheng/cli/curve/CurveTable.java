// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.curve;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.TextTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a curve as text: a row per tier, and a row per value that is asked for. */
public final class CurveTable {

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
    public static String of(RuleCurve curve, List<Exact> at, Language language) {
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
}
