// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CommissionToDateProperties {

    @Provide
    Arbitrary<Sample> anyKind() {
        return Sample.any();
    }

    @Property(tries = 100)
    void run_anyLadderAndMonths_sumToTheQuarterToTheFen(
            @ForAll("anyKind") Sample sample,
            @ForAll @Size(3) List<@LongRange(min = -500_000, max = 2_000_000) Long> months) {
        Ledger ledger = Ledger.empty();
        Period month = Period.parse("2024-07");
        Exact sum = Exact.ZERO;
        long toDate = 0;
        for (long fen : months) {
            TeamRun run = CommissionToDateTest.run(
                    Ladders.quarterToDate(sample.ladder()),
                    ledger,
                    month.toString(),
                    Map.of(Metrics.SALES, Sample.fen(fen).toString()));
            ledger = run.ledger();
            month = month.next();
            sum = sum.plus(run.statement("li-na").total().amount());
            toDate += fen;
            assertThat(sum).isEqualTo(sample.slow(toDate).exact().rounded(Rounding.FEN_HALF_UP));
        }
    }
}
