// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Source.Kind;
import io.github.ticheng.core.text.Label;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final Source SALES = Source.of(Kind.FACT, "sales");

    @Test
    void ofAndIn_sayWhoseAndWhen() {
        assertThat(SALES).isEqualTo(new Source(Kind.FACT, "sales", null, null));
        assertThat(SALES.of("team").in("2024-06")).isEqualTo(new Source(Kind.FACT, "sales", "team", "2024-06"));
        assertThat(SALES.in("2024-06").of("team")).isEqualTo(SALES.of("team").in("2024-06"));
    }

    /** An input comes from somewhere; what was calculated says it by its parts, and a bare number says nothing. */
    @Test
    void from_inputs_keepTheirSource() {
        Exact input = Exact.of(7).asInput(Label.of("sales"), Unit.NUMBER);
        Exact known = input.from(SALES);

        assertThat(known.term().orElseThrow().source()).isEqualTo(SALES);
        assertThat(known).isEqualTo(input);
        assertThat(known.plus(Exact.ONE).from(Source.SCORE).term().orElseThrow().source())
                .isNull();
        assertThat(known.plus(Exact.ONE).term().orElseThrow().leaves().get(0).source())
                .isEqualTo(SALES);
        assertThat(Exact.of(7).from(SALES).term()).isEmpty();
    }
}
