// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static io.github.ticheng.examples.steelwheels.PaidTerritory.knowing;
import static io.github.ticheng.examples.steelwheels.PaidTerritory.lines;
import static io.github.ticheng.examples.steelwheels.PaidTerritory.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The year with corrections that did not happen in it: of scores, of a streak, of who is gone. */
class DeskYearCorrectionsTest {

    private static final Label MISTAKE = Label.of("reporting mistake", "上报有误");

    private static DeskYear desk;

    @BeforeAll
    static void open() throws SQLException, IOException {
        desk = DeskYear.open();
    }

    private static PaidTerritory pay(String territory, String until, UnaryOperator<TeamFacts> edit) {
        return PaidTerritory.pay(desk, territory, until, DeskYear.Knowledge.AS_IT_CAME, edit);
    }

    private static Correction replaced(String key, String month, String agent, Metric metric, String value) {
        return new Correction(
                key,
                Period.parse(month),
                "reporting-mistake",
                MISTAKE,
                ImmutableList.of(new Change(AgentId.of(agent), metric, Exact.parse(value), Kind.REPLACED)));
    }

    @Test
    void march_reportedAgainWithOtherContentUnderItsKey_refused() {
        Correction first = replaced("march", "2004-03", "1188", Metrics.SALES, "20000");
        Correction other = replaced("march", "2004-03", "1188", Metrics.SALES, "15000");
        UnaryOperator<TeamFacts> october = reporting("2004-10", first);
        UnaryOperator<TeamFacts> november = reporting("2004-11", other);

        assertThatThrownBy(() -> pay("NA", "2004-11", facts -> november.apply(october.apply(facts))))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(
                                        refused.problems().get(0).message().in(Language.ENGLISH))
                                .isEqualTo(
                                        "Expected correction march of 2004-03 as it was posted before, but found another"
                                                + " content"));
    }

    @Test
    void march_reportedInEveryMonthFromOctoberOn_postsOnce() {
        Correction correction = replaced("march", "2004-03", "1188", Metrics.SALES, "20000");
        UnaryOperator<TeamFacts> october = reporting("2004-10", correction, correction);
        UnaryOperator<TeamFacts> november = reporting("2004-11", correction);
        UnaryOperator<TeamFacts> december = reporting("2004-12", correction);
        PaidTerritory paid =
                pay("NA", "2004-12", facts -> december.apply(november.apply(october.apply(withoutReports(facts)))));

        assertThat(lines(paid.statement("2004-10", "1188"), "corrections")).containsExactly("-71.80");
        assertThat(lines(paid.statement("2004-11", "1188"), "corrections")).isEmpty();
        assertThat(lines(paid.statement("2004-12", "1188"), "corrections")).isEmpty();
        assertThat(paid.due())
                .isEqualTo(pay("NA", "2004-12", facts -> knowing(correction).apply(withoutReports(facts)))
                        .due());
    }

    /**
     * What March sold is told anew each time, and not what is to be added. 321.80 was paid; 20,000 earn 250.00, 15,000
     * earn 150.00, and 21,795, as it was at first, 321.80 again.
     */
    @Test
    void march_toldAnewThreeTimes_postsEachTimeTheChangeSinceTheLast() {
        UnaryOperator<TeamFacts> august =
                reporting("2004-08", replaced("march-1", "2004-03", "1188", Metrics.SALES, "20000"));
        UnaryOperator<TeamFacts> september =
                reporting("2004-09", replaced("march-2", "2004-03", "1188", Metrics.SALES, "15000"));
        UnaryOperator<TeamFacts> october =
                reporting("2004-10", replaced("march-3", "2004-03", "1188", Metrics.SALES, "21795"));
        PaidTerritory paid =
                pay("NA", "2004-10", facts -> october.apply(september.apply(august.apply(withoutReports(facts)))));

        assertThat(lines(paid.statement("2004-08", "1188"), "corrections")).containsExactly("-71.80");
        assertThat(lines(paid.statement("2004-09", "1188"), "corrections")).containsExactly("-100.00");
        assertThat(lines(paid.statement("2004-10", "1188"), "corrections")).containsExactly("171.80");
        assertThat(paid.due())
                .isEqualTo(pay("NA", "2004-10", DeskYearCorrectionsTest::withoutReports)
                        .due());
    }

    /** The facts without the reports of the year's own. */
    private static TeamFacts withoutReports(TeamFacts facts) {
        return facts.corrected(ImmutableList.of());
    }

    /**
     * 1370's April was excellent (94) and not outstanding (95): 100.00 less post wage in April, and in May, where the
     * streak is broken, no bonus of 200.00.
     */
    @Test
    void scoreOfApril_correctedInOctober_takesBackTheStreakOfMay() {
        Correction correction = replaced("score", "2004-04", "1370", Metrics.ASSESSMENT_SCORE, "94");
        PaidTerritory paid = pay("EMEA", "2004-12", reporting("2004-10", correction));

        assertThat(lines(paid.statement("2004-05", "1370"), "streak-bonus")).containsExactly("200.00");
        assertThat(lines(paid.statement("2004-10", "1370"), "corrections")).containsExactly("-300.00");
        assertThat(paid.due())
                .isEqualTo(pay("EMEA", "2004-12", knowing(correction)).due());
    }

    /**
     * 1703's May was a fail (60): a wage of 1400.00 and not of 1500.00. June, where 483.83 are open, earns 1663.35 −
     * 100.00 = 1563.35, so 163.35 are taken back and 320.48 stay open. Known in May, 37.36 would have been taken back then
     * and 263.35 in June, which leaves 320.48 as well.
     */
    @Test
    void scoreOfMay_correctedWhileAnAdvanceIsOpen_paidAndCarriedAreTheSame() {
        Correction correction = replaced("score", "2004-05", "1703", Metrics.ASSESSMENT_SCORE, "60");
        PaidTerritory paid = pay("EMEA", "2004-06", reporting("2004-06", correction));
        PaidTerritory known = pay("EMEA", "2004-06", knowing(correction));

        assertThat(lines(paid.statement("2004-06", "1703"), "corrections")).containsExactly("-100.00");
        assertThat(lines(paid.statement("2004-06", "1703"), "guarantee")).containsExactly("-163.35");
        assertThat(PaidYear.carried(paid.statement("2004-06", "1703"))).isEqualTo(Exact.parse("-320.48"));
        assertThat(lines(known.statement("2004-05", "1703"), "guarantee")).containsExactly("-37.36");
        assertThat(PaidYear.carried(known.statement("2004-06", "1703"))).isEqualTo(Exact.parse("-320.48"));
        assertThat(paid.due()).isEqualTo(known.due());
    }

    /** 1702 left in April; 5,316 of March's 15,316 came back in June: 156.32 would be 100.00. */
    @Test
    void orderOfWhoHasLeft_comesBack_isShownToAPersonAndOnNoStatement() {
        Correction correction = replaced("return", "2004-03", "1702", Metrics.SALES, "10000");
        PaidTerritory paid = pay("EMEA", "2004-06", reporting("2004-06", correction));

        assertThat(paid.run("2004-06").statements())
                .noneMatch(statement -> statement.amount("corrections").isPresent());
        assertThat(paid.run("2004-06").teamStatement().outcomes())
                .extracting(Outcome::code)
                .containsExactly("open-correction");
        assertThat(paid.run("2004-06")
                        .teamStatement()
                        .outcomes()
                        .get(0)
                        .reason()
                        .in(Language.ENGLISH))
                .contains("-56.32 for 1702");
    }

    @Test
    void orderOfMay_placedAndCancelledInAugust_isWorthWhatNoOrderIs() throws SQLException, IOException {
        DeskYear without = new DeskYear(
                SteelWheels.read(),
                Order.ofYear(2004).stream()
                        .filter(order -> !order.number().equals("10248"))
                        .collect(ImmutableList.toImmutableList()),
                MadeUpFacts.read(),
                MadeUpYear.read());

        assertThat(PaidTerritory.pay(without, "NA", "2004-12", DeskYear.Knowledge.AS_IT_CAME, UnaryOperator.identity())
                        .due())
                .isEqualTo(pay("NA", "2004-12", UnaryOperator.identity()).due());
    }
}
