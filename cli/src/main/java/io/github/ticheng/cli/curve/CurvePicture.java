// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.curve;

import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.PayoutCurve.Piece;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws curves as SVG: axes with units, the tiers marked, a dot where a tier's end belongs to it and a ring where it does not.
 * The picture needs nothing beside itself; the same curve gives the same text.
 */
public final class CurvePicture {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 100;
    private static final int RIGHT = 730;
    private static final int TOP = 84;
    private static final int BOTTOM = 350;

    private static final String STYLE = "text{font-family:system-ui,'Noto Sans','Noto Sans CJK SC',sans-serif;"
            + "font-size:12px;fill:#333}.h{font-size:15px;font-weight:600}.s{font-size:11px;fill:#555}"
            + ".g{stroke:#e3e3e3}.a{stroke:#555}.t{stroke:#999;stroke-dasharray:3 3}"
            + ".c{fill:none;stroke:#1f5fa8;stroke-width:2.2}.d{fill:#1f5fa8;stroke:#1f5fa8;stroke-width:1.6}"
            + ".r{fill:#fff;stroke:#1f5fa8;stroke-width:1.6}";

    private final StringBuilder svg = new StringBuilder();
    private final CurveRange range;
    private final RuleCurve of;
    private final Language language;
    private final Axis x;
    private final Axis y;

    private CurvePicture(CurveRange range, Language language) {
        this.range = range;
        this.of = range.of();
        this.language = language;
        List<Exact> pays = range.pays();
        this.x = Axis.of(range.from(), range.to(), LEFT, RIGHT);
        this.y = Axis.of(Collections.min(pays), Collections.max(pays), BOTTOM, TOP)
                .rounded();
    }

    /**
     * Draws curves one below the other.
     *
     * @param from the lowest value of the metrics; null for what shows every tier
     * @param to the highest value of the metrics; null for what shows every tier
     * @return the SVG, ended by a line feed
     */
    public static String of(List<RuleCurve> curves, @Nullable Exact from, @Nullable Exact to, Language language) {
        int height = HEIGHT * curves.size();
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\" lang=\""
                + (language == Language.ENGLISH ? "en" : "zh") + "\">\n<style>" + STYLE + "</style>\n<rect width=\""
                + WIDTH + "\" height=\"" + height + "\" fill=\"#fff\"/>\n");
        for (int i = 0; i < curves.size(); i++) {
            CurvePicture picture = new CurvePicture(CurveRange.of(curves.get(i), from, to), language);
            svg.append("<g transform=\"translate(0 ").append(HEIGHT * i).append(")\">\n");
            svg.append(picture.draw()).append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private String draw() {
        text(LEFT, 26, "h", "start", of.entry().label());
        text(
                LEFT,
                46,
                "s",
                "start",
                Message.saying(CurvePhrases.HEADING)
                        .with("line", of.entry().label())
                        .with("metric", of.metric().label())
                        .with("plan", of.plan().ref().toString())
                        .with("currency", of.plan().currency().getCurrencyCode())
                        .build());
        grid();
        bounds();
        int number = 0;
        for (Piece piece : of.curve().pieces()) {
            number++;
            piece(piece, number);
        }
        joints();
        if (of.isOpen()) {
            text(LEFT, HEIGHT - 10, "s", "start", Message.of(CurvePhrases.OPEN));
        }
        return svg.toString();
    }

    private void grid() {
        for (Exact mark : y.marks()) {
            String place = y.place(mark);
            line("g", LEFT, place, RIGHT, place);
            text(LEFT - 8, shifted(place, 4), null, "end", Figure.of(mark, of.money()));
        }
        for (Exact mark : x.marks()) {
            String place = x.place(mark);
            line("a", place, BOTTOM, place, BOTTOM + 5);
            text(place, BOTTOM + 20, null, "middle", Figure.of(mark, of.unit()));
        }
        line("a", LEFT, BOTTOM, RIGHT, BOTTOM);
        line("a", LEFT, TOP, LEFT, BOTTOM);
        text((LEFT + RIGHT) / 2, BOTTOM + 44, null, "middle", title(of.metric().label(), unit(of.unit())));
        svg.append("<text transform=\"translate(18 ")
                .append((TOP + BOTTOM) / 2)
                .append(") rotate(-90)\" text-anchor=\"middle\">")
                .append(escaped(title(CurvePhrases.PAY, unit(of.money())).in(language)))
                .append("</text>\n");
    }

    private void bounds() {
        boolean isUpper = false;
        for (Exact bound : range.bounds()) {
            String place = x.place(bound);
            line("t", place, TOP, place, BOTTOM);
            text(place, TOP - (isUpper ? 18 : 5), "s", "middle", Figure.of(bound, of.unit()));
            isUpper = !isUpper;
        }
    }

    private void piece(Piece piece, int number) {
        ImmutableList<CurveRange.Point> points = range.points(piece);
        if (points.isEmpty()) {
            return;
        }
        svg.append("<polyline class=\"c\" points=\"")
                .append(points.stream()
                        .map(point -> x.place(point.value()) + "," + y.place(point.pay()))
                        .collect(Collectors.joining(" ")))
                .append("\"><title>")
                .append(escaped(Message.saying(CurvePhrases.TIER)
                        .with("number", number)
                        .with("band", piece.band().words(of.unit()))
                        .build()
                        .in(language)))
                .append("</title></polyline>\n");
    }

    /** Dots and rings where one tier ends and the next does not go on from there. */
    private void joints() {
        List<Piece> pieces = of.curve().pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Exact lower = piece.band().lower();
            Exact upper = piece.band().upper();
            if (lower != null && (i == 0 || !meets(pieces.get(i - 1), piece, lower))) {
                end(piece, lower, piece.band().lowerIncluded());
            }
            if (upper != null && (i + 1 == pieces.size() || !meets(piece, pieces.get(i + 1), upper))) {
                end(piece, upper, piece.band().upperIncluded());
            }
        }
    }

