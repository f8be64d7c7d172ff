// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.cli.Ticheng;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the whole pay of the published systems: no claim is left undecided. */
class ProvedSystemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s1-taobao-kpi/printed             | s1-taobao-kpi/printed/2024-07.csv             | sales=0..50000; assessment-score=0..100 by 0.5 | 600.00 less
            s1-taobao-kpi                     | s1-taobao-kpi/repaired/2024-07.csv            | sales=0..50000; assessment-score=0..100 by 0.5 |
            s2-after-sales-scorecard          | s2-after-sales-scorecard/worked/2024-07.csv   | refund-rate=0..0.2; lateness=0..5; low-quality-reviews=0..5 |
            s3-apparel-shop/plan-2024-01.yaml | s3-apparel-shop/worked/2024-03.csv            | placed-sales=50000..150000 by 500; assessment-score=0..80 by 1 |
            s4-twelve-points/plan-2024-01.yaml | s4-twelve-points/worked/2024-03.csv          | sales=0..60000; order-loss-rate=0..1; unpaid-follow-up-rate=0..1; average-response-time=0..90 |
            s5-small-shops/own-sales          | s5-small-shops/own-sales/facts.csv            | sales=0..50000 |
            s5-small-shops/after-sales-cost   | s5-small-shops/after-sales-cost/facts.csv     | after-sales-cost=0..5000 by 10 |
            s6-quarterly                      | s6-quarterly/summed-parts/facts.csv           | sales=20000..60000 by 200 |
            s7-targets                        | s7-targets/month/facts.csv                    | sales=0..60000 by 200; overtime-hours-workday=0..20 |
            s8-receptions                     | s8-receptions/loads/facts.csv                 | pre-sales-receptions=0..900 by 30; after-sales-receptions=0..900 by 30 |
            """)
    void pay_ofAPublishedSystem_isDecided(String plan, String facts, String over, String fall) {
        List<String> args = new ArrayList<>(List.of("check"));
        args.add(PublishedCase.SYSTEMS
                .resolve(plan.endsWith(".yaml") ? plan : plan + "/plan.yaml")
                .toString());
        args.addAll(List.of("--facts", PublishedCase.SYSTEMS.resolve(facts).toString(), "--prove"));
        for (String values : over.split("; ", -1)) {
            args.addAll(List.of("--over", values));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Ticheng.run(out, err, false, args.toArray(String[]::new));

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(said).contains("proved: can always be paid").doesNotContain("undecided:");
        if (fall == null) {
            assertThat(said).doesNotContain("refuted:");
        } else {
            assertThat(said).contains("refuted: pay never falls as sales improves: " + fall);
        }
    }
}
