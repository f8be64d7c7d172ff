// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Shell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods that follow each other: in one run, and from run to run by the ledger. */
class LedgerTest {

    private static final String JULY = "2024-07,desk,li-na,10000";
    private static final String AUGUST = "2024-08,desk,li-na,10000";
    private static final String SEPTEMBER = "2024-09,desk,li-na,10000";
    private static final String QUARTER = "2024-09,desk,li-na,li-na,commission,pay,commission,650.00,CNY,\n";

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("plan.yaml", Shop.PLAN_BY_QUARTER)
                .write("months/july.csv", Shop.facts(JULY))
                .write("months/august.csv", Shop.facts(AUGUST))
                .write("months/september.csv", Shop.facts(SEPTEMBER));
    }

    private Result pay(String facts, String options) {
        return shell.run(("pay --plan ./plan.yaml --facts ./" + facts + " --as csv " + options).strip());
    }

    @Test
    void months_inOneFolder_arePaidInTheirOrder() {
        Result paid = pay("months", "");

        assertThat(paid.err()).isEmpty();
        assertThat(paid.out()).endsWith(QUARTER);
    }

    @Test
    void months_oneByOne_areBroughtForwardByTheLedger() {
        pay("months/july.csv", "--ledger ./ledger");
        pay("months/august.csv", "--ledger ./ledger");

        assertThat(pay("months/september.csv", "--ledger ./ledger").out()).endsWith(QUARTER);
        assertThat(shell.files("ledger")).containsExactly(".lock", "desk.json");
    }

    @Test
    void months_atOnceOrOneByOne_leaveTheSameLedger() {
        pay("months", "--ledger ./at-once");
        pay("months/july.csv", "--ledger ./ledger");
        pay("months/august.csv", "--ledger ./ledger");
        pay("months/september.csv", "--ledger ./ledger");

        assertThat(shell.read("at-once/desk.json")).isEqualTo(shell.read("ledger/desk.json"));
    }

    @Test
    void months_withoutTheirLedger_areRefused() {
        assertRefused(ExitCode.FACTS, pay("months/september.csv", "")).contains("2024-07");
    }

    @Test
    void samePeriod_paidAgain_comesToTheSameAndLeavesTheLedger() {
        Result first = pay("months", "--ledger ./ledger");
        String ledger = shell.read("ledger/desk.json");

        assertThat(pay("months", "--ledger ./ledger")).isEqualTo(first);
        assertThat(pay("months/august.csv", "--ledger ./ledger").exitCode()).isZero();
        assertThat(shell.read("ledger/desk.json")).isEqualTo(ledger);
    }

    @Test
    void samePeriod_withOtherFacts_isRefusedAndLeavesTheLedger() {
        pay("months", "--ledger ./ledger");
        String ledger = shell.read("ledger/desk.json");
        shell.write("months/august.csv", Shop.facts("2024-08,desk,li-na,10000.01"));

        assertRefused(ExitCode.FACTS, pay("months/august.csv", "--ledger ./ledger"))
                .contains("Expected 10,000.00, as the period was paid, but found 10,000.01: state the change as a"
                        + " correction of the period (team desk, period 2024-08, agent li-na, metric sales, file"
                        + " ./months/august.csv, line 2, column sales)");
        assertThat(shell.read("ledger/desk.json")).isEqualTo(ledger);
    }

    @Test
    void period_beforeTheLatestOnRecord_isRefused() {
        pay("months/august.csv", "--ledger ./ledger");

        assertRefused(ExitCode.FACTS, pay("months/july.csv", "--ledger ./ledger"))
                .contains("Expected a period after 2024-08, the latest on record, but found 2024-07");
    }

    @Test
    void keepGoing_teamRefusedInOnePeriod_isNotPaidForLaterOnes() {
        shell.write("plan.yaml", Shop.PLAN)
                .write("months/july.csv", Shop.facts(JULY, "2024-07,shop,wang-wei,1"))
                .write("months/august.csv", Shop.facts("2024-08,desk,li-na,lots", "2024-08,shop,wang-wei,2"))
                .write("months/september.csv", Shop.facts(SEPTEMBER, "2024-09,shop,wang-wei,3"));

        Result paid = pay("months", "--keep-going --ledger ./ledger");

        assertThat(paid.out())
                .contains("2024-07,desk", "2024-07,shop", "2024-08,shop", "2024-09,shop")
                .doesNotContain("2024-08,desk", "2024-09,desk");
        assertThat(paid.err())
                .contains(
                        "\"lots\"", "Team desk is not paid for 2024-09 either, because an earlier period was refused");
        assertThat(paid.exitCode()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(shell.read("ledger/desk.json")).contains("2024-07").doesNotContain("2024-08", "2024-09");
    }

    @Test
    void ledger_ofAnotherTeam_isRefused() {
        pay("months/july.csv", "--ledger ./ledger");
        shell.write("ledger/shop.json", shell.read("ledger/desk.json"))
                .write("shop.csv", Shop.facts("2024-08,shop,li-na,1"));

        assertRefused(ExitCode.FACTS, pay("shop.csv", "--ledger ./ledger"))
                .contains("Expected the ledger of team shop in ./ledger/shop.json, but found that of team desk");
    }

    @Test
    void ledger_thatIsNone_isRefusedAtItsPlace() {
        shell.write("ledger/desk.json", "{\"format\": 1, \"entries\": [{}]}");

        assertRefused(ExitCode.FACTS, pay("months/july.csv", "--ledger ./ledger"))
                .contains("./ledger/desk.json:1:");
        assertThat(shell.files("ledger")).containsExactly(".lock", "desk.json");
    }

    @Test
    void versions_ofOnePlan_payThePeriodsInWhichTheyAreInForce() {
        shell.write("plan.yaml", Shop.PLAN + "in-force: {from: 2024-07-01}\n")
                .write(
                        "next.yaml",
                        Shop.PLAN.replace("\"2024\"", "\"2024-b\"").replace("rate: 1%", "rate: 3%")
                                + "in-force: {from: 2024-08-01}\n");

        Result paid = pay("months", "--plan ./next.yaml");

        assertThat(paid.out()).contains("2024-07,desk,li-na,li-na,commission,pay,commission,100.00");
        assertThat(paid.out()).contains("2024-08,desk,li-na,li-na,commission,pay,commission,300.00");
    }

    @Test
    void versions_ofTwoPlans_areRefused() {
        shell.write("next.yaml", Shop.PLAN.replace("plan: shop", "plan: other"));

        assertRefused(ExitCode.PLAN, pay("months", "--plan ./next.yaml"))
                .startsWith("error: The documents are not the versions of one plan: Expected versions of plan");
    }

    @Test
    void corrections_ofAPaidPeriod_arePaidWithTheNext() {
        shell.write("plan.yaml", Shop.PLAN_WITH_CORRECTIONS).write("corrections.csv", """
                        known-in,team,key,period,cause,agent,metric,change,value
                        2024-08,desk,order-7,2024-07,buyer-refund,li-na,sales,added,-1000
                        """);
        pay("months/july.csv", "--ledger ./ledger");

        Result paid = pay("months/august.csv", "--ledger ./ledger --corrections ./corrections.csv");

        assertThat(paid.err()).isEmpty();
        assertThat(paid.out()).contains("corrections,settle,corrections,-10.00,CNY");
    }

    /** A file of corrections goes on from month to month: none in it is lost in silence. */
    @ParameterizedTest
    @CsvSource({
        "2024-08, 0, ''",
        "2024-09, 0, 'note: correction c is paid in 2024-09, when it becomes known'",
        "2024-07, 4, 'correction c to become known in a period that is still to be paid, but found 2024-07'",
    })
    void corrections_knownInAnotherPeriodThanIsPaid_areTold(String knownIn, int exitCode, String told) {
        shell.write("plan.yaml", Shop.PLAN_WITH_CORRECTIONS).write("corrections.csv", """
                known-in,team,key,period,cause,cause-en,cause-zh,agent,metric,change,value
                %s,desk,c,2024-06,refund,refund,退款,li-na,sales,added,-1000.00
                """.formatted(knownIn));
        shell.write("june.csv", shell.read("months/july.csv").replace("2024-07", "2024-06"));
        pay("june.csv", "--ledger ./ledger");
        pay("months/july.csv", "--ledger ./ledger");

        Result paid = pay("months/august.csv", "--ledger ./ledger --corrections ./corrections.csv");
        assertThat(paid.exitCode()).isEqualTo(exitCode);
        assertThat(paid.err()).contains(told);
    }

    @Test
    void corrections_besideJson_areRefused() {
        shell.write("facts.json", "{\"format\": 1, \"facts\": []}").write("corrections.csv", "");

        assertRefused(ExitCode.USAGE, pay("facts.json", "--corrections ./corrections.csv"))
                .contains("Expected corrections among the facts in JSON");
    }
}
