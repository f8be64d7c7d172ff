// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.text.Language;
import java.util.ArrayList;
import java.util.List;

/** A scale as a picture in SVG: a line per piece, a dotted one at each bound, figures at the axes. */
final class ScalePicture {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 90;
    private static final int BOTTOM = 50;
    private static final int MARGIN = 30;
    private static final Rounding PIXEL = Rounding.halfUp("0.1");

    private final PayScale scale;
    private final Language language;
    private final Unit money;
    private final Unit unit;
    private final Exact upTo;
    private final List<Piece> pieces = new ArrayList<>();
    private Exact highest = Exact.ZERO;
    private Exact lowest = Exact.ZERO;

    private ScalePicture(PayScale scale, Exact upTo, Language language, Unit money) {
        if (!upTo.isPositive()) {
            throw new IllegalArgumentException("Expected a base above zero at the right edge, but found " + upTo);
        }
        this.scale = scale;
        this.language = language;
        this.money = money;
        this.unit = scale.ladder().base().unit(money);
        this.upTo = upTo;
        Band shown = Band.closed(Exact.ZERO, upTo);
        for (Piece piece : scale.pieces()) {
            piece.band().intersection(shown).ifPresent(band -> {
                Piece part = new Piece(band, piece.at(), piece.pay(), piece.slope());
                pieces.add(part);
                highest = highest.max(start(part)).max(end(part));
                lowest = lowest.min(start(part)).min(end(part));
            });
        }
        if (highest.equals(lowest)) {
            highest = highest.plus(Exact.ONE);
        }
    }

    static String of(PayScale scale, Exact upTo, Language language, Unit money) {
        return new ScalePicture(scale, upTo, language, money).svg();
    }

    private static Exact start(Piece piece) {
        Exact lower = piece.band().lower();
        return piece.payAt(lower == null ? Exact.ZERO : lower);
    }

    private static Exact end(Piece piece) {
        Exact upper = piece.band().upper();
        return piece.payAt(upper == null ? Exact.ZERO : upper);
    }

    private String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH + " " + HEIGHT)
                .append("\" font-family=\"sans-serif\" font-size=\"11\">\n");
        text(svg, MARGIN, 18, "start", CommissionPhrases.COMMISSION.in(language));
        text(
                svg,
                WIDTH - MARGIN,
                HEIGHT - 8,
                "end",
                scale.ladder().base().label().in(language));
        line(svg, x(Exact.ZERO), y(Exact.ZERO), x(upTo), y(Exact.ZERO), "#666");
        line(svg, x(Exact.ZERO), y(lowest), x(Exact.ZERO), y(highest), "#666");
        for (int tier = 0; tier + 1 < scale.size(); tier++) {
            Exact bound = scale.tiers().bound(tier);
            if (bound.isPositive() && bound.isLessThan(upTo)) {
                line(svg, x(bound), y(lowest), x(bound), y(highest), "#bbb\" stroke-dasharray=\"3 3");
                tick(svg, bound);
            }
        }
        tick(svg, Exact.ZERO);
        tick(svg, upTo);
        amount(svg, highest);
        amount(svg, lowest);
        for (Piece piece : pieces) {
            Exact from = piece.band().lower();
            Exact to = piece.band().upper();
            if (from != null && to != null) {
                line(svg, x(from), y(start(piece)), x(to), y(end(piece)), "#06c\" stroke-width=\"2");
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private void tick(StringBuilder svg, Exact base) {
        text(svg, x(base), HEIGHT - BOTTOM + 20, "middle", unit.format(base, language));
    }

    private void amount(StringBuilder svg, Exact pay) {
        text(svg, LEFT - 6, y(pay), "end", money.format(pay, language));
    }

    private Exact x(Exact base) {
        return Exact.of(LEFT)
                .plus(base.dividedBy(upTo).times(Exact.of(WIDTH - LEFT - MARGIN)))
                .rounded(PIXEL);
    }

    private Exact y(Exact pay) {
        Exact share = pay.minus(lowest).dividedBy(highest.minus(lowest));
        return Exact.of(HEIGHT - BOTTOM)
                .minus(share.times(Exact.of(HEIGHT - BOTTOM - MARGIN)))
                .rounded(PIXEL);
    }

    private static void line(StringBuilder svg, Exact x1, Exact y1, Exact x2, Exact y2, String stroke) {
        svg.append("<line x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2 + "\" stroke=\"" + stroke
                + "\"/>\n");
    }

    private static void text(StringBuilder svg, Object x, Object y, String anchor, String text) {
        svg.append("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">")
                .append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("</text>\n");
    }
}
