// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.wages.AmountShare;
import io.github.ticheng.rules.wages.Wages;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The contract of PAY rules, kept by wages, allowances, shares of amounts, and pay that hangs on the assessment. */
class WagesContractTest extends PayRuleContract {

    @Override
    protected Arbitrary<? extends PayRule> blocks() {
        Arbitrary<String> amounts = Numbers.amounts("0", "9000").map(Object::toString);
        Arbitrary<AmountShare.IfNegative> ifNegative = Arbitraries.of(AmountShare.IfNegative.class);
        return Arbitraries.oneOf(
                amounts.map(Wages::fixedWage),
                amounts.map(amount -> Wages.pieceRate(Metrics.RECEPTIONS, amount)),
                amounts.map(amount -> Wages.wageByPost(Map.of("trainee", amount, "junior", "3000", "senior", "5000"))),
                amounts.map(Wages::seniorityByYear),
                Combinators.combine(Numbers.rates(), ifNegative)
                        .as((rate, answer) -> Wages.shareOf(Metrics.SHOP_PROFIT, rate, answer)),
                Combinators.combine(Numbers.rates(), ifNegative)
                        .as((rate, answer) -> Wages.shareOfTeam(Metrics.SHOP_TURNOVER, rate, answer)),
                amounts.map(Scorecards::payByScore),
                amounts.map(amount -> Scorecards.bonusByGrade("excellent", amount)));
    }
}