    private boolean meets(Piece lower, Piece upper, Exact bound) {
        return bound.equals(lower.band().upper())
                && bound.equals(upper.band().lower())
                && of.limited(lower.payAt(bound)).equals(of.limited(upper.payAt(bound)));
    }

    private void end(Piece piece, Exact bound, boolean isIncluded) {
        if (bound.isLessThan(range.from()) || bound.isGreaterThan(range.to())) {
            return;
        }
        svg.append("<circle class=\"")
                .append(isIncluded ? 'd' : 'r')
                .append("\" cx=\"")
                .append(x.place(bound))
                .append("\" cy=\"")
                .append(y.place(of.limited(piece.payAt(bound))))
                .append("\" r=\"3.5\"/>\n");
    }

    private static Message title(Words what, Words unit) {
        return Message.saying(CurvePhrases.AXIS)
                .with("what", what)
                .with("unit", unit)
                .build();
    }

    private Words unit(Unit unit) {
        Label label = switch (unit.kind()) {
            case MONEY -> Label.of(of.plan().currency().getCurrencyCode());
            case PERCENT -> CurvePhrases.PERCENT;
            case POINTS -> CurvePhrases.POINTS;
            case DAYS -> CurvePhrases.DAYS;
            case HOURS -> CurvePhrases.HOURS;
            case SECONDS -> CurvePhrases.SECONDS;
            case MONTHS -> CurvePhrases.MONTHS;
            case NUMBER -> CurvePhrases.NUMBER;
        };
        return label;
    }

    private static String shifted(String place, int by) {
        return new java.math.BigDecimal(place)
                .add(java.math.BigDecimal.valueOf(by))
                .toPlainString();
    }

    private void line(String style, Object x1, Object y1, Object x2, Object y2) {
        svg.append("<line class=\"" + style + "\" x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2
                + "\"/>\n");
    }

    private void text(Object left, Object base, @Nullable String style, String anchor, Words words) {
        svg.append("<text" + (style == null ? "" : " class=\"" + style + "\"") + " x=\"" + left + "\" y=\"" + base
                + "\" text-anchor=\"" + anchor + "\">" + escaped(words.in(language)) + "</text>\n");
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }
}
