// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;

class OneOffItemsTest {

    @Test
    void items_ofAgentAndPeriod_areLinesWithTheirCause() {
        OneOffItems items = OneOffItems.of("li-na", "2024-07", "500", Label.of("relocation", "搬家补贴"))
                .plus("li-na", "2024-07", "-35.50", Label.of("lost key", "钥匙赔偿"))
                .plus("li-na", "2024-08", "-20", Label.of("fine", "罚款"))
                .plus("wang-wei", "2024-07", "80", Label.of("birthday", "生日福利"));
        Desk desk = new Desk(Desk.plan(p -> p.pay("wage", FixedWage.of("1000")).settle("one-off", items)));
        TeamRun july = desk.pay(Desk.facts("2024-07").agent("li-na", f -> {}));
        TeamRun august = desk.pay(Desk.facts("2024-08").agent("li-na", f -> {}).agent("wang-wei", f -> {}));

        assertThat(Desk.amounts(july.statement("li-na"), "one-off")).hasToString("[500, -35.5]");
        assertThat(july.statement("li-na").lines().get(2).note().in(Language.CHINESE))
                .isEqualTo("钥匙赔偿");
        assertThat(august.statement("li-na").total()).hasToString("CNY 980.00");
        assertThat(august.statement("wang-wei").total()).hasToString("CNY 1000.00");
    }
}
