// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.core.text.Words;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What a comparison says of one agent, in words: a row for each metric, what its gap of sales is made of, and what to look at.
 * Texts and pages are made of it; it is no place to calculate from.
 *
 * @param agent the agent
 * @param rows a row for each metric of which the agent has a value
 * @param gap what the gap of the sales is made of; empty where that is not known
 * @param toLookAt sentences, the first of which says what the gap is made of
 */
public record AgentSheet(Agent agent, ImmutableList<Row> rows, Optional<SalesGap> gap, ImmutableList<String> toLookAt) {

    /** Which cell of a row is the value. */
    public static final int VALUE = 1;

    /** Which cell of a row is the place. */
    public static final int PLACE = 2;

    /** Which cell of a row is the team's level. */
    public static final int LEVEL = 3;

    /** From how far above the team's receptions an hour on the load is something to look at. */
    private static final Exact HEAVY = Exact.of("1.25");

    private static final Rounding HUNDREDTH = Rounding.halfUp("0.01");
    private static final Rounding HUNDREDTH_OF_A_PERCENT = Rounding.halfUp("0.0001");

    /** What stands above the cells of a row. */
    private static final ImmutableList<Label> HEADINGS = ImmutableList.of(
            ComparePhrases.METRIC,
            ComparePhrases.VALUE,
            ComparePhrases.PLACE,
            ComparePhrases.LEVEL,
            ComparePhrases.TO_TEAM,
            ComparePhrases.TO_BEST);

    /**
     * Where the agent stands with a metric.
     *
     * @param standing the numbers
     * @param cells the metric, the value, the place, the team's level, and how far it is to that and to the best
     */
    public record Row(Standing standing, ImmutableList<String> cells) {}

    /** What stands above the cells of each row. */
    public static ImmutableList<String> headings(Language language) {
        return HEADINGS.stream().map(heading -> heading.in(language)).collect(toImmutableList());
    }

    static AgentSheet of(
            TeamComparison comparison,
            Agent agent,
            Optional<SalesGap> gap,
            Optional<Weakness> weakness,
            Language language) {
        Sayings says = new Sayings(comparison.facts().currency(), language);
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (Map<AgentId, Standing> ofMetric : comparison.standings().values()) {
            Standing standing = ofMetric.get(agent.id());
            if (standing != null) {
                rows.add(new Row(standing, says.cells(standing)));
            }
        }
        ImmutableList.Builder<String> toLookAt = ImmutableList.builder();
        toLookAt.add(gap.map(Words.class::cast)
                .orElseGet(ComparePhrases.GAP_UNKNOWN::filled)
                .in(language));
        toLookAt.add(weakness.map(says::weakness)
                .orElseGet(() -> ComparePhrases.EVEN.filled().in(language)));
        Optional.ofNullable(comparison.loads().get(agent.id()))
                .filter(load -> load.team()
                        .filter(team -> load.value().isGreaterThan(team.times(HEAVY)))
                        .isPresent())
                .ifPresent(load -> toLookAt.add(says.load(load)));
        return new AgentSheet(agent, rows.build(), gap, toLookAt.build());
    }

    /** The sheet as text: the name, a table and the sentences. */
    String text(Language language) {
        TextTable table = TextTable.of("  ", "lrrrrr");
        table.row(headings(language).toArray(new String[0]));
        rows.forEach(row -> table.row(row.cells().toArray(new String[0])));
        StringJoiner text = new StringJoiner("\n");
        text.add(Words.verbatim(agent.name()).in(language));
        text.add(table.toString().stripTrailing());
        toLookAt.forEach(sentence -> text.add("  " + sentence));
        return text.toString();
    }

    /** Figures and sentences in one language. */
    private record Sayings(Currency currency, Language language) {

        ImmutableList<String> cells(Standing standing) {
            return ImmutableList.of(
                    standing.metric().in(language),
                    figure(standing, standing.value()).in(language),
                    standing.place() + "/" + standing.of(),
                    standing.team()
                            .map(team -> figure(standing, team).in(language))
                            .orElse("–"),
                    standing.toTeam().map(far -> signed(standing, far)).orElse("–"),
                    signed(standing, standing.toBest()));
        }

        String weakness(Weakness weakness) {
            Standing standing = weakness.standing();
            StringJoiner said = new StringJoiner(language == Language.ENGLISH ? "; " : "；");
            said.add(ComparePhrases.WEAKEST
                    .filled(
                            standing.metric(),
                            figure(standing, standing.value()),
                            figure(standing, standing.team().orElseThrow()),
                            figure(standing, weakness.halfway()))
                    .in(language));
            weakness.sales().ifPresent(gain -> said.add(brings(gain, ComparePhrases.SALES)));
            weakness.pay().ifPresent(gain -> said.add(brings(gain, ComparePhrases.PAY)));
            return said.toString();
        }

        private String brings(Exact gain, Label what) {
            return ComparePhrases.BRINGS
                    .filled(Figure.of(gain, Unit.money(currency)), what)
                    .in(language);
        }

        String load(Standing load) {
            return ComparePhrases.LOAD
                    .filled(figure(load, load.value()), figure(load, load.team().orElseThrow()))
                    .in(language);
        }

        /** A figure of a metric; what has no end is rounded for people to two decimals, a percentage by its own rule. */
        private Figure figure(Standing standing, Exact value) {
            Unit unit = standing.metric().unit(currency);
            return Figure.of(unit.kind() == Unit.Kind.PERCENT ? value : value.rounded(HUNDREDTH), unit);
        }

        private String signed(Standing standing, Exact distance) {
            Rounding rounding = standing.metric().unitKind() == Unit.Kind.PERCENT ? HUNDREDTH_OF_A_PERCENT : HUNDREDTH;
            return (distance.isPositive() ? "+" : "")
                    + figure(standing, distance.rounded(rounding)).in(language);
        }
    }
}
