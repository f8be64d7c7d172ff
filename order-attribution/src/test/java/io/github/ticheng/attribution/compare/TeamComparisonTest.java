// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamComparisonTest {

    private static final AgentId FEW = AgentId.of("few");
    private static final AgentId MANY = AgentId.of("many");
    private static final AgentId GOOD = AgentId.of("good");

    /** Few inquiries well answered, many poorly, and a good agent between the two. */
    private static TeamFacts desk() {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY");
        agent(facts, "few", "60", "30/60", "3000", "900/45", "3");
        agent(facts, "many", "180", "30/180", "3000", "4500/45", "30");
        agent(facts, "good", "120", "60/120", "6000", "1800/90", "5");
        return facts.build();
    }

    private static void agent(
            TeamFactsBuilder facts,
            String id,
            String inquiries,
            String conversion,
            String sales,
            String response,
            String unanswered) {
        facts.agent(
                id,
                sheet -> sheet.put(Metrics.INQUIRIES, inquiries)
                        .put(Metrics.INQUIRY_CONVERSION_RATE, conversion)
                        .put(Metrics.SALES, sales)
                        .put(Metrics.AVERAGE_RESPONSE_TIME, response)
                        .put(Metrics.UNANSWERED_INQUIRIES, unanswered));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            metric                  | agent | value | place | team | to team | to best
            inquiries               | few   | 60    | 3     | 120  | -60     | -120
            inquiries               | many  | 180   | 1     | 120  | 60      | 0
            inquiry-conversion-rate | few   | 0.5   | 1     | 1/3  | 1/6     | 0
            inquiry-conversion-rate | good  | 0.5   | 1     | 1/3  | 1/6     | 0
            inquiry-conversion-rate | many  | 1/6   | 3     | 1/3  | -1/6    | -1/3
            sales                   | good  | 6000  | 1     | 4000 | 2000    | 0
            sales                   | few   | 3000  | 2     | 4000 | -1000   | -3000
            average-response-time   | few   | 20    | 1     | 40   | -20     | 0
            average-response-time   | many  | 100   | 3     | 40   | 60      | 80
            """, useHeadersInDisplayName = true)
    void standing_ofEachMetric_hasPlaceAndDistances(
            String metric, String agent, String value, int place, String team, String toTeam, String toBest) {
        Standing standing = TeamComparison.of(desk())
                .standings()
                .get(Metrics.find(metric).orElseThrow())
                .get(AgentId.of(agent));

        assertThat(standing.value()).hasToString(value);
        assertThat(standing.place()).isEqualTo(place);
        assertThat(standing.team().orElseThrow()).hasToString(team);
        assertThat(standing.toTeam().orElseThrow()).hasToString(toTeam);
        assertThat(standing.toBest()).hasToString(toBest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            own          | level        | gap   | inquiries | conversion | basket | elsewhere
            100/40/4000  | 100/40/4000  | 0     | 0         | 0          | 0      | 0
            200/80/8000  | 100/40/4000  | 4000  | 4000      | 0          | 0      | 0
            100/20/2000  | 100/40/4000  | -2000 | 0         | -2000      | 0      | 0
            100/40/2000  | 100/40/4000  | -2000 | 0         | 0          | -2000  | 0
            200/40/4000  | 100/40/4000  | 0     | 3000      | -3000      | 0      | 0
            200/80/16000 | 100/40/4000  | 12000 | 6000      | 0          | 6000   | 0
            0/0/0        | 100/40/4000  | -4000 | -4000     | 0          | 0      | 0
            100/0/0      | 100/40/4000  | -4000 | 0         | -4000      | 0      | 0
            0/0/500      | 100/40/4000  | -3500 | -4000     | 0          | 0      | 500
            100/0/0      | 100/0/300    | -300  | 0         | 0          | 0      | -300
            0/0/0        | 0/0/0        | 0     | 0         | 0          | 0      | 0
            3/1/0.01     | 7/2/0.02     | -0.01 | -0.01     | 0          | 0      | 0
            """, useHeadersInDisplayName = true)
    void gap_ofThreeFactors_isSplitBetweenThem(
            String own,
            String level,
            String gap,
            String inquiries,
            String conversion,
            String basket,
            String elsewhere) {
        SalesGap split = SalesGap.between(factors(own), factors(level), Money.currency("CNY"));

        assertThat(split.gap()).hasToString(gap);
        assertThat(split.parts()).hasToString("[" + String.join(", ", inquiries, conversion, basket, elsewhere) + "]");
    }

    private static SalesFactors factors(String text) {
        String[] parts = text.split("/", -1);
        return new SalesFactors(Exact.of(parts[0]), Exact.of(parts[1]), Exact.of(parts[2]));
    }

    @Test
    void weakest_ofEachAgent_isWhereItIsFurthestBehind() {
        Map<AgentId, Weakness> weakest = TeamComparison.of(desk()).weakest();

        assertThat(weakest).doesNotContainKey(GOOD);
        assertThat(weakest.get(FEW).standing().metric()).isEqualTo(Metrics.INQUIRIES);
        assertThat(weakest.get(FEW).halfway()).hasToString("90");
        assertThat(weakest.get(FEW).sales().orElseThrow()).hasToString("1500");
        assertThat(weakest.get(MANY).standing().metric()).isEqualTo(Metrics.AVERAGE_RESPONSE_TIME);
        assertThat(weakest.get(MANY).halfway()).hasToString("70");
        assertThat(weakest.get(MANY).sales()).isEmpty();
    }

    @Test
    void weakest_withAPlan_saysWhatHalfTheWayBringsInPay() {
        Map<AgentId, Weakness> weakest = TeamComparison.of(desk(), List.of(Metrics.INQUIRY_CONVERSION_RATE))
                .weakest(TeamComparisonTest::tenPercentAboveATwentyFivePercentConversion);

        // 180 × (25% − 16.67%) × 100.00 more in sales; at 25% the gate opens for all 4,500.00 of them.
        assertThat(weakest.keySet()).containsExactly(MANY);
        assertThat(weakest.get(MANY).sales().orElseThrow()).hasToString("1500");
        assertThat(weakest.get(MANY).pay().orElseThrow()).hasToString("450");
    }

    private static Map<AgentId, Money> tenPercentAboveATwentyFivePercentConversion(TeamFacts facts) {
        Map<AgentId, Money> pay = new TreeMap<>();
        for (AgentId agent : List.of(FEW, MANY, GOOD)) {
            boolean passes =
                    ((Ratio) facts.value(agent, Metrics.INQUIRY_CONVERSION_RATE).orElseThrow())
                                    .compareValueTo(Exact.of("0.25"))
                            >= 0;
            Exact sales = (Exact) facts.value(agent, Metrics.SALES).orElseThrow();
            Exact amount = passes ? sales.times(Exact.of("0.1")) : Exact.ZERO;
            pay.put(agent, Money.of(amount.rounded(Rounding.FEN_HALF_UP), facts.currency()));
        }
        return pay;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            most | pairings
            1    | [many average-response-time few, many unanswered-inquiries good, few inquiries many, many inquiry-conversion-rate -]
            2    | [many average-response-time few, many unanswered-inquiries few, few inquiries many, many inquiry-conversion-rate good]
            9    | [many average-response-time few, many unanswered-inquiries few, few inquiries many, many inquiry-conversion-rate few]
            """, useHeadersInDisplayName = true)
    void pairings_ofWeakMetrics_leaveNoMentorWithMoreThanStated(int most, String pairings) {
        assertThat(TeamComparison.of(desk()).pairings(Exact.of("0.1"), most).stream()
                        .map(one ->
                                one.weak().agent() + " " + one.weak().metric().id() + " "
                                        + one.mentor().map(AgentId::value).orElse("-"))
                        .toList())
                .hasToString(pairings);
    }

    @Test
    void loads_ofReceptionsAndHours_standBesideTheTeams() {
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("A", sheet -> sheet.put(Metrics.RECEPTIONS, "280").put(Metrics.HOURS_PRESENT, "8"))
                .agent("B", sheet -> sheet.put(Metrics.RECEPTIONS, "341").put(Metrics.HOURS_PRESENT, "5"))
                .agent("C", sheet -> sheet.put(Metrics.RECEPTIONS, "50").put(Metrics.HOURS_PRESENT, "0"))
                .build();
        TeamComparison comparison = TeamComparison.of(facts);

        assertThat(comparison.loads().values().stream().map(one -> one.agent() + " " + one.value()))
                .containsExactly("A 35", "B 68.2");
        assertThat(comparison.loads().get(AgentId.of("B")).team().orElseThrow()).hasToString("621/13");
        assertThat(comparison.in(Language.ENGLISH))
                .contains("Look at the load: 68.2 receptions an hour beside the team's 47.77");
    }

    @Test
    void valuesThatAreMissing_havePlacesAndGapsOfNobody() {
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("A", sheet -> sheet.put(Metrics.SALES, "100").put(Metrics.REFUND_RATE, "~0.062"))
                .agent("B", sheet -> sheet.put(Metrics.REFUND_RATE, "0/0"))
                .build();
        TeamComparison comparison = TeamComparison.of(facts);

        assertThat(comparison.gaps()).isEmpty();
        assertThat(comparison.standings().get(Metrics.REFUND_RATE).keySet()).containsExactly(AgentId.of("A"));
        assertThat(comparison
                        .standings()
                        .get(Metrics.REFUND_RATE)
                        .get(AgentId.of("A"))
                        .team())
                .isEmpty();
        assertThat(comparison.in(Language.CHINESE)).contains("销售额构成尚不可知");
    }

    @Test
    void text_inBothLanguages_saysWhereToLook() {
        TeamComparison comparison =
                TeamComparison.of(desk(), List.of(Metrics.INQUIRIES, Metrics.INQUIRY_CONVERSION_RATE));

        assertThat(comparison.in(Language.ENGLISH)).isEqualTo("""
                Team desk, 2024-07: 3 agents side by side

                few
                  metric                   value  place     team  to the team  to the best
                  inquiries                   60    3/3      120          -60         -120
                  inquiry conversion rate    50%    1/3  ≈33.33%      +16.67%           0%
                  Sales 3,000.00, -1,000.00 to the level of 4,000.00: inquiries -2,500.00, conversion +1,500.00, basket 0.00, from no inquiry 0.00
                  Look at inquiries: 60 beside the team's 120; halfway is 90; that brings 1,500.00 in sales

                good
                  metric                   value  place     team  to the team  to the best
                  inquiries                  120    2/3      120            0          -60
                  inquiry conversion rate    50%    1/3  ≈33.33%      +16.67%           0%
                  Sales 6,000.00, +2,000.00 to the level of 4,000.00: inquiries 0.00, conversion +2,000.00, basket 0.00, from no inquiry 0.00
                  No metric is behind the team

                many
                  metric                     value  place     team  to the team  to the best
                  inquiries                    180    1/3      120          +60            0
                  inquiry conversion rate  ≈16.67%    3/3  ≈33.33%      -16.67%      -33.33%
                  Sales 3,000.00, -1,000.00 to the level of 4,000.00: inquiries +1,500.00, conversion -2,500.00, basket 0.00, from no inquiry 0.00
                  Look at inquiry conversion rate: ≈16.67% beside the team's ≈33.33%; halfway is 25%; that brings 1,500.00 in sales""");
        assertThat(comparison.in(Language.CHINESE))
                .startsWith("团队 desk，2024-07：3 位客服对比")
                .contains("请看询单人数：60，团队 120");
    }

    @Test
    void metrics_ofWhichNeitherWayIsBetter_areRefused() {
        List<Metric> metrics = List.of(Metrics.PUBLIC_SALES);

        assertThatThrownBy(() -> TeamComparison.of(desk(), metrics))
                .hasMessage("Expected metrics of which more or less is better, but found public-sales");
        assertThatThrownBy(() -> TeamComparison.of(desk()).pairings(Exact.ZERO, 0))
                .hasMessage("Expected 1 pairing or more per mentor, but found 0");
    }
}
