// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LedgerJsonProperties {

    /** Three months, each paid once with the ledger as it is and once with the ledger that was written and read. */
    @Property(tries = 60)
    void ledger_readBackEveryMonth_samePayAndFingerprints(
            @ForAll @Size(9) List<@LongRange(min = 0, max = 5_000_000) Long> fen,
            @ForAll @Size(9) List<@IntRange(min = 0, max = 90) Integer> parts,
            @ForAll boolean isCorrected) {
        Ledger kept = Ledger.empty();
        String stored = LedgerJson.write(kept);
        for (int month = 0; month < 3; month++) {
            TeamFacts facts = facts(
                    Period.ofMonth(2024, 5 + month),
                    fen.subList(3 * month, 3 * month + 3),
                    parts.subList(3 * month, 3 * month + 3),
                    isCorrected && month == 2);
            TeamRun run = SampleShop.PLAN.run(facts, kept);
            TeamRun again = SampleShop.PLAN.run(facts, LedgerJson.read("ledger.json", stored));

            assertThat(again.teamStatement()).isEqualTo(run.teamStatement());
            kept = run.ledger();
            stored = LedgerJson.line(again.ledger());
            assertThat(stored).isEqualTo(LedgerJson.line(kept));
            assertThat(SaidLedger.of(LedgerJson.read("ledger.json", stored))).isEqualTo(SaidLedger.of(kept));
        }
    }

    private static TeamFacts facts(Period month, List<Long> fen, List<Integer> parts, boolean isCorrected) {
        List<Agent> agents = SampleShop.facts(7).agents();
        TeamFactsBuilder facts =
                TeamFacts.builder("desk", month.toString(), "CNY").team(Metrics.PUBLIC_SALES, Exact.of(fen.get(0)));
        for (int i = 0; i < agents.size(); i++) {
            Exact amount = Exact.of(fen.get(i)).dividedBy(Exact.of(100));
            Ratio ratio = Ratio.of(parts.get(i), 91);
            facts.agent(
                    agents.get(i),
                    sheet -> sheet.put(Metrics.SALES, amount)
                            .put(Metrics.REFUND_RATE, ratio)
                            .put(Metrics.INQUIRY_CONVERSION_RATE, ratio)
                            .put(Metrics.COOPERATION, "good")
                            .put(Metrics.PRAISES, Exact.of(ratio.numerator().toLong() % 7))
                            .put(SampleShop.LIVE_SALES, amount)
                            .put(Metrics.AFTER_SALES_COST, ratio.numerator()));
        }
        if (isCorrected) {
            facts.correction(Correction.added(
                    "order-1", "2024-05", "buyer-refund", Label.of("refund"), "li-na", Metrics.SALES, "-1234.56"));
        }
        return facts.build();
    }
}
