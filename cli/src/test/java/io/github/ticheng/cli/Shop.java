// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A shop with a plan and facts, for tests. */
public final class Shop {

    public static final String PLAN = """
            format: 1
            plan: shop
            version: "2024"
            currency: CNY
            pay:
              - id: commission
                label: {en: commission, zh: 提成}
                commission-ladder:
                  base: {metrics: {metrics: [sales]}}
                  kind: marginal
                  tiers:
                    - {up to: 15000, rate: 1%}
                    - {above: 15000, up to: 20000, rate: 2%}
                    - {above: 20000, rate: 4%}
            """;

    /** The commission is paid once a quarter: September looks back on July and August. */
    public static final String PLAN_BY_QUARTER = PLAN + "    every: quarter\n";

    /** What corrections of earlier periods come to is paid as well. */
    public static final String PLAN_WITH_CORRECTIONS = PLAN + """
            settle:
              - id: corrections
                past-corrections: {}
            """;

    public static final String HEADER = "period,team,agent,sales";
    public static final String JULY = "2024-07,desk,li-na,23450.55";
    public static final String AUGUST = "2024-08,desk,li-na,16000";

    private Shop() {}

    /** Facts of rows below the header. */
    public static List<String> facts(String... rows) {
        return Stream.concat(Stream.of(HEADER), Arrays.stream(rows)).toList();
    }
}
