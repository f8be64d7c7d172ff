// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.statement.Ledger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

    private static final String SALES_TO_50_000 = "sales=0..50000";
    private static final String SCORES = "assessment-score=0..100 by 0.5";

    private static Proof ask(CompensationPlan plan, ImmutableList<Claim> claims, String... over) {
        return Proof.of(
                PlanBook.of(plan),
                Shop.july(),
                Ledger.empty(),
                AgentId.of("li-na"),
                domains(plan, over),
                claims.isEmpty() ? Claim.usual(domains(plan, over)) : claims);
    }

    private static ImmutableList<Domain> domains(CompensationPlan plan, String... over) {
        return Arrays.stream(over)
                .map(text -> Domain.parse(text, plan.reads()))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void soundPlan_isProved() {
        assertThat(ask(Shop.plan(), ImmutableList.of(), SALES_TO_50_000, SCORES, "refund-rate=0..0.5")
                        .text(ENGLISH))
                .isEqualTo("""
                        over sales=0..50000, assessment-score=0..100 by 0.5, refund-rate=0..0.5, all else as in the facts of li-na for 2024-07
                        proved: can always be paid
                        proved: pay never falls as sales improves
                        proved: pay never falls as assessment score improves
                        proved: pay never falls as refund rate improves
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1460.67 | proved: pay is at least 1,460.67
            1460.68 | refuted: pay is at least 1,460.68
            """)
    void leastPay_isFoundToTheFen(String amount, String said) {
        // 1,400.00 of a trainee and 60.67 of the pool, with no commission.
        Proof proof = ask(
                Shop.plan(),
                ImmutableList.of(Claim.atLeast(Exact.of(amount))),
                SALES_TO_50_000,
                SCORES,
                "refund-rate=0..0.5");

        assertThat(proof.text(ENGLISH)).contains(said);
    }
}
