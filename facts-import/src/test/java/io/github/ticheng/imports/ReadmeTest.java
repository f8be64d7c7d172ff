// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.imports.log.EvidenceCsv;
import io.github.ticheng.imports.log.LogTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final byte[] export = """
            客服昵称,销售额,退款率,下单人数,询单人数
            小美,"¥23,450.55",6.2%,60,120
            """.getBytes(Charset.forName("GB18030"));

    @Test
    void import_ofTheReadme_givesFacts() throws IOException {
        // snippet
        ImportMap map = ImportMap.read(DocumentSource.yaml("map.yaml", """
                        period: 2024-07
                        team: desk
                        agent: 客服昵称
                        metrics:
                          sales: 销售额
                          refund-rate: { column: 退款率, printed: true }
                          inquiry-conversion-rate: { numerator: 下单人数, denominator: 询单人数 }
                        """), Metrics.ALL);
        Imported imported =
                FactsImport.of(Metrics.ALL, Currency.getInstance("CNY"), map).read("july.csv", export);
        String report = imported.report().text(Language.ENGLISH);
        List<TeamFacts> facts = imported.facts();
        // end

        assertThat(report).contains("given as printed, without parts: refund rate");
        assertThat(facts).hasSize(1);
        assertThat(facts.get(0).value(facts.get(0).agents().get(0).id(), Metrics.REFUND_RATE))
                .contains(Ratio.parse("~0.062"));
    }

    @Test
    void log_ofTheReadme_givesEvidence() throws IOException {
        byte[] orders = "order,buyer,placed-at,paid-at,goods\n4711,b,2024-07-01 10:05,2024-07-01 10:06,9\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] chats = "buyer,agent,time,side\nb,li,2024-07-01 10:00,buyer\nb,li,2024-07-01 10:01,agent\n"
                .getBytes(StandardCharsets.UTF_8);
        StringBuilder evidence = new StringBuilder();
        // snippet
        LogImport log = LogImport.of(
                TeamId.of("desk"), Currency.getInstance("CNY"), ImportMap.none().withZone(ZoneId.of("Asia/Shanghai")));
        log.read(LogTable.ORDERS, "orders.csv", orders);
        log.read(LogTable.CONVERSATIONS, "chats.csv", chats);
        Attributed july = Attributed.of(Attribution.taobao(), log.log(), Instant.parse("2024-08-05T00:00:00Z"));
        EvidenceCsv.write(july, Period.parse("2024-07"), Language.ENGLISH, evidence);
        // end

        assertThat(evidence).contains("4711,b,2024-07-01 10:05:00,2024-07-01 10:06:00,9,owned,li,order,");
    }

    @Test
    void readme_snippets_areTheTest() throws IOException {
        String test = Files.readString(Path.of("src/test/java/io/github/ticheng/imports/ReadmeTest.java"));
        String readme = Files.readString(Path.of("README.md"));
        Matcher snippet =
                Pattern.compile("// snippet\n(.*?) {8}// end\n", Pattern.DOTALL).matcher(test);

        for (int i = 0; i < 2; i++) {
            assertThat(snippet.find()).isTrue();
            assertThat(readme).contains("```java\n" + snippet.group(1).replaceAll("(?m)^ {8}", "") + "```\n");
        }
    }

    @Test
    void readme_hasEveryColumnOfLogs() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        for (LogTable table : LogTable.values()) {
            table.labels().keySet().forEach(column -> assertThat(readme).contains("`" + column + "`"));
        }
    }
}
