// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is compared under an entry that applies to pre-sales alone, which are an, bo and chen. */
class ComparedTest {

    private static final List<String> AGENTS = Splitter.on(' ').splitToList("an bo chen dong eva fu");
    private static final String WITH_FU = "300 200 100 500 400 0";
    /** A colleague of another post has none. */
    private static final String WITHOUT_FU = "300 200 100 500 400 -";

    private static TeamFacts facts(String sales) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY");
        List<String> each = Splitter.on(' ').splitToList(sales);
        for (int i = 0; i < each.size(); i++) {
            String own = each.get(i);
            Agent agent = Agent.builder()
                    .id(AgentId.of(AGENTS.get(i)))
                    .team(TeamId.of("desk"))
                    .post(i < 3 ? "pre" : "after")
                    .build();
            facts.agent(agent, values -> {
                values.put(Metrics.REFUND_RATE, "1/100");
                if (!own.equals("-")) {
                    values.put(Metrics.SALES, own);
                }
            });
        }
        return facts.build();
    }

    private static CompensationPlan scored(LinearPoints criterion) {
        return CompensationPlan.builder("shop", "1", "CNY")
                .score(Entry.of("card", Scorecards.sumOf(criterion)).when(Conditions.inPost("pre")))
                .build();
    }

    private static CompensationPlan diagnosed(OutcomeRule rule) {
        return CompensationPlan.builder("shop", "1", "CNY")
                .outcome(Entry.of("diagnosis", rule).when(Conditions.inPost("pre")))
                .build();
    }

    private static List<String> missing(CompensationPlan plan, String sales) {
        return plan.tryRun(facts(sales), Ledger.empty()).problems().stream()
                .map(problem ->
                        problem.code() + " " + problem.place().get(Part.AGENT).orElse("") + " "
                                + problem.place().get(Part.METRIC).orElse(""))
                .toList();
    }

    // ---------------------------------------------------------------------------------------------- measures

    private static LinearPoints asPoints(String type, Compared compared) {
        Measure measure = switch (type) {
            case "rank" -> Scorecards.rank(Metrics.SALES, compared);
            case "quartile" -> Scorecards.quarter(Metrics.SALES, compared);
            default -> Scorecards.differenceFromTeam(Metrics.SALES, compared);
        };
        return Scorecards.line(measure, "-1000", "-1000", "1000", "1000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            300 200 100 500 400 0 | rank       | APPLIES    | 2    | 3 to whom it applies | 适用本条的 3 人
            300 200 100 500 400 0 | rank       | ALL        | 4    | 6 whom the plan pays | 方案付薪的 6 人
            300 200 100 500 400 0 | rank       | WITH_VALUE | 4    | 6 who have a value   | 有数据的 6 人
            300 200 100 500 400 - | rank       | APPLIES    | 2    | 3 to whom it applies | 适用本条的 3 人
            300 200 100 500 400 - | rank       | WITH_VALUE | 4    | 5 who have a value   | 有数据的 5 人
            300 200 100 500 400 0 | quartile   | APPLIES    | 2    | 3 to whom it applies | 适用本条的 3 人
            300 200 100 500 400 0 | quartile   | ALL        | 3    | 6 whom the plan pays | 方案付薪的 6 人
            300 200 100 500 400 0 | quartile   | WITH_VALUE | 3    | 6 who have a value   | 有数据的 6 人
            300 200 100 500 400 - | quartile   | WITH_VALUE | 3    | 5 who have a value   | 有数据的 5 人
            300 200 100 500 400 0 | difference | APPLIES    | 0    | 3 to whom it applies | 适用本条的 3 人
            300 200 100 500 400 0 | difference | ALL        | -50  | 6 whom the plan pays | 方案付薪的 6 人
            300 200 100 500 400 0 | difference | WITH_VALUE | -50  | 6 who have a value   | 有数据的 6 人
            300 200 100 500 400 - | difference | WITH_VALUE | -100 | 5 who have a value   | 有数据的 5 人
            """)
    void measure_ofBo_isAmongThoseCompared(
            String sales, String type, Compared compared, String value, String english, String chinese) {
        TeamRun run = scored(asPoints(type, compared)).run(facts(sales));

        Explanation explained = run.explainScorecard("bo");
        assertThat(run.statement("bo").scorecard().score()).hasToString(value);
        assertThat(explained.text(Language.ENGLISH)).contains("sales compared among " + english + "\n");
        assertThat(explained.text(Language.CHINESE)).contains("销售额的比较范围：" + chinese + "\n");
    }

    /** One who is not scored has no value: a problem among all, unless the criterion says what no data scores. */
    @ParameterizedTest
    @CsvSource({"rank, 4", "quartile, 3", "difference, -100"})
    void measure_amongAllOneWithoutAValue_isAProblemUnlessThatIsNoData(String type, String value) {
        LinearPoints criterion = asPoints(type, Compared.ALL);

        assertThat(missing(scored(criterion), WITHOUT_FU)).containsExactly("plan.missing-metric fu sales");
        assertThat(scored(criterion.ifNoData("0"))
                        .run(facts(WITHOUT_FU))
                        .statement("bo")
                        .scorecard()
                        .score())
                .hasToString(value);
    }

    // ---------------------------------------------------------------------------------------------- outcomes

    private static CompensationPlan diagnosed(String type, Compared compared) {
        return diagnosed(
                type.equals("weakest")
                        ? new WeakestMetric(ImmutableList.of(Metrics.SALES, Metrics.REFUND_RATE), compared)
                        : Scorecards.quadrants(
                                new Axis(Metrics.SALES, null, compared),
                                Scorecards.against(Metrics.REFUND_RATE, "1%"),
                                9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            300 200 100 500 400 0 | weakest | APPLIES    | sales 100.00, 50% behind the team's 200.00 (3 to whom it applies); the best is an with 300.00 | 销售额 100.00，落后团队 200.00（适用本条的 3 人）达 50%；最好的是 an，300.00
            300 200 100 500 400 0 | weakest | ALL        | sales 100.00, 60% behind the team's 250.00 (6 whom the plan pays); the best is dong with 500.00 | 销售额 100.00，落后团队 250.00（方案付薪的 6 人）达 60%；最好的是 dong，500.00
            300 200 100 500 400 - | weakest | WITH_VALUE | sales 100.00, ≈66.67% behind the team's 300.00 (5 who have a value); the best is dong with 500.00 | 销售额 100.00，落后团队 300.00（有数据的 5 人）达 ≈66.67%；最好的是 dong，500.00
            300 200 100 500 400 0 | axis    | APPLIES    | sales 100.00, weak against the team's 200.00 (3 to whom it applies); refund rate 1%, good against the target of 1% | 销售额 100.00，未达到团队 200.00（适用本条的 3 人）；退款率 1%，达到目标 1%
            300 200 100 500 400 0 | axis    | ALL        | sales 100.00, weak against the team's 250.00 (6 whom the plan pays); refund rate 1%, good against the target of 1% | 销售额 100.00，未达到团队 250.00（方案付薪的 6 人）；退款率 1%，达到目标 1%
            300 200 100 500 400 - | axis    | WITH_VALUE | sales 100.00, weak against the team's 300.00 (5 who have a value); refund rate 1%, good against the target of 1% | 销售额 100.00，未达到团队 300.00（有数据的 5 人）；退款率 1%，达到目标 1%
            """)
    void outcome_ofChen_isAmongThoseCompared(
            String sales, String type, Compared compared, String english, String chinese) {
        TeamRun run = diagnosed(type, compared).run(facts(sales));

        Outcome outcome = run.statement("chen").outcomes().get(0);
        assertThat(outcome.reason().in(Language.ENGLISH)).isEqualTo(english);
        assertThat(outcome.reason().in(Language.CHINESE)).isEqualTo(chinese);
        assertThat(run.statement("dong").outcomes()).isEmpty();
    }

    /** The agent itself needs a value, whoever is compared; another one only among all. */
    @ParameterizedTest
    @CsvSource({"weakest", "axis"})
    void outcome_oneWithoutAValue_isAProblemOfItsOwnOrAmongAll(String type) {
        for (Compared compared : Compared.values()) {
            assertThat(missing(diagnosed(type, compared), "300 200 - 500 400 0"))
                    .as(compared.name())
                    .containsExactly("plan.missing-metric chen sales");
        }
        assertThat(missing(diagnosed(type, Compared.ALL), WITHOUT_FU)).containsExactly("plan.missing-metric fu sales");
    }

    // ---------------------------------------------------------------------------------------------- grades

    /** A share of those who are assessed: of three pre-sales one, not two of all six. */
    @ParameterizedTest
    @CsvSource({"34%, good", "67%, top"})
    void forcedGrades_underACondition_roomIsOfThoseAssessed(String share, String ofBo) {
        GradeTable table = Scorecards.gradesFrom("200", "top", "优").below("good", "良");
        PointsCard card = Scorecards.sumOf(Scorecards.line(Metrics.SALES, "0", "0", "500", "500"));
        TeamRun run = CompensationPlan.builder("shop", "1", "CNY")
                .score(Entry.of("card", card).when(Conditions.inPost("pre")))
                .grade("grades", Scorecards.forcedGrades(table, "top", share, Ties.DROP_ALL))
                .build()
                .run(facts(WITH_FU));

        assertThat(run.statements())
                .extracting(ComparedTest::grade)
                .containsExactly("top", ofBo, "good", "-", "-", "-");
    }

    private static String grade(Statement statement) {
        return statement.scorecard() == null
                ? "-"
                : statement.scorecard().grade().id();
    }
}
