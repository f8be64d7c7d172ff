// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static io.github.ticheng.cli.Shell.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Shell.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeCommandTest {

    private static final String ORDERS = """
            order,buyer,placed-at,paid-at,goods,refunded-at,refund,flag,flagged-at
            4711,tb1,2024-07-01 10:05:00,2024-07-01 10:06:00,20000.00,,,,
            4712,tb2,2024-07-02 11:00:00,2024-07-02 11:30:00,300.00,,,,
            4713,tb3,2024-07-03 12:00:00,2024-07-03 12:01:00,80.00,,,,
            4714,tb1,2024-07-31 23:00:00,,60.00,,,,
            4715,tb4,2024-07-06 10:00:00,2024-07-06 10:00:30,500.00,,,brushed,2024-07-06 12:00:00
            """;
    private static final String CHATS = """
            conversation,buyer,agent,time,side
            c1,tb1,li-na,2024-07-01 09:00:00,buyer
            c1,tb1,li-na,2024-07-01 09:00:20,agent
            c2,tb1,wang-wei,2024-07-01 10:00:00,buyer
            c2,tb1,wang-wei,2024-07-01 10:00:30,agent
            c3,tb2,li-na,2024-07-02 10:00:00,buyer
            c3,tb2,li-na,2024-07-02 10:02:30,agent
            """;
    private static final String LOG = "--orders ./orders.csv --conversations ./chats.csv --zone Asia/Shanghai";
    private static final String JULY =
            LOG + " --of-team desk --of-period 2024-07 --rules ./rules.yaml --until 2024-08-05";
    private static final String PLAN = """
            format: 1
            plan: percent
            version: "2024"
            currency: CNY
            pay:
              - id: wage
                wage-by-post:
                  - {post: lead, wage: 3000}
                  - {post: agent, wage: 2000}
              - id: commission
                commission-ladder: {base: {metrics: [sales]}, kind: marginal, tiers: [{rate: 1%}]}
            settle:
              - {id: later-refunds, past-corrections: {}}
            """;
    private static final String PEOPLE =
            "period,team,agent,post\n2024-07,desk,li-na,lead\n2024-07,desk,wang-wei,agent\n2024-07,desk,zhao,agent\n";

    private Shell shell;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder)
                .write("orders.csv", ORDERS)
                .write("chats.csv", CHATS)
                .write("rules.yaml", "preset: taobao\nexcluded-flags: [brushed]\n")
                .write("plan.yaml", PLAN)
                .write("people.csv", PEOPLE);
    }

    @Test
    void attribute_aMonth_reconcilesWithTheShopsSales() {
        Result result = shell.run("attribute " + JULY + " --out ./july");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                Team desk, 2024-07: whose the orders paid then are, as known until 2024-08-05 00:00:00 in Asia/Shanghai
                                    orders      sales
                  owned                  2  20,300.00
                  shared                 0       0.00
                  silent                 1      80.00
                  excluded               1     500.00
                  the shop's sales       4  20,880.00  CNY
                            inquiries      sales
                  li-na             2     300.00
                  wang-wei          1  20,000.00
                written: ./july/facts.csv
                written: ./july/evidence.csv
                written: ./july/rules.yaml
                """);
        assertThat(shell.read("july/evidence.csv")).isEqualTo("""
                order number,buyer,placed at,paid at,sales,judgement,owner,event,conversation,reason,others and why not
                4711,tb1,2024-07-01 10:05:00,2024-07-01 10:06:00,20000,owned,wang-wei,order,c2,Order 4711 is of wang-wei by conversation c2 before the order at 2024-07-01 10:05:00,"li-na, conversation c1 from 2024-07-01 09:00:00, last word 2024-07-01 09:00:20: another agent spoke later"
                4712,tb2,2024-07-02 11:00:00,2024-07-02 11:30:00,300,owned,li-na,order,c3,Order 4712 is of li-na by conversation c3 before the order at 2024-07-02 11:00:00,
                4713,tb3,2024-07-03 12:00:00,2024-07-03 12:01:00,80,silent,,payment,,Order 4713 is silent: no valid reception from 2024-06-30 00:00:00 to the payment at 2024-07-03 12:01:00,
                4714,tb1,2024-07-31 23:00:00,,0,silent,,order,,Order 4714 is silent: no valid reception from 2024-07-28 00:00:00 to the order at 2024-07-31 23:00:00,"wang-wei, conversation c2 from 2024-07-01 10:00:00, last word 2024-07-01 10:00:30: its window had ended"
                4715,tb4,2024-07-06 10:00:00,2024-07-06 10:00:30,500,excluded,,payment,,Order 4715 is left out: marked brushed at 2024-07-06 12:00:00,
                """);
        assertThat(shell.run("attribute " + JULY.replace("./rules", "./july/rules"))
                        .out())
                .isEqualTo(result.out().replaceAll("written: .*\n", ""));
    }

    @Test
    void attribute_withADay_saysWhatFellShortOnIt() {
        Result result = shell.run("attribute " + JULY + " --day 2024-07-02");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("""
                The team on 2024-07-02 against the other days: Sales 300.00, -19,700.00 to the level of 20,000.00: \
                inquiries -6,791.66, conversion +8,433.33, basket -21,341.67, from no inquiry 0.00; \
                look at basket: buyers bought for less
                """, "li-na on 2024-07-02 against the other days: ");
    }

    @Test
    void attribute_aLogLargerThanWhatIsHeld_comesToTheSame() {
        StringBuilder chats = new StringBuilder(CHATS.replace("\n", ",hello\n").replace("side,hello", "side,text"));
        String longText = "x".repeat(9_000);
        for (int i = 0; i < 250; i++) {
            chats.append("d" + i + ",tb" + i + ",li-na,2024-07-02 12:00:00,buyer," + longText + "\n");
        }
        shell.write("chats.csv", chats.toString());
        Result held = shell.run("attribute " + JULY + " --hold 64 --out ./whole");
        Result parts = shell.run("attribute " + JULY + " --hold 1 --out ./parts");

        assertThat(held.exitCode()).isZero();
        assertThat(parts.err()).isEqualTo(held.err());
        assertThat(parts.out()).isEqualTo(held.out().replace("./whole", "./parts"));
        for (String file : shell.files("whole")) {
            assertThat(shell.read("parts/" + file)).as(file).isEqualTo(shell.read("whole/" + file));
        }
        assertThat(shell.run("attribute " + JULY + " --hold 0").err()).contains("Expected a whole number of 1 or more");
    }

    @Test
    void attribute_inChinese_isSaidInChinese() {
        Result result = shell.run("attribute " + JULY + " --out ./july --language zh");

        assertThat(result.out()).contains("团队 desk，2024-07：期内付款订单的归属", "店铺销售额", "已写入：./july/facts.csv");
        assertThat(shell.read("july/evidence.csv"))
                .startsWith("订单编号,买家,下单时间,付款时间,销售额,判定,归属,")
                .contains("订单 4711 归属 wang-wei：", "另有客服接待更晚");
        assertThat(result.err()).contains("列名在第 1 行，读取 5 行");
    }

    @Test
    void attribute_beforeTheWindowsEnd_saysWhatIsNotKnown() {
        Result result = shell.run("attribute " + JULY.replace("08-05", "07-03"));

        assertThat(result.out())
                .contains(
                        "not yet known: inquiry conversion rate of li-na, wang-wei; known from 2024-08-01 00:00:00 on");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void pay_ordersAndConversations_paysWhatTheirFactsPay() {
        Result direct = shell.run("pay --plan ./plan.yaml --facts ./people.csv " + JULY);
        shell.run("attribute --facts ./people.csv " + JULY + " --out ./july");

        assertThat(direct.exitCode()).as(direct.err()).isZero();
        assertThat(direct.out())
                .contains("li-na\n  wage        3,000.00\n  commission      3.00", "commission    200.00", "zhao\n")
                .isEqualTo(shell.run("pay --plan ./plan.yaml --facts ./july/facts.csv")
                        .out());
        assertThat(shell.run("explain --plan ./plan.yaml --facts ./people.csv " + JULY + " wang-wei commission")
                        .out())
                .contains("20,000.00");
    }

    @Test
    void pay_peopleWithDaysAndOrders_paysForThem() {
        shell.write("people.csv", """
                        period,team,agent,post,day,order,sales
                        2024-07,desk,li-na,lead,,,
                        2024-07,desk,li-na,lead,2024-07-06,4711,200
                        2024-07,desk,li-na,lead,2024-07-07,4712,400
                        2024-07,desk,wang-wei,agent,,,
                        """).write("plan.yaml", """
                        format: 1
                        plan: p
                        version: "1"
                        currency: CNY
                        pay:
                          - {id: own, commission-ladder: {on: sales, flat: 1%}}
                          - {id: saturdays, for-each: {each: order, pay: {commission-ladder: {on: sales, flat: 10%}}, when: day is saturday}}
                        """);
        Result direct = shell.run("pay --plan ./plan.yaml --facts ./people.csv " + JULY);
        shell.run("attribute --facts ./people.csv " + JULY + " --out ./july");

        assertThat(direct.exitCode()).as(direct.err()).isZero();
        assertThat(direct.out())
                .contains(
                        "li-na\n  own         3.00\n  saturdays  20.00",
                        "wang-wei\n  own        200.00\n  saturdays    0.00")
                .isEqualTo(shell.run("pay --plan ./plan.yaml --facts ./july/facts.csv")
                        .out());
    }

    @Test
    void pay_withPeopleWhoLackSomebody_tellsTheRowsOfStrangers() {
        shell.write("people.csv", PEOPLE.replace("2024-07,desk,wang-wei,agent\n", ""));

        assertRefused(
                        ExitCode.FACTS,
                        shell.run("pay --plan ./plan.yaml --facts ./people.csv " + JULY + " --out ./paid"))
                .contains("./chats.csv:4: error: Expected an agent of team desk, but found wang-wei in conversation c2")
                .contains("nothing was written");
        assertThat(shell.files("paid")).isEmpty();
    }

    @Test
    void pay_factsThatRepeatAFigureOfTheLog_isRefused() {
        shell.write(
                "people.csv",
                PEOPLE.replace("post\n", "post,sales\n")
                        .replace("lead\n", "lead,1\n")
                        .replace("agent\n", "agent,\n"));

        assertRefused(ExitCode.FACTS, shell.run("pay --plan ./plan.yaml --facts ./people.csv " + JULY))
                .contains("team desk, period 2024-07, agent li-na, metric sales");
    }

    @Test
    void corrections_ofLaterLogs_takeEachRefundBackOnce() {
        String pay = "pay --plan ./plan.yaml --ledger ./ledger --facts ";
        shell.run("attribute --facts ./people.csv " + JULY + " --out ./july");
        assertThat(shell.run(pay + "./july/facts.csv").exitCode()).isZero();

        // In August tb1 sends goods for 5,000.00 back.
        shell.write("orders.csv", ORDERS.replace("20000.00,,,,", "20000.00,2024-08-10 10:00:00,5000.00,,"));
        String later = JULY.replace("08-05", "09-05") + " --facts ./people.csv --closed-at 2024-08-05";
        assertThat(shell.run("attribute " + later + " --known-in 2024-08 --out ./august")
                        .exitCode())
                .isZero();
        String august = shell.read("august/corrections.csv");
        shell.run("attribute " + later + " --known-in 2024-08 --out ./again");

        assertThat(august)
                .contains(
                        "2024-08,desk,4711@2024-08-10T02:00:00Z,2024-07,buyer-refund,buyer's refund,买家退款,wang-wei,sales,added,-5000")
                .isEqualTo(shell.read("again/corrections.csv"));
        shell.write(
                "august.csv",
                PEOPLE.replace("2024-07", "2024-08")
                        .replace("post\n", "post,sales\n")
                        .replace("lead\n", "lead,0\n")
                        .replace("agent\n", "agent,0\n"));
        assertThat(shell.run(pay + "./august.csv --corrections ./august/corrections.csv")
                        .out())
                .contains("later refunds    -50.00");
        assertThat(shell.run(pay + "./august.csv --corrections ./august/corrections.csv")
                        .exitCode())
                .isZero();

        // In September the log still has that refund: it is told again, and nothing more is taken back.
        shell.run("attribute " + later.replace("09-05", "10-05") + " --known-in 2024-09 --out ./september");
        assertThat(shell.read("september/corrections.csv")).isEqualTo(august.replace("2024-08,desk", "2024-09,desk"));
        shell.write("september.csv", shell.read("august.csv").replace("2024-08", "2024-09"));
        Result september = shell.run(pay + "./september.csv --corrections ./september/corrections.csv");
        assertThat(september.exitCode()).as(september.err()).isZero();
        assertThat(september.out()).doesNotContain("-50.00");
    }

    /** Pay for each order was kept for orders that came back or went to somebody else, and nothing said so. */
    @Test
    void corrections_whereOrdersAreListed_areOfThemToo() {
        shell.write("plan.yaml", PLAN.replace("  - id: commission\n", """
                          - id: each
                            for-each: {each: order, pay: {commission-ladder: {on: sales, flat: [5%]}}}
                          - id: commission
                        """));
        shell.write("people.csv", """
                period,team,agent,post,day,order,sales
                2024-07,desk,li-na,lead,,,
                2024-07,desk,li-na,lead,2024-07-02,4712,300
                2024-07,desk,wang-wei,agent,,,
                2024-07,desk,wang-wei,agent,2024-07-01,4711,20000
                2024-07,desk,zhao,agent,,,
                """);
        payJuly();
        shell.write("august.csv", """
                period,team,agent,post,day,order,sales
                2024-08,desk,li-na,lead,,,100
                2024-08,desk,wang-wei,agent,,,0
                2024-08,desk,zhao,agent,,,0
                """);
        assertThat(shell.run(CLAIM + " --claim 4712=zhao").out())
                .contains("zhao   each            0.00     15.00      +15.00")
                .contains("zhao   sales, order 4712 of 2024-07-02  replaced by 300.00");
        assertThat(shell.run(CLAIM + " --claim 4712=zhao --as json").out())
                .contains("\"day\": \"2024-07-02\"", "\"order\": \"4712\"");

        // 4711 comes back by halves, 4712 goes to zhao and comes back by a third; 4713 is not listed.
        shell.write(
                "orders.csv",
                ORDERS.replace("20000.00,,,,", "20000.00,2024-08-10 10:00,5000,,\n,,,,,2024-08-11 10:00,5000,,")
                        .replace(",300.00,,,,", ",300.00,2024-08-12 10:00,100,,")
                        .replace(",80.00,,,,", ",80.00,2024-08-12 10:00,80,,"));
        shell.write("owners.csv", """
                order,agent,set-at,set-by,reason
                4712,zhao,2024-08-11 09:00,zhou,took the call
                4713,zhao,2024-08-11 09:00,zhou,took the call
                """);
        Result made = shell.run("attribute " + JULY.replace("08-05", "09-05")
                + " --plan ./plan.yaml --facts ./people.csv --owners ./owners.csv --closed-at 2024-08-05 --known-in 2024-08"
                + " --out ./august");
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(shell.read("august/corrections.csv").lines().filter(line -> !line.endsWith(",,")))
                .map(line -> line.replaceFirst(".*[退变][款更],", ""))
                .containsExactly(
                        "known-in,team,key,period,cause,cause-en,cause-zh,agent,metric,change,value,day,order",
                        "wang-wei,sales,added,-5000,2024-07-01,4711",
                        "li-na,sales,added,-300,2024-07-02,4712",
                        "zhao,sales,replaced,300,2024-07-02,4712",
                        "wang-wei,sales,added,-5000,2024-07-01,4711",
                        "zhao,sales,added,-100,2024-07-02,4712");

        Result paid = shell.run("pay --plan ./plan.yaml --facts ./august.csv --corrections ./august/corrections.csv"
                + " --ledger ./ledger");
        assertThat(paid.exitCode()).as(paid.err()).isZero();
        // 5% of each listed order and 1% of all sales.
        assertThat(paid.out().lines().filter(line -> line.contains("of 2024-07:")))
                .map(line -> line.replaceFirst(" *later refunds +", "").replaceFirst(" .*", ""))
                .filteredOn(amount -> !amount.equals("0.00"))
                .containsExactly("-18.00", "-300.00", "-300.00", "18.00", "0.80", "-6.00", "-0.80");
        assertThat(paid.out())
                .contains("correction 4713@2024-08-11T01:00:00Z changes sales of 2024-07 as a whole")
                .doesNotContain("correction 4711@2024-08-10T02:00:00Z changes");
    }

    @Test
    void pay_ordersWithCorrections_takesThem() {
        shell.run("attribute --facts ./people.csv " + JULY + " --out ./july");
        shell.run("pay --plan ./plan.yaml --ledger ./ledger --facts ./july/facts.csv");
        shell.write("orders.csv", ORDERS.replace("20000.00,,,,", "20000.00,2024-08-10 10:00:00,5000.00,,"));
        shell.run("attribute --facts ./people.csv " + JULY.replace("08-05", "09-05")
                + " --closed-at 2024-08-05 --known-in 2024-08 --out ./august");
        shell.write("people.csv", PEOPLE.replace("2024-07", "2024-08"));

        Result paid = shell.run("pay --plan ./plan.yaml --ledger ./ledger --facts ./people.csv --corrections"
                + " ./august/corrections.csv "
                + JULY.replace("2024-07", "2024-08").replace("08-05", "09-05"));

        assertThat(paid.exitCode()).as(paid.err()).isZero();
        assertThat(paid.out()).contains("later refunds    -50.00");
    }

    @Test
    void explain_anOrder_saysWhoLostAndWhy() {
        assertThat(shell.run("explain " + LOG + " --order 4711").out()).isEqualTo("""
                Order 4711 is of wang-wei by conversation c2 before the order at 2024-07-01 10:05:00
                  wang-wei, conversation c2 from 2024-07-01 10:00:00, last word 2024-07-01 10:00:30: it decided
                  li-na, conversation c1 from 2024-07-01 09:00:00, last word 2024-07-01 09:00:20: another agent spoke later
                """);
        assertThat(shell.run("explain " + LOG + " --order 4711 --language zh").out())
                .startsWith("订单 4711 归属 wang-wei");
        assertRefused(ExitCode.USAGE, shell.run("explain " + LOG + " --order 9"))
                .contains("Expected an order of the log, but found \"9\"");
    }

    @Test
    void attribute_withOwnersByHand_saysWhatTheRulesFound() {
        shell.write("owners.csv", """
                order,agent,share,set-at,set-by,reason
                4711,li-na,60%,2024-07-08 09:00,zhou,=agreed
                4711,wang-wei,40%,2024-07-08 09:00,zhou,=agreed
                """);

        Result result = shell.run("attribute " + JULY + " --owners ./owners.csv --out ./july");

        assertThat(result.out()).contains("shared                 1  20,000.00", "li-na             2  12,300.00");
        assertThat(shell.read("july/evidence.csv"))
                .contains("set by hand by zhou at 2024-07-08 09:00:00: =agreed; by the rules, of wang-wei");
        Result refused = shell.run("attribute " + JULY + " --owners ./owners.csv --choose owners-by-hand:\u00a0false");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--orders ./orders.csv --of-team a --of-period 2024 | 2 | Expected --orders and --conversations",
                "--zone Asia/Beijing                                | 2 | Expected a time zone such as Asia/Shanghai",
                "--rules ./none.yaml                                | 2 | none.yaml",
                "--choose judgment:order                            | 2 | --choose:1:1",
                "--until yesterday                                  | 2 | Expected a day or moment such as 2024-08-05",
                "--closed-at 2024-08-05                             | 2 | Expected --closed-at and --known-in together",
                "--known-in 2024-08                                 | 2 | Expected --closed-at and --known-in together",
                "--closed-at 2024-08-05 --known-in 2024-07          | 2 | period later than that of --of-period",
                "--day yesterday                                    | 2 | Expected a day of the period, such as 2024-07-18",
                "--day 2024-08-01                                   | 2 | but found \"2024-08-01\"",
                "--of-period July                                   | 2 | Expected a period such as 2024-07",
                "--of-period                                        | 2 | --of-period",
                "--orders ./orders.csv --conversations ./chats.csv  | 2 | Expected --of-team and --of-period",
                "--currency Yuan                                    | 2 | Expected a currency such as CNY",
            })
    void attribute_misunderstood_saysWhatIsExpected(String options, int exitCode, String message) {
        String log = LOG + " --of-team desk --of-period 2024-07 ";
        String option = options.strip().replaceFirst(" .*", "");
        String rest = log.replaceFirst(option + " \\S+ ", "");
        String line = option.equals("--orders") ? options : rest + options;

        Result refused = shell.run(("attribute " + line).strip());

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(exitCode);
        assertThat(refused.err()).contains(message);
    }

    @Test
    void attribute_withoutZone_tellsTheLineForTheMap() {
        assertRefused(ExitCode.FACTS, shell.run("attribute " + JULY.replace("--zone Asia/Shanghai ", "")))
                .contains("in the import map: zone: Asia/Shanghai");
        shell.write("map.yaml", "zone: Asia/Shanghai\n");
        assertThat(shell.run("attribute " + JULY.replace("--zone Asia/Shanghai", "--map ./map.yaml"))
                        .exitCode())
                .isZero();
        assertThat(shell.run("attribute " + JULY.replace("--zone Asia/Shanghai", "--log-map ./map.yaml"))
                        .exitCode())
                .isZero();
    }

    @Test
    void attribute_tenThousandBadRows_areOneScreenAndAReportOfAll() {
        shell.write(
                "orders.csv",
                "order,buyer,placed-at,paid-at,goods\n"
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> i + ",b,2024-07-02 10:00:00,2024-07-01 10:00:00,1\n")
                                .collect(Collectors.joining()));

        Result refused = shell.run("attribute " + JULY + " --report ./report.json");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FACTS);
        assertThat(refused.err().lines()).hasSizeLessThan(24);
        assertThat(refused.err())
                .contains("./orders.csv:2: error: Expected the payment of order 0 not before the placing")
                .contains("… and 9999 more like it, up to row 10001");
        assertThat(shell.read("report.json")).startsWith("[{");
    }

    @Test
    void attribute_whatTriesToBeAFormulaOrToHide_isShown() {
        shell.write(
                "orders.csv",
                "order,buyer,placed-at,paid-at,goods\n'=2+5,=cmd,2024-07-02 10:00:00,2024-07-02 10:00:00,1\n");

        Result result = shell.run("attribute " + JULY + " --out ./july");

        assertThat(result.exitCode()).isZero();
        assertThat(shell.read("july/evidence.csv")).contains("\n'=2+5,'=cmd,");
        shell.write("orders.csv", "order,buyer,placed-at,goods\n1,\u001b[31mred,2024-07-02 10:00:00,1\n");
        assertRefused(ExitCode.FACTS, shell.run("attribute " + JULY))
                .contains("has signs that cannot be seen")
                .doesNotContain("\u001b");
    }

    private static final String CLAIM =
            "dispute --plan ./plan.yaml --facts ./august.csv --ledger ./ledger --disputed 2024-07 " + LOG
                    + " --rules ./rules.yaml --until 2024-08-05";

    private void payJuly() {
        shell.write("august.csv", """
                period,team,agent,post,sales
                2024-08,desk,li-na,lead,100
                2024-08,desk,wang-wei,agent,0
                2024-08,desk,zhao,agent,0
                """);
        Result paid = shell.run("pay --plan ./plan.yaml --facts ./people.csv --ledger ./ledger " + JULY);
        assertThat(paid.exitCode()).as(paid.err()).isZero();
    }

    @Test
    void dispute_ofAnOrdersOwner_comesToWhatCorrectingItPays() {
        payJuly();
        List<String> ledger = shell.files("ledger");
        String claimed = shell.run(CLAIM + " --claim 4711=li-na").out();

        assertThat(claimed).contains("""
                          owner of order 4711: wang-wei → li-na  li-na     commission     +200.00
                          owner of order 4711: wang-wei → li-na  wang-wei  commission     -200.00
                        """, """
                        correction 4711@2024-08-04T16:00:00Z of 2024-07, order changed, as it would be posted
                          agent     metric                                 change
                          li-na     sales                         added 20,000.00
                        """).endsWith("""
                          desk   li-na     later refunds         -    200.00     +200.00
                          desk   wang-wei  later refunds         -   -200.00     -200.00
                          total                           7,001.00  7,001.00        0.00
                        """);
        assertThat(shell.files("ledger")).isEqualTo(ledger);

        shell.write(
                "owners.csv",
                "order,agent,set-at,set-by,reason\n4711,li-na,2024-08-05 00:00:00,zhou,she was on the phone\n");
        String corrected = shell.run("attribute " + JULY
                        + " --plan ./plan.yaml --facts ./people.csv --owners ./owners.csv"
                        + " --closed-at 2024-08-04 --known-in 2024-08 --out ./again")
                .err();
        assertThat(corrected).doesNotContain("error");
        assertThat(shell.run("pay --plan ./plan.yaml --facts ./august.csv --corrections ./again/corrections.csv"
                                + " --ledger ./ledger")
                        .out())
                .contains("later refunds    200.00", "later refunds   -200.00");
    }

    @Test
    void dispute_ofDataAndOwners_tellsThemApart() {
        payJuly();
        shell.write("orders.csv", ORDERS.replace("300.00,", "500.00,"));

        assertThat(shell.run(CLAIM + " --claim 4712=zhao --claim 4711= --hold 1")
                        .out())
                .contains("""
                          data of the orders as of today          li-na     commission       +2.00
                          owner of order 4712: li-na → zhao       li-na     commission       -5.00
                          owner of order 4712: li-na → zhao       zhao      commission       +5.00
                          owner of order 4711: wang-wei → nobody  wang-wei  commission     -200.00
                        """);
        // Of an order that is left out, nobody's is another answer: it then counts as silent.
        assertThat(shell.run(CLAIM + " --claim 4715=zhao").out())
                .contains("owner of order 4715: nobody, as it is left out → zhao  zhao   commission       +5.00");
        assertThat(shell.run(CLAIM + " --claim 4715=").out())
                .containsPattern("public sales +added 500.00\\n")
                .containsPattern("excluded sales +added -500.00\\n");
        assertThat(shell.run(CLAIM + " --as json").out()).contains("\"orders@2024-08-04T16:00:00Z\"");
        assertThat(shell.run(CLAIM + " --language zh").out()).contains("订单的现有数据", "将入账的更正", "增加 200.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -               | 4 | Expected something that differs from the facts of 2024-07 on record
            --claim 99=li-na | 2 | Expected an order of the log, but found "99"
            --claim 4711=bob | 4 | Expected an agent of team desk, but found bob in owner by hand of order 4711
            --claim 4711=wang-wei | 4 | Expected another owner of order 4711 than wang-wei
            --claim 4713= | 4 | Expected another owner of order 4713 than nobody
            --claim 4711 | 2 | such as 4711=li-na, or 4711= for nobody's, but found "4711"
            --claim =li-na | 2 | but found "=li-na"
            --claim 4711=li-na --claim 4711=zhao | 2 | Expected each order once
            --claim 4711=li-na --set sales=1 | 2 | Expected one of --set, --as-known-on, and --orders
            --claim 4711=li-na --as-known-on 2024-08-05 | 2 | but found none or several
            --of-period 2024-06 | 2 | Expected the log of what is disputed, team desk in 2024-07
            --of-team other --claim 4711=li-na | 2 | but found --of-team or --of-period of another
            --claim 4716=li-na | 4 | Expected an order of 2024-07, but found 4716, placed on 2024-06-30 and paid on –
            --claim 4711=li-na --choose {"owners-by-hand":false} | 4 | Expected no owners by hand under these rules
            """)
    void dispute_ofOrdersMisunderstood_saysWhatIsExpected(String options, int exitCode, String message) {
        payJuly();
        shell.write("orders.csv", ORDERS + "4716,tb9,2024-06-30 10:05:00,,20.00,,,,\n");

        Result refused = shell.run((CLAIM + " " + (options == null ? "" : options)).strip());

        assertThat(refused.exitCode()).as(refused.out()).isEqualTo(exitCode);
        assertThat(refused.err()).contains(message);
    }
}
