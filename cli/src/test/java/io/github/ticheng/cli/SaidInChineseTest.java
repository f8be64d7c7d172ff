// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with facts, corrections, ledgers, exports, maps and command lines is told in Chinese to who asks for it. */
class SaidInChineseTest {

    /** Three words in a row that are not the user's. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z']+(?: [A-Za-z']+){2,}");

    private static final Pattern CELL = Pattern.compile("(?<=^|[,\\n])[^,\\n]+(?=[,\\n])");
    private static final Pattern LINE = Pattern.compile("(?<=\\n)[^\\n]*\\n");
    private static final Pattern JSON_VALUE = Pattern.compile("(?<=\": )(\"[^\"]*\"|[0-9]+)");
    private static final Pattern JSON_MEMBER = Pattern.compile("\"[a-z-]+\": (\"[^\"]*\"|[0-9]+),\\s*");
    private static final Pattern YAML_VALUE = Pattern.compile("(?<=[a-z]: )[^\\s{}\\[\\],][^{}\\[\\],\\n]*");
    private static final Pattern YAML_KEY = Pattern.compile("(?m)(?<=^ {0,2})[a-z-]+(?=:)");
    private static final List<String> VALUES = List.of("-1", "x y", "12/0");

    private static final String FACTS = """
            period,team,agent,name,post,hired-on,left-on,sales,refund-rate,cooperation,public-sales
            2024-07,desk,,,,,,,,,36400.00
            2024-07,desk,li-na,Li,lead,2020-01-01,2024-07-20,150.00,12/240,good,
            2024-07,desk,wang,Wang,agent,2021-01-01,,100.00,3/100,poor,
            """;
    private static final String CORRECTIONS = """
            known-in,team,key,period,cause,cause-en,cause-zh,agent,metric,change,value
            2024-08,desk,order-1,2024-07,buyer-refund,refund,退款,li-na,sales,added,-20.00
            """;
    private static final String FACTS_JSON = """
            {
              "format": 1,
              "facts": [
                {
                  "team": "desk",
                  "period": "2024-07",
                  "currency": "CNY",
                  "agents": [
                    {"id": "li-na", "name": "Li", "hired-on": "2020-01-01", "values": {"sales": "150.00", "refund-rate": "12/240"}}
                  ],
                  "team-values": {"public-sales": "36400.00"},
                  "corrections": [
                    {
                      "key": "order-1",
                      "period": "2024-06",
                      "cause": "buyer-refund",
                      "label": {"en": "refund", "zh": "退款"},
                      "changes": [{"agent": "li-na", "metric": "sales", "change": "added", "value": "-12.00"}]
                    }
                  ]
                }
              ]
            }
            """;
    private static final String EXPORT = """
            旗舰店 七月
            月份,团队,客服昵称,销售额,退款率,询单人数,下单人数
            2024-07,desk,小美,"23,450.55",5%,100,50
            2024年7月,desk,小王,2.3万,6%,90,40
            汇总,,,"46,450.55",,190,90
            """;
    private static final String MAP = """
            period: { column: 月份 }
            team: { column: 团队 }
            agent: 客服昵称
            encoding: UTF-8
            separator: ","
            first-row: 3
            metrics:
              sales: { column: 销售额, unit: 元 }
              refund-rate: { column: 退款率, printed: true }
              inquiry-conversion-rate: { numerator: 下单人数, denominator: 询单人数 }
            """;

    private Shell shell;
    private final TreeSet<String> english = new TreeSet<>();
    private int refused;

    @BeforeEach
    void write(@TempDir Path folder) {
        shell = new Shell(folder).write("plan.yaml", Shop.PLAN_WITH_CORRECTIONS);
    }

    /** Runs a command in Chinese, and keeps what it says in English. */
    private void run(String given, String... command) {
        String[] inChinese = new String[command.length + 2];
        System.arraycopy(command, 0, inChinese, 0, command.length);
        inChinese[command.length] = "--language";
        inChinese[command.length + 1] = "zh";
        Shell.Result result = shell.run(inChinese);
        refused += result.exitCode() == ExitCode.OK ? 0 : 1;
        String said = result.err();
        Matcher run = ENGLISH.matcher(said);
        while (run.find()) {
            if (!given.contains(run.group())) {
                english.add(String.join(" ", command) + "\n" + said);
            }
        }
    }

