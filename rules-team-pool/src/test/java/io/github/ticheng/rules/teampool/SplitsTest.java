// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import static io.github.ticheng.core.number.Rate.percent;
import static io.github.ticheng.rules.teampool.PoolRuns.agent;
import static io.github.ticheng.rules.teampool.PoolRuns.july;
import static io.github.ticheng.rules.teampool.PoolRuns.parts;
import static io.github.ticheng.rules.teampool.PoolRuns.plan;
import static io.github.ticheng.rules.teampool.PoolRuns.withValues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pool of 1,000.00 split in the ways that are no plain weight. */
class SplitsTest {

    private static final TeamFacts DESK = july().agent(agent("an", "agent"), a -> a.put(Metrics.DAYS_PRESENT, "20"))
            .agent(agent("bo", "team-leader"), a -> a.put(Metrics.DAYS_PRESENT, "22"))
            .agent(agent("chen", "senior"), a -> a.put(Metrics.DAYS_PRESENT, "10"))
            .agent(agent("du", "senior"), a -> a.put(Metrics.DAYS_PRESENT, "10"))
            .build();

    private static TeamRun run(Split split) {
        return plan(Pools.fixed("1000").split(split).leftOver(LeftOver.KEPT)).run(DESK);
    }

    private static String kept(TeamRun run) {
        return run.teamStatement().pool("pool").orElseThrow().kept().toString();
    }

    // ------------------------------------------------------------------------------------------ fixed shares

    @Test
    void run_sharesOfAgents_areThoseOfThePool() {
        TeamRun run = run(Pools.ofAgents(Map.of("an", percent("33.3"), "bo", percent("66.7"))));

        assertThat(parts(run)).isEqualTo("333.00 667.00 0.00 0.00");
        assertThat(run.explain("an", "pool").text(Language.ENGLISH)).contains("weight 33.3% of 100% in all");
    }

    @Test
    void run_shareOfSomebodyWhoTakesNoPart_isLeftOver() {
        TeamRun run = run(Pools.ofAgents(Map.of("an", percent("50"), "gone", percent("50"))));

        assertThat(parts(run)).isEqualTo("500.00 0.00 0.00 0.00");
        assertThat(kept(run)).isEqualTo("CNY 500.00");
    }

    @Test
    void run_sharesOfPosts_areSplitEquallyInEach() {
        TeamRun run = run(Pools.ofPosts(
                Map.of("team-leader", percent("30"), "senior", percent("50.01"), "agent", percent("19.99"))));

        assertThat(parts(run)).isEqualTo("199.90 300.00 250.05 250.05");
    }

