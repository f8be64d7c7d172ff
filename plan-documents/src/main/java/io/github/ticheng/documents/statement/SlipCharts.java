// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.html.HtmlPages;
import io.github.ticheng.documents.html.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pictures of a slip: the totals of the last periods, and the ladder of a line with the agent's place on it. */
record SlipCharts(TeamRun run, AgentId agent, Language language) {

    private static final int PERIODS = 12;
    private static final Exact WIDTH = Exact.of(300);
    private static final Exact HEIGHT = Exact.of(60);
    private static final Exact ROOM_AT_THE_END = Exact.parse("1.2");

    /** The totals of up to twelve periods as a line; nothing before the second. */
    ImmutableList<View> totals() {
        List<LedgerEntry> entries = new ArrayList<>(run.ledger().entries());
        entries.removeIf(entry -> entry.statement().statement(agent).isEmpty());
        List<LedgerEntry> last = entries.subList(Math.max(0, entries.size() - PERIODS), entries.size());
        if (last.size() < 2) {
            return ImmutableList.of();
        }
        List<Exact> xs = new ArrayList<>();
        List<Exact> ys = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (LedgerEntry entry : last) {
            Statement statement = entry.statement().statement(agent).orElseThrow();
            xs.add(Exact.of(xs.size()));
            ys.add(statement.total().amount());
            said.add(PaperWords.of(entry.period(), language) + " " + HtmlPages.amount(statement.total(), language));
        }
        return ImmutableList.of(new View(language)
                .with("title", StatementPhrases.LAST_TOTALS)
                .with("text", String.join(language.between(), said))
                .with("chart", chart(xs, ys, xs.size() - 1, null)));
    }

    /** The ladder of a line, if it is one over a metric that the agent has in the period; its next step is marked where words tell it. */
    ImmutableList<View> ladder(RuleId rule, boolean marksNext) {
        LedgerEntry paid = new LedgerEntry(run.facts(), run.teamStatement());
        for (Entry<PayRule> entry : run.plan().entries(PayRule.class)) {
            if (entry.id().equals(rule)
                    && entry.cadence() == null
                    && entry.rule().curves().size() == 1) {
                PayoutCurve curve = entry.rule().curves().get(0);
                if (curve.metric().origin() == null
                        && curve.pieces().size() > 1
                        && paid.value(agent, curve.metric()).orElse(null) instanceof Exact value
                        && isPaid(entry, curve, value)) {
                    return ladder(curve, value.withoutTerm(), marksNext);
                }
            }
        }
        return ImmutableList.of();
    }

    /** Whether the line is what the curve pays, as far as no factor hides it: the curve may be that of a case of others. */
    private boolean isPaid(Entry<PayRule> entry, PayoutCurve curve, Exact value) {
        Exact line = run.statement(agent).amount(entry.id()).map(Money::amount).orElse(null);
        return entry.times() != null
                || curve.pieces().stream()
                        .filter(piece -> piece.band().contains(value))
                        .map(piece -> piece.payAt(value))
                        .map(amount -> entry.atLeast() == null ? amount : amount.max(entry.atLeast()))
                        .map(amount -> entry.atMost() == null ? amount : amount.min(entry.atMost()))
                        .anyMatch(
                                amount -> amount.rounded(run.plan().rounding()).equals(line));
    }

    private ImmutableList<View> ladder(PayoutCurve curve, Exact value, boolean marksNext) {
        Exact lowest = Exact.ZERO.min(value);
        Exact highest = value.max(Exact.ZERO);
        @Nullable Exact next = null;
        for (PayoutCurve.Piece piece : curve.pieces()) {
            Exact lower = piece.band().lower();
            if (lower != null) {
                highest = highest.max(lower);
                next = next == null && lower.compareTo(value) > 0 ? lower : next;
            }
        }
        highest = highest.times(ROOM_AT_THE_END);
        List<Exact> xs = new ArrayList<>();
        List<Exact> ys = new ArrayList<>();
        int place = -1;
        for (PayoutCurve.Piece piece : curve.pieces()) {
            Exact lower = piece.band().lower();
            Exact upper = piece.band().upper();
            Exact from = lower == null ? lowest : lower.max(lowest);
            Exact to = upper == null ? highest : upper.min(highest);
            if (from.compareTo(to) > 0) {
                continue;
            }
            xs.add(from);
            ys.add(piece.payAt(from));
            if (piece.band().contains(value)) {
                place = xs.size();
                xs.add(value);
                ys.add(piece.payAt(value));
            }
            xs.add(to);
            ys.add(piece.payAt(to));
        }
        if (place < 0 || xs.get(0).equals(xs.get(xs.size() - 1))) {
            return ImmutableList.of();
        }
        Metric metric = curve.metric();
        Unit unit = metric.unit(run.plan().currency());
        Exact marked = marksNext && metric.better() == Better.HIGHER ? next : null;
        return ImmutableList.of(new View(language)
                .with("title", place(metric, value, unit, marksNext ? null : next))
                .with("chart", chart(xs, ys, place, marked)));
    }

    private static Message place(Metric metric, Exact value, Unit unit, @Nullable Exact next) {
        Figure at = Figure.of(value, unit);
        return next == null || metric.better() != Better.HIGHER
                ? StatementPhrases.PLACE.filled(metric, at)
                : StatementPhrases.PLACE_AND_NEXT.filled(
                        metric, at, Figure.of(next, unit), Figure.of(next.minus(value), unit));
    }

    private View chart(List<Exact> xs, List<Exact> ys, int mark, @Nullable Exact next) {
        Exact left = xs.get(0);
        Exact width = xs.get(xs.size() - 1).minus(left);
        Exact bottom = ys.stream().reduce(Exact.ZERO, Exact::min);
        Exact height = ys.stream().reduce(Exact.ZERO, Exact::max).minus(bottom);
        List<String> points = new ArrayList<>();
        for (int i = 0; i < xs.size(); i++) {
            points.add(HtmlPages.steps(xs.get(i).minus(left), width, WIDTH) + ","
                    + HEIGHT.minus(Exact.parse(HtmlPages.steps(ys.get(i).minus(bottom), height, HEIGHT))));
        }
        String[] marked = points.get(mark).split(",", -1);
        return new View(language)
                .with("points", String.join(" ", points))
                .with(
                        "zero",
                        HEIGHT.plus(Exact.parse(HtmlPages.steps(bottom, height, HEIGHT)))
                                .toString())
                .with("x", marked[0])
                .with("y", marked[1])
                .withSection(
                        "next",
                        next != null,
                        () -> HtmlPages.steps(requireNonNull(next).minus(left), width, WIDTH));
    }
}