    /** Writes a file with each match of a pattern changed, and runs a command for each. */
    private void walk(String file, String text, Pattern pattern, UnaryOperator<String> change, String... command) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String changed =
                    text.substring(0, matcher.start()) + change.apply(matcher.group()) + text.substring(matcher.end());
            shell.write(file, changed);
            run(changed, command);
        }
        shell.write(file, text);
    }

    @Test
    void facts_withAnyCellOrRowChanged_areRefusedInChinese() {
        String[] pay = {"pay", "--plan", "./plan.yaml", "--facts", "./facts.csv"};
        for (String value : VALUES) {
            walk("facts.csv", FACTS, CELL, cell -> value, pay);
        }
        walk("facts.csv", FACTS, LINE, line -> line.repeat(2), pay);
        walk("facts.csv", FACTS, LINE, line -> line.replaceFirst(",", ""), pay);
        walk("facts.csv", FACTS, LINE, line -> "\"" + line, pay);

        assertInChinese(40);
    }

    @Test
    void corrections_withAnyCellOrRowChanged_areRefusedInChinese() {
        String[] pay = {"pay", "--plan", "./plan.yaml", "--facts", "./months"};
        shell.write("months/07.csv", FACTS).write("months/08.csv", FACTS.replace("2024-07,", "2024-08,"));
        for (String value : VALUES) {
            walk("months/corrections.csv", CORRECTIONS, CELL, cell -> value, pay);
        }
        walk("months/corrections.csv", CORRECTIONS, LINE, line -> line.repeat(2), pay);

        assertInChinese(40);
    }

    @Test
    void factsInJson_withAnyValueChanged_areRefusedInChinese() {
        String[] pay = {"pay", "--plan", "./plan.yaml", "--facts", "./facts.json"};
        for (String value : List.of("\"x y\"", "[]")) {
            walk("facts.json", FACTS_JSON, JSON_VALUE, old -> value, pay);
        }
        walk("facts.json", FACTS_JSON, JSON_MEMBER, member -> "", pay);
        walk("facts.json", FACTS_JSON, Pattern.compile("[\\[{]"), sign -> "", pay);

        assertInChinese(40);
    }

    @Test
    void ledgers_withAnyValueChanged_areRefusedInChinese() {
        shell.write("july.csv", FACTS).write("facts.csv", FACTS.replace("2024-07,", "2024-08,"));
        shell.run("pay --plan ./plan.yaml --facts ./july.csv --out ./out --ledger ./ledger");
        String ledger = shell.read("ledger/desk.json");
        String[] pay = {
            "pay", "--plan", "./plan.yaml", "--facts", "./facts.csv", "--out", "./out", "--ledger", "./ledger"
        };
        walk("ledger/desk.json", ledger, JSON_VALUE, old -> "\"x\"", pay);
        shell.write("ledger/desk.json", ledger);
        shell.write("facts.csv", FACTS.replace("150.00", "151.00"));
        run("", pay);
        shell.write("facts.csv", FACTS.replace("2024-07,", "2024-10,"));
        run("", pay);
        shell.write("facts.csv", FACTS.replace("2024-07,", "2024-05,"));
        run("", pay);

        assertInChinese(40);
    }

    @Test
    void exports_withAnyCellChanged_areRefusedInChinese() {
        shell.write("map.yaml", MAP);
        String[] facts = {"facts", "./export.csv", "--map", "./map.yaml"};
        for (String value : VALUES) {
            walk("export.csv", EXPORT, CELL, cell -> value, facts);
        }
        walk("export.csv", EXPORT, LINE, line -> line.replaceFirst(",", ""), facts);
        walk("export.csv", EXPORT, CELL, cell -> "约100", "facts", "./export.csv", "--map", "taobao");

        assertInChinese(40);
    }

    @Test
    void maps_withAnyValueChanged_areRefusedInChinese() {
        shell.write("export.csv", EXPORT);
        String[] facts = {"facts", "./export.csv", "--map", "./map.yaml"};
        for (String value : List.of("x y", "[]", "{ a: 1 }")) {
            walk("map.yaml", MAP, YAML_VALUE, old -> value, facts);
        }
        walk("map.yaml", MAP, YAML_KEY, key -> key + "s", facts);

        assertInChinese(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pya",
                "pay --plan",
                "pay --plan ./plan.yaml",
                "pay --plam ./plan.yaml",
                "pay --plan ./none.yaml --facts ./facts.csv",
                "pay --plan ./facts.csv --facts ./facts.csv",
                "pay --plan ./plan.yaml --facts ./none.csv",
                "pay --plan ./plan.yaml --facts ./empty",
                "pay --plan ./plan.yaml --facts ./facts.csv --as json",
                "pay --plan ./plan.yaml --facts ./facts.csv --as jason",
                "pay --plan ./plan.yaml --facts ./facts.csv --out ./facts.csv",
                "pay --plan ./plan.yaml --facts ./facts.csv --ledger ./facts.csv --out ./o",
                "pay --plan ./plan.yaml --plan ./plan.yaml --facts ./facts.csv",
                "pay --plan ./plan.yaml --facts ./facts.csv --facts ./facts.csv",
                "pay --plan ./plan.yaml --facts ./facts.csv --map none --corrections ./facts.csv",
                "pay --plan ./plan.yaml --facts ./facts.csv --map taobao --of-period 2024-99",
                "pay --plan ./plan.yaml --facts ./facts.csv --map taobao --of-team -",
                "pay --in ./empty",
                "pay x y z",
                "explain --plan ./plan.yaml --facts ./facts.csv",
                "explain --plan ./plan.yaml --facts ./facts.csv nobody",
                "explain --plan ./plan.yaml --facts ./facts.csv li-na nothing",
                "explain --plan ./plan.yaml --facts ./facts.csv li-na --period x",
                "explain --plan ./plan.yaml --facts ./facts.csv li-na --team none",
                "facts",
                "facts ./none.xlsx",
                "facts ./facts.csv --currency XX",
                "facts ./facts.csv --out ./empty",
                "template ./facts.csv",
                "template ./plan.yaml --out ./facts.csv",
                "check",
                "check ./facts.csv",
                "check ./plan.yaml --facts ./none.csv",
                "check ./plan.yaml --as xml",
                "curve ./plan.yaml none",
                "curve ./plan.yaml commission --at x",
                "diff ./plan.yaml",
                "what-if --plan ./plan.yaml --facts ./facts.csv",
                "what-if --plan ./plan.yaml --facts ./facts.csv --agent nobody --set sales=1",
                "what-if --plan ./plan.yaml --facts ./facts.csv --set sales",
                "what-if --plan ./plan.yaml --facts ./facts.csv --set none=1",
                "what-if --plan ./plan.yaml --facts ./facts.csv --set sales=much",
                "reach --plan ./plan.yaml --facts ./facts.csv --agent li-na --metric none --for total=1",
                "reach --plan ./plan.yaml --facts ./facts.csv --agent li-na --metric sales --for pay=1",
                "reach --plan ./plan.yaml --facts ./facts.csv --agent li-na --metric sales --for grade=gold",
                "reach --plan ./plan.yaml --facts ./facts.csv --agent li-na --metric sales --for line=none:1",
                "dispute --plan ./plan.yaml --facts ./facts.csv --set sales=1",
                "dispute --plan ./plan.yaml --facts ./facts.csv --disputed x --set sales=1",
                "check ./plan.yaml --prove --facts ./facts.csv --agent li-na --over sales=0..9 --no-jump -1",
                "dispute --plan ./plan.yaml --facts ./facts.csv --disputed 2024-07",
                "dispute --plan ./plan.yaml --facts ./facts.csv --disputed 2024-07 --as-known-on x",
                "dispute --plan ./plan.yaml --facts ./facts.csv --disputed 2020-01 --as-known-on 2024-08-05",
                "dispute --plan ./plan.yaml --facts ./facts.csv --disputed 2020-01 --set public-sales=1",
                "standings --plan ./plan.yaml --facts ./facts.csv --period 2020-01",
                "forecast --plan ./plan.yaml --facts ./facts.csv",
                "forecast --plan ./plan.yaml --facts ./facts.csv --known-to x",
                "forecast --plan ./plan.yaml --facts ./facts.csv --known-to 2024-07-31 --tries x",
                "forecast --plan ./plan.yaml --facts ./facts.csv --known-to 2024-07-31",
                "targets --plan ./plan.yaml --facts ./facts.csv",
                "targets --plan ./plan.yaml --facts ./facts.csv --metric sales",
                "targets --plan ./plan.yaml --facts ./facts.csv --metric none",
                "targets --plan ./plan.yaml --facts ./facts.csv --metric sales --guaranteed 90",
                "targets --plan ./plan.yaml --facts ./facts.csv --metric sales --challenge x",
                "targets --plan ./plan.yaml --facts ./facts.csv --metric sales --growth 5",
                "targets --plan ./plan.yaml --facts ./facts.csv --metric sales --growth -100%",
                "impact --old ./plan.yaml --facts ./facts.csv",
                "impact --old ./plan.yaml --new ./facts.csv --facts ./facts.csv",
                "impact --old ./plan.yaml --new ./plan.yaml --facts ./none.csv",
                "diff ./plan.yaml ./facts.csv",
                "diff ./facts.csv ./facts.csv",
                "diff ./empty ./empty",
                "init nothing",
                "init online-shop --out ./empty",
                "blocks nowhere",
                "schema --of x",
            })
    void commands_thatAreMisunderstood_saySoInChinese(String line) {
        shell.write("facts.csv", FACTS).write("empty/x.txt", "x");
        run(line, line.isEmpty() ? new String[0] : line.split(" "));

        assertInChinese(1);
    }

    /** There was something to say. */
    private void assertInChinese(int atLeast) {
        assertThat(english).isEmpty();
        assertThat(refused).isGreaterThanOrEqualTo(atLeast);
    }
}