    @Test
    void of_sharesThatDoNotSumTo100_refused() {
        assertThatThrownBy(() -> Pools.ofAgents(Map.of("an", percent("60"), "bo", percent("39.99"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected shares that sum to 100%, but found 99.99%");
        assertThatThrownBy(() -> Pools.ofAgents(Map.of())).hasMessageContaining("but found 0%");
    }

    @Test
    void of_shareTwiceOrNegative_refused() {
        assertThatThrownBy(() -> new FixedSplit(
                        FixedSplit.Holder.AGENT,
                        ImmutableList.of(
                                new FixedSplit.Row("an", percent("60")), new FixedSplit.Row("an", percent("40")))))
                .hasMessage("Expected one share for an, but found 60%, 40%");
        assertThatThrownBy(() -> new FixedSplit.Row("an", percent("-1")))
                .hasMessage("Expected a share of 0% or more for an, but found -1%");
    }

    /** The post of a quarter is that of its last month; a split that hangs on it says where it was another one. */
    @Test
    void quarterly_ofWhoChangesPost_saysThatTheLastCounts() {
        Map<String, TeamPool> pools = Map.of(
                "head", Pools.fixed("1000").equally(),
                "posts",
                        Pools.fixed("1000").split(Pools.ofPosts(Map.of("agent", percent("40"), "lead", percent("60")))),
                "first", Pools.fixed("1000").split(Pools.leaderFirst(percent("20"), "lead", false, Pools.byHead())),
                "over",
                        new TeamPool(
                                Pools.fixed("1000"),
                                Pools.ofAgents(Map.of("an", percent("60"), "gone", percent("40"))),
                                null,
                                OddUnits.BY_ID,
                                null,
                                null,
                                LeftOver.LEADER,
                                "lead"));
        PlanBuilder builder = CompensationPlan.builder("desk", "1", "CNY").payPeriod(PayPeriod.month());
        pools.forEach((id, pool) -> builder.share(Entry.of(id, pool).every(Cadence.QUARTER)));
        CompensationPlan plan = builder.build();
        Ledger ledger = Ledger.empty();
        TeamRun run = null;
        for (String month : List.of("2024-01", "2024-02", "2024-03")) {
            String post = month.equals("2024-03") ? "lead" : "agent";
            run = plan.run(
                    TeamFacts.builder("desk", month, "CNY")
                            .agent(agent("an", post), a -> {})
                            .agent(agent("bo", "agent"), a -> {})
                            .build(),
                    ledger);
            ledger = run.ledger();
        }

        for (String pool : pools.keySet()) {
            String said = "post agent in 2024-01, 2024-02: the last one counts for all of 2024-Q1";
            String told = run.explain("an", pool).text(Language.ENGLISH);
            assertThat(told.lines().map(String::strip).filter(said::equals))
                    .as(pool)
                    .hasSize(pool.equals("head") ? 0 : 1);
            assertThat(run.explain("bo", pool).text(Language.ENGLISH)).doesNotContain("the last one counts");
        }
    }

    // ------------------------------------------------------------------------------------------ leader first

    @Test
    void run_leaderFirst_thenTheRestByDays() {
        TeamRun run = run(Pools.leaderFirst(percent("20"), Pools.by(Metrics.DAYS_PRESENT)));

        assertThat(parts(run)).isEqualTo("400.00 200.00 200.00 200.00");
        assertThat(run.explain("chen", "pool").text(Language.ENGLISH))
                .contains("weight: 80% × 10 d ÷ 40 d = 0.2", "exact share: 1,000.00 × 0.2 ÷ 1 = 200.00");
    }

    @Test
    void run_leaderSharesRest_getsBoth() {
        TeamRun run = run(Pools.leaderFirst(percent("20"), "team-leader", true, Pools.byHead()));

        assertThat(parts(run)).isEqualTo("200.00 400.00 200.00 200.00");
    }

    @ParameterizedTest
    @CsvSource({
        // the leaders' post, parts, kept
        "senior, 400.00 400.00 100.00 100.00, 0.00", // two leaders: half of 20% each
        "manager, 200.00 200.00 200.00 200.00, 200.00" // no leader: the share is left over
    })
    void run_severalLeadersOrNone_asDeclared(String post, String parts, String kept) {
        TeamRun run = run(Pools.leaderFirst(percent("20"), post, false, Pools.byHead()));

        assertThat(parts(run)).isEqualTo(parts);
        assertThat(kept(run)).isEqualTo("CNY " + kept);
    }

    @Test
    void run_onlyTheLeaderTakesPart_leavesTheRestOver() {
        TeamRun run = plan(Pools.fixed("1000")
                        .split(Pools.leaderFirst(percent("20"), Pools.byHead()))
                        .leftOver(LeftOver.KEPT))
                .run(july().agent(agent("bo", "team-leader"), a -> {}).build());

        assertThat(parts(run)).isEqualTo("200.00");
        assertThat(kept(run)).isEqualTo("CNY 800.00");
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "100.01"})
    void of_leadersShareOutOfRange_refused(String percent) {
        Rate share = percent(percent);
        assertThatThrownBy(() -> Pools.leaderFirst(share, Pools.byHead()))
                .hasMessageContaining("Expected a leader's share of 0% to 100%");
    }

    // ------------------------------------------------------------------------------------------ by rank

    @ParameterizedTest
    @CsvSource({
        // sales, parts: the first three weigh 5, 3 and 2, all others none
        "400 300 200 100, 500.00 300.00 200.00 0.00",
        "100 300 400 200, 0.00 300.00 500.00 200.00",
        "400 400 200 100, 400.00 400.00 200.00 0.00", // two firsts share 5 + 3
        "400 300 200 200, 500.00 300.00 100.00 100.00", // third and fourth share 2 + 0
        "1 1 1 1, 250.00 250.00 250.00 250.00"
    })
    void run_byRank_weighsTheFirst(String sales, String parts) {
        CompensationPlan plan = plan(Pools.fixed("1000").split(Pools.byRank(Metrics.SALES, "0", "5", "3", "2")));

        assertThat(parts(plan.run(
                        withValues(Metrics.SALES, List.of(sales.split(" "))).build())))
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        // sales, parts: 30% and 20% for the first two, 50% for all others together
        "500 400 300 200 100, 300.00 200.00 166.67 166.67 166.66",
        "300 200 100, 300.00 200.00 500.00",
        "200 100, 600.00 400.00", // without others the first two share it
        "300 200 200 100, 300.00 225.00 225.00 250.00", // second and third share 20 + 25
        "100, 1000.00"
    })
    void run_byRankThenOthers_leavesThemTheRest(String sales, String parts) {
        CompensationPlan plan =
                plan(Pools.fixed("1000").split(Pools.byRankThenOthers(Metrics.SALES, "50", "30", "20")));

        assertThat(parts(plan.run(
                        withValues(Metrics.SALES, List.of(sales.split(" "))).build())))
                .isEqualTo(parts);
    }

    @Test
    void run_byRankInAMetricOfWhichLessIsBetter_ranksTheLeastFirst() {
        CompensationPlan plan = plan(Pools.fixed("100").split(Pools.byRank(Metrics.COMPLAINTS, "1", "2")));
        TeamRun run =
                plan.run(withValues(Metrics.COMPLAINTS, List.of("3", "0", "5")).build());

        assertThat(parts(run)).isEqualTo("25.00 50.00 25.00");
        assertThat(run.explain("a00002", "pool").text(Language.ENGLISH))
                .contains("rank 1 by complaints of 3 who take part, held by 1");
    }

    @Test
    void run_byRankOfScore_needsAScore() {
        Split byScore = new RankSplit(null, ImmutableList.of(Exact.ONE), Exact.ZERO, null);
        CompensationPlan plan = CompensationPlan.builder("desk", "1", "CNY")
                .score("assessment", new PoolRuns.GivenScore())
                .share("pool", Pools.fixed("100").split(byScore))
                .build();

        assertThat(parts(plan.run(withValues(Metrics.ASSESSMENT_SCORE, List.of("70", "90"))
                        .build())))
                .isEqualTo("0.00 100.00");
        assertThat(plan(Pools.fixed("100").split(byScore)).check())
                .anyMatch(finding -> finding.isError() && finding.code().equals("plan.no-scorecard"));
    }

    @Test
    void of_ranksWithoutMeaning_refused() {
        assertThatThrownBy(() -> Pools.byRank(Metrics.SALES, "0", "2", "3"))
                .hasMessage("Expected weights that do not rise with the rank, but found 2 at rank 1 and 3 at rank 2");
        assertThatThrownBy(() -> Pools.byRank(Metrics.SALES, "-1", "2"))
                .hasMessageContaining("0 or more, but found -1");
        assertThatThrownBy(() -> Pools.byRankThenOthers(Metrics.SALES, "-1", "2"))
                .hasMessageContaining("0 or more, but found -1");
        assertThatThrownBy(() -> new RankSplit(Metrics.SALES, ImmutableList.of(Exact.ONE), Exact.ONE, Exact.ONE))
                .hasMessageContaining("no weight of each further rank where all together have one, but found 1");
        assertThatThrownBy(() -> Pools.byRank(Metrics.SALES, "0")).hasMessageContaining("but found none");
        assertThatThrownBy(() -> Pools.byRank(Metrics.PUBLIC_SALES, "0", "1")).hasMessageContaining("better neither");
        assertThatThrownBy(() -> Pools.byRank(Metrics.REFUND_RATE, "0", "1")).hasMessageContaining("of kind ratio");
        assertThatThrownBy(() -> Pools.by(Metrics.REFUND_RATE)).hasMessageContaining("of kind ratio");
    }

    // ------------------------------------------------------------------------------------------ by group

    private static final Split HALF_BY_PRAISES = Pools.together(ImmutableMap.of(
            Pools.by(Metrics.PRAISES), "50", Pools.by(Metrics.DAYS_PRESENT), "30", Pools.byHead(), "20"));

    @ParameterizedTest
    @CsvSource({
        // pool, parts by 50% praises of 1, 2, 4, 30% days of 1 and 20% heads; no matter how, all of it is paid
        "100, BY_ID, 23.81 30.95 45.24",
        "100, BY_GROUP, 23.81 30.95 45.24",
        "0.05, BY_ID, 0.01 0.02 0.02",
        "0.05, BY_GROUP, 0.01 0.02 0.02",
        "-0.05, BY_GROUP, -0.01 -0.02 -0.02",
        "0, BY_GROUP, 0.00 0.00 0.00"
    })
    void run_waysTogether_addUp(String pool, OddUnits odd, String parts) {
        CompensationPlan plan = plan(Pools.fixed(pool).split(HALF_BY_PRAISES).oddUnits(odd));

        assertThat(parts(plan.run(three().build()))).isEqualTo(parts);
    }

    @Test
    void run_groupsThatHold_sayWhatComesFromEach() {
        TeamRun run = plan(Pools.fixed("1").split(HALF_BY_PRAISES).oddUnits(OddUnits.BY_GROUP))
                .run(three().build());

        assertThat(run.explain("a", "pool").text(Language.ENGLISH)).isEqualTo("""
                pool  0.24
                  pool 1.00
                  weight: 50 × 1 ÷ 7 + 30 × 1 d ÷ 3 + 20 × 1 ÷ 3 = 23.809523…
                  weight 23.809523… of 100 in all
                  exact share: 1.00 × 23.809523… ÷ 100 = 0.238095…
                  rounded to fen, towards zero → 0.23
                  odd 0.01 × 2 to a, b (so that the groups' shares hold, too)
                  of the shares of the groups, each paid in whole units: 0.07, 0.10, 0.07
                  0.23 + 0.01 = 0.24
                """);
    }

    @ParameterizedTest
    @CsvSource({
        // odd units, parts of 0.10: half for those with praises and half for the others, 0.01666… each
        "BY_ID, 0.02 0.02 0.02 0.02 0.01 0.01",
        "BY_GROUP, 0.02 0.01 0.02 0.02 0.01 0.02"
    })
    void run_groupsOfEqualWeight_getTheSameIfGroupsHold(OddUnits odd, String parts) {
        Split halves = Pools.byGroup(
                ImmutableMap.of(
                        Conditions.atLeast(Metrics.PRAISES, "1"), "50", Conditions.below(Metrics.PRAISES, "1"), "50"),
                Pools.byHead());

        assertThat(parts(plan(Pools.fixed("0.10").split(halves).oddUnits(odd))
                        .run(withValues(Metrics.PRAISES, List.of("1", "1", "1", "0", "0", "0"))
                                .build())))
                .isEqualTo(parts);
    }

    @Test
    void run_inSeveralGroups_hasAPartInTheFirst() {
        Split split = Pools.byGroup(
                ImmutableMap.of(
                        Conditions.atLeast(Metrics.PRAISES, "2"), "50", Conditions.atLeast(Metrics.PRAISES, "1"), "50"),
                Pools.byHead());

        assertThat(parts(plan(Pools.fixed("100").split(split)).run(three().build())))
                .isEqualTo("50.00 25.00 25.00");
    }

    @Test
    void of_groupsThatCannotBeSplit_refused() {
        GroupSplit.Group all = new GroupSplit.Group(null, Exact.ONE, null);
        assertThatThrownBy(() -> new GroupSplit(ImmutableList.of(all), null, GroupSplit.InSeveral.EACH))
                .hasMessageContaining("Expected a way of splitting for each group");
        TeamPool byGroup = Pools.fixed("1").split(HALF_BY_PRAISES).oddUnits(OddUnits.BY_GROUP);
        assertThatThrownBy(() -> byGroup.atMostEach("1")).hasMessageContaining("without limits per head");
        TeamPool byHead = Pools.fixed("1").equally();
        assertThatThrownBy(() -> byHead.oddUnits(OddUnits.BY_GROUP)).hasMessageContaining("a split by group");
    }

    private static TeamFactsBuilder three() {
        return july().agent("a", a -> a.put(Metrics.PRAISES, "1").put(Metrics.DAYS_PRESENT, "1"))
                .agent("b", a -> a.put(Metrics.PRAISES, "2").put(Metrics.DAYS_PRESENT, "1"))
                .agent("c", a -> a.put(Metrics.PRAISES, "4").put(Metrics.DAYS_PRESENT, "1"));
    }
}
