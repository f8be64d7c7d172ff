// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.room.Compared.PeerSlot;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The metrics that a plan's rules read, each at its place: agents' metrics per cadence, and the team's own. */
public final class SlotTable {

    /**
     * A metric over the period of a cadence, or over the pay period where that is null.
     *
     * @param metric its id
     * @param asker what makes a difference in who asks for it; empty where nothing does
     */
    private record Key(String metric, @Nullable Cadence cadence, String asker) {}

    /**
     * How values come about that are in no facts.
     *
     * @param origin what they are made of
     * @param place the place of what is put together, or of the rule among those that make lines or scores; below zero, as {@code
     *     ~place}, for a value of the team and for amounts as they are paid
     * @param peers whose values are put together
     */
    public record Made(Origin origin, int place, PeerSlot peers) {
        private String asker() {
            return peers.compared() == Compared.APPLIES ? peers.rule().value() : asker(origin, place);
        }

        private static String asker(@Nullable Origin origin, int place) {
            return origin instanceof Origin.Amount || (origin instanceof Origin.Score && place > 0)
                    ? Integer.toString(place)
                    : "";
        }
    }

    private final List<Metric> metrics = new ArrayList<>();
    private final List<@Nullable Cadence> cadences = new ArrayList<>();
    private final List<Metric> teamMetrics = new ArrayList<>();
    private final List<@Nullable Cadence> teamCadences = new ArrayList<>();
    private final Map<Key, Integer> places = new HashMap<>();
    private final Map<Key, Integer> teamPlaces = new HashMap<>();
    private final Map<Integer, Made> made = new HashMap<>();
    private final Map<String, Metric> byId = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The rules that make lines, those of PAY first, each at its place in the order of the plan. */
    private final Map<RuleId, Integer> lines = new HashMap<>();

    private int pays;

    /** The score rules, each at its place among them. */
    private final Map<RuleId, Integer> cards = new LinkedHashMap<>();

    /** The ids of the grades that each card can have, by the place of its score rule. */
    private final SetMultimap<Integer, String> grades = LinkedHashMultimap.create();

    private final Set<Integer> graded = new HashSet<>();
    private final Map<RuleId, Optional<Cadence>> figures = new HashMap<>();

    private boolean isOfItems;

    SlotTable(PlanRules plan) {
        plan.entries(ScoreRule.class).forEach(score -> cards.putIfAbsent(score.id(), cards.size()));
        for (Entry<?> entry : plan.entries()) {
            if (entry.family().makesLines()) {
                lines.putIfAbsent(entry.id(), lines.size());
                pays = entry.family() == RuleFamily.PAY ? lines.size() : pays;
            }
            if (!entry.paid()) {
                figures.put(entry.id(), Optional.ofNullable(entry.cadence()));
            }
            if (entry.rule() instanceof GradeRule rule) {
                int card = card(entry);
                graded.add(card);
                rule.grades().forEach(grade -> grades.put(card, grade.id()));
            }
        }
    }

    /** The score rule that an entry means, by its place among them; −1 where that is not said or there is none of its name. */
    int card(Entry<?> entry) {
        if (entry.family() == RuleFamily.SCORE || entry.card() != null) {
            return card(entry.card() == null ? entry.id() : entry.card());
        }
        return cards.size() > 1 ? -1 : 0;
    }

    /** The place of a score rule among them; −1 for none. */
    int card(RuleId score) {
        return cards.getOrDefault(score, -1);
    }

    /** The ids of the score rules. */
    Set<RuleId> cards() {
        return cards.keySet();
    }

    /** Whether a grade rule is of a card. */
    boolean isGraded(int card) {
        return graded.contains(card);
    }

    /** The ids of the grades of a card; empty if they are not known. */
    Set<String> grades(int card) {
        return grades.get(card);
    }

    /** Whether an entry is calculated and not paid. */
    boolean isFigure(RuleId rule) {
        return figures.containsKey(rule);
    }

    /** Whether an entry is a figure that is not due at a cadence. */
    boolean isFigureDueOtherwise(RuleId rule, Cadence cadence) {
        Optional<Cadence> due = figures.get(rule);
        return due != null && !due.equals(Optional.of(cadence));
    }

    void isOfItemsToo() {
        isOfItems = true;
    }

    /** Whether anything of the plan is paid or judged for each order, day or week. */
    public boolean isOfItems() {
        return isOfItems;
    }

    /** The place of a rule among those that make lines; behind all of them if it makes none. */
    public int line(RuleId rule) {
        return lines.getOrDefault(rule, lines.size());
    }

    /** Whether a rule is one of PAY. */
    boolean isPay(RuleId rule) {
        return line(rule) < pays;
    }

    int place(Metric metric, @Nullable Cadence cadence) {
        return place(metric, cadence, places, metrics, cadences);
    }

    /** The place of a metric that is in no facts. */
    int place(Metric metric, @Nullable Cadence cadence, Made how) {
        return places.computeIfAbsent(new Key(metric.id(), cadence, how.asker()), key -> {
            metrics.add(metric);
            cadences.add(cadence);
            made.put(metrics.size() - 1, how);
            return metrics.size() - 1;
        });
    }

    /** How the values at a place come about; null where the facts have them. */
    public @Nullable Made made(int place) {
        return made.get(place);
    }

    int teamPlace(Metric metric, @Nullable Cadence cadence) {
        return place(metric, cadence, teamPlaces, teamMetrics, teamCadences);
    }

    private int place(
            Metric metric,
            @Nullable Cadence cadence,
            Map<Key, Integer> known,
            List<Metric> list,
            List<@Nullable Cadence> listCadences) {
        Metric first = byId.putIfAbsent(metric.id(), metric);
        if (first != null && !first.equals(metric)) {
            findings.add(Finding.of(
                    Severity.ERROR,
                    PlanPhrases.METRIC_TWICE.filled(
                            metric.id(),
                            first.kind() + " " + first.unitKind(),
                            metric.kind() + " " + metric.unitKind())));
        }
        return known.computeIfAbsent(new Key(metric.id(), cadence, ""), key -> {
            list.add(metric);
            listCadences.add(cadence);
            return list.size() - 1;
        });
    }

    /** The place of a metric for a rule of PAY that means a card, or −1 if no rule asked for it. */
    public int find(Metric metric, @Nullable Cadence cadence, int card) {
        int of = 0;
        if (metric.origin() instanceof Origin.Amount amount) {
            of = line(amount.rule());
        } else if (metric.origin() instanceof Origin.Score score) {
            of = score.card() == null ? card : card(score.card());
        }
        return places.getOrDefault(new Key(metric.id(), cadence, Made.asker(metric.origin(), of)), -1);
    }

    /** Every metric that was asked for, of agents or of the team. */
    public Collection<Metric> all() {
        return byId.values();
    }

    public int size() {
        return metrics.size();
    }

    public int teamSize() {
        return teamMetrics.size();
    }

    public Metric metric(int place) {
        return metrics.get(place);
    }

    public @Nullable Cadence cadence(int place) {
        return cadences.get(place);
    }

    public Metric teamMetric(int place) {
        return teamMetrics.get(place);
    }

    public @Nullable Cadence teamCadence(int place) {
        return teamCadences.get(place);
    }

    List<Finding> findings() {
        return findings;
    }
}
