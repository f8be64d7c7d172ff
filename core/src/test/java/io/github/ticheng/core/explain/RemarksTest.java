// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;

/** A calculation that only decided something is as traceable as the one that is the result. */
class RemarksTest {

    private static final Exact SALES = Exact.of(160).asInput(Label.of("sales"), Unit.NUMBER);
    private static final Exact TARGET = Exact.of(200).asInput(Label.of("target"), Unit.NUMBER);
    private static final Exact ATTAINMENT = SALES.dividedBy(TARGET).named(Label.of("attainment"));
    private static final Exact SHARE = SALES.times(Exact.of(2).asConstant(Unit.NUMBER));
    private static final Exact PAY = SHARE.plus(Exact.of(5).asConstant(Unit.NUMBER));

    private static final Explanation NODE = new Explanation(
            Place.NOWHERE,
            "",
            Label.of("pay"),
            ImmutableList.of(
                    Explanation.calculation(ATTAINMENT.term().orElseThrow()),
                    Explanation.calculation(SHARE.term().orElseThrow()),
                    Explanation.calculation(PAY.term().orElseThrow())),
            PAY.term().orElseThrow(),
            ImmutableList.of());

    @Test
    void inputs_ofRemarksAndTheResult_eachOnce() {
        assertThat(NODE.inputs())
                .containsExactly(SALES.term().orElseThrow(), TARGET.term().orElseThrow());
    }

    @Test
    void json_ofARemark_hasTheTermsThatAreNotInTheResult() {
        assertThat(NODE.json(Language.ENGLISH).replaceAll("\\s+", ""))
                .contains("{\"text\":\"attainment:160÷200=0.8\",\"term\":{\"kind\":\"quotient\"")
                .contains("{\"text\":\"160×2=320\"},{\"text\":\"160×2+5=325\"}");
    }
}
