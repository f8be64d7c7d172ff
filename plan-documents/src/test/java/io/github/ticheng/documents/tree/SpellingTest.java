// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN =
            List.of("sales", "net-sales", "refund-rate", "up to", "at-least", "at-most", "id", "target-base");

    @ParameterizedTest
    @CsvSource({
        "sale, sales",
        "shaes, sales",
        "Sales, sales",
        "slaes, sales",
        "refund_rate, refund-rate",
        "refundrate, refund-rate",
        "upto, up to",
        "atleast, at-least",
        "di, id",
        "target, target-base",
        "sales-net, net-sales",
        "base-target, target-base",
        "commission,",
        "x,",
        "'',",
    })
    void nearest_ofAWord_isTheOneThatWasMeant(String word, String meant) {
        assertThat(Spelling.nearest(word, KNOWN).orElse(null)).isEqualTo(meant);
    }

    @Test
    void nearest_ofAVeryLongWord_isNone() {
        assertThat(Spelling.nearest("sales".repeat(100_000), KNOWN)).isEmpty();
    }
}
