// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
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
    void readme_snippet_isTheTest() throws IOException {
        String test = Files.readString(Path.of("src/test/java/io/github/ticheng/imports/ReadmeTest.java"));
        String snippet = test.substring(test.indexOf("// snippet\n") + 11, test.indexOf("        // end\n"))
                .replaceAll("(?m)^ {8}", "");

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + snippet + "```\n");
    }
}
