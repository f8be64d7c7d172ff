// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;

/** What an agent is told, word for word. */
class TaobaoKpiExplanationTest {

    private static TeamRun run() {
        return TaobaoKpi.repaired("CNY")
                .plan()
                .run(
                        Shop.add(Shop.month("2024-07", "12000"), "li-na", "2022-01-01", "94.5", "23450.55", "0")
                                .build(),
                        Ledger.empty());
    }

    @Test
    void explain_commissionLine_english() {
        assertThat(run().explain("li-na", "personal-commission").text(Language.ENGLISH))
                .isEqualTo("""
                        personal commission  388.02
                          sales 23,450.55 reach tier 3 (above 20,000.00 to 25,000.00)
                          250.00 + 4% × 3,450.55 = 388.022
                          rounded to fen, half up → 388.02
                        """);
    }

    @Test
    void explain_commissionLine_chinese() {
        assertThat(run().explain("li-na", "personal-commission").text(Language.CHINESE))
                .isEqualTo("""
                        个人提成  388.02
                          销售额 23,450.55 达到第 3 档（超过 20,000.00 至 25,000.00（含））
                          250.00 + 4% × 3,450.55 = 388.022
                          取到分，四舍五入 → 388.02
                        """);
    }

    @Test
    void explain_total_everyLineUnderIt() {
        assertThat(run().explain("li-na").text(Language.ENGLISH)).isEqualTo("""
                        total  2,348.02
                          1,700.00 + 388.02 + 200.00 + 0.00 + 60.00 = 2,348.02
                          post wage  1,700.00
                            score 94.5: grade excellent
                          personal commission  388.02
                            sales 23,450.55 reach tier 3 (above 20,000.00 to 25,000.00)
                            250.00 + 4% × 3,450.55 = 388.022
                            rounded to fen, half up → 388.02
                          seniority pay  200.00
                            31 full months of service on 2024-07-31
                            2 × 100.00 = 200.00
                          streak bonus  0.00
                            months in a row at outstanding: 0, 3 required, paid once a streak
                          public commission  60.00
                            pool: 0.5% × 12,000.00 = 60.00
                            weight 1 of 1 in all
                            exact share: 60.00 × 1 ÷ 1 = 60.00
                        """);
    }
}
