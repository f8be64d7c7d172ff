// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.output.TextTable;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Map;
import java.util.StringJoiner;

/** A comparison in one language. */
final class ComparisonText {

    /** From how far above the team's receptions an hour on the load is something to look at. */
    private static final Exact HEAVY = Exact.of("1.25");

    private static final Rounding HUNDREDTH = Rounding.halfUp("0.01");
    private static final Rounding HUNDREDTH_OF_A_PERCENT = Rounding.halfUp("0.0001");

    private final TeamComparison comparison;
    private final Map<AgentId, Weakness> weakest;
    private final Language language;

    ComparisonText(TeamComparison comparison, Map<AgentId, Weakness> weakest, Language language) {
        this.comparison = comparison;
        this.weakest = weakest;
        this.language = language;
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner("\n");
        text.add(ComparePhrases.TITLE
                .filled(
                        comparison.facts().team(),
                        comparison.facts().period(),
                        comparison.facts().agents().size())
                .in(language));
        ImmutableSortedMap<AgentId, SalesGap> gaps = comparison.gaps();
        for (Agent agent : comparison.facts().agents()) {
            text.add("").add(Words.verbatim(agent.name()).in(language));
            text.add(table(agent.id()).stripTrailing());
            SalesGap gap = gaps.get(agent.id());
            text.add("  " + (gap == null ? ComparePhrases.GAP_UNKNOWN.filled() : gap).in(language));
            Weakness weakness = weakest.get(agent.id());
            text.add("  " + (weakness == null ? ComparePhrases.EVEN.filled().in(language) : said(weakness)));
            Standing load = comparison.loads().get(agent.id());
            if (load != null
                    && load.team()
                            .filter(team -> load.value().isGreaterThan(team.times(HEAVY)))
                            .isPresent()) {
                text.add("  "
                        + ComparePhrases.LOAD
                                .filled(
                                        said(load, load.value()),
                                        said(load, load.team().orElseThrow()))
                                .in(language));
            }
        }
        return text.toString();
    }

    private String table(AgentId agent) {
        TextTable table = TextTable.of("  ", "lrrrrr");
        table.row(
                ComparePhrases.METRIC.in(language),
                ComparePhrases.VALUE.in(language),
                ComparePhrases.PLACE.in(language),
                ComparePhrases.LEVEL.in(language),
                ComparePhrases.TO_TEAM.in(language),
                ComparePhrases.TO_BEST.in(language));
        comparison.standings().forEach((metric, ofMetric) -> {
            Standing standing = ofMetric.get(agent);
            if (standing != null) {
                table.row(
                        metric.in(language),
                        said(standing, standing.value()).in(language),
                        standing.place() + "/" + standing.of(),
                        standing.team()
                                .map(team -> said(standing, team).in(language))
                                .orElse("–"),
                        standing.toTeam().map(far -> signed(standing, far)).orElse("–"),
                        signed(standing, standing.toBest()));
            }
        });
        return table.toString();
    }

    private String said(Weakness weakness) {
        Standing standing = weakness.standing();
        StringJoiner said = new StringJoiner(language == Language.ENGLISH ? "; " : "；");
        said.add(ComparePhrases.WEAKEST
                .filled(
                        standing.metric(),
                        said(standing, standing.value()),
                        said(standing, standing.team().orElseThrow()),
                        said(standing, weakness.halfway()))
                .in(language));
        Unit money = Unit.money(comparison.facts().currency());
        weakness.sales()
                .ifPresent(gain -> said.add(ComparePhrases.BRINGS
                        .filled(Figure.of(gain, money), ComparePhrases.SALES)
                        .in(language)));
        weakness.pay()
                .ifPresent(gain -> said.add(ComparePhrases.BRINGS
                        .filled(Figure.of(gain, money), ComparePhrases.PAY)
                        .in(language)));
        return said.toString();
    }

    /** A figure of a metric; what has no end is rounded for people to two decimals, a percentage by its own rule. */
    private Figure said(Standing standing, Exact value) {
        Unit unit = standing.metric().unit(comparison.facts().currency());
        return Figure.of(unit.kind() == Unit.Kind.PERCENT ? value : value.rounded(HUNDREDTH), unit);
    }

    private String signed(Standing standing, Exact distance) {
        Rounding rounding = standing.metric().unitKind() == Unit.Kind.PERCENT ? HUNDREDTH_OF_A_PERCENT : HUNDREDTH;
        return (distance.isPositive() ? "+" : "")
                + said(standing, distance.rounded(rounding)).in(language);
    }
}
