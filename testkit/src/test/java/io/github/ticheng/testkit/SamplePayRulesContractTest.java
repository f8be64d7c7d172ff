// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.rule.PayRule;
import net.jqwik.api.Arbitrary;

/** The contract of PAY rules, kept by small rules as a host writes them. */
class SamplePayRulesContractTest extends PayRuleContract {

    @Override
    protected Arbitrary<? extends PayRule> blocks() {
        return Plans.payRules(true);
    }
}
