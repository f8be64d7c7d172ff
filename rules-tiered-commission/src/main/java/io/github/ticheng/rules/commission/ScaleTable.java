// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A scale as a table in plain text, its columns aligned for fonts in which a Chinese character is two wide. */
final class ScaleTable {

    private static final String GAP = "  ";
    private static final int FIRST_WIDE = 0x2E80;
    private static final int LAST_WIDE = 0xFFEF;

    private final PayScale scale;
    private final Language language;
    private final Unit money;
    /** The pieces by where they begin and end, without those that are a point. */
    private final Map<Exact, Piece> beginning = new HashMap<>();

    private final Map<Exact, Piece> ending = new HashMap<>();

    private ScaleTable(PayScale scale, Language language, Unit money) {
        this.scale = scale;
        this.language = language;
        this.money = money;
        for (Piece piece : scale.pieces()) {
            Exact lower = piece.band().lower();
            Exact upper = piece.band().upper();
            if (lower != null && !lower.equals(upper)) {
                beginning.put(lower, piece);
            }
            if (upper != null && !upper.equals(lower)) {
                ending.put(upper, piece);
            }
        }
    }

    static String of(PayScale scale, Language language, Unit money) {
        return new ScaleTable(scale, language, money).text();
    }

    private String text() {
        Unit unit = scale.ladder().base().unit(money);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                CommissionPhrases.TIER.in(language),
                scale.ladder().base().label().in(language),
                CommissionPhrases.PAYS.in(language),
                CommissionPhrases.AT_START.in(language),
                CommissionPhrases.AT_END.in(language)));
        for (int tier = 0; tier < scale.size(); tier++) {
            if (scale.tiers().isEmpty(tier)) {
                continue;
            }
            Exact start = tier == 0 ? Exact.ZERO : scale.tiers().bound(tier - 1);
            Exact end = tier + 1 == scale.size() ? null : scale.tiers().bound(tier);
            rows.add(List.of(
                    Integer.toString(tier + 1),
                    scale.band(tier).words(unit).in(language),
                    pays(tier).in(language),
                    amount(end != null && end.equals(start) ? null : start, true),
                    amount(end, false)));
        }
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> widest(rows, column))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    /** What the piece that begins, or ends, at a base comes to there. */
    private String amount(@Nullable Exact base, boolean begins) {
        if (base == null) {
            return "";
        }
        Piece piece = (begins ? beginning : ending).get(base);
        return piece == null ? "" : money.format(piece.payAt(base), language);
    }

    private Words pays(int tier) {
        CommissionLadder ladder = scale.ladder();
        TierPay pay = ladder.tiers().get(tier).pay();
        boolean isLast = tier + 1 == scale.size();
        if (ladder.kind() == LadderKind.INTERPOLATED && tier > 0 && !isLast) {
            TierPay next = ladder.tiers().get(tier + 1).pay();
            return Message.saying(CommissionPhrases.STRAIGHT)
                    .with("from", Figure.of(pay.flat(), money))
                    .with("to", Figure.of(next.flat(), money))
                    .build();
        }
        Figure flat = Figure.of(pay.flat(), money);
        if (pay.slope().isZero()) {
            return flat;
        }
        Words part = part(ladder, tier, pay);
        return pay.flat().isZero()
                ? part
                : Message.saying(CommissionPhrases.PLUS)
                        .with("flat", flat)
                        .with("part", part)
                        .build();
    }

    private Words part(CommissionLadder ladder, int tier, TierPay pay) {
        if (!pay.perUnit().isZero()) {
            return Message.saying(CommissionPhrases.PER_UNIT)
                    .with("rate", Figure.of(pay.perUnit(), money))
                    .build();
        }
        boolean all = ladder.kind().isOnEverything(ladder.tiers().get(tier));
        return Message.saying(all ? CommissionPhrases.OF_EVERYTHING : CommissionPhrases.OF_PART)
                .with("rate", Figure.of(pay.rate()))
                .build();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell);
            if (column + 1 < row.size()) {
                line.append(" ".repeat(widths[column] - width(cell))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    private static int width(String text) {
        return text.chars()
                .map(character -> character >= FIRST_WIDE && character <= LAST_WIDE ? 2 : 1)
                .sum();
    }
}
