// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.text.Label;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Adding up in place against adding up fractions. */
class ExactSumProperties {

    private static final Label NAME = Label.of("amount", "金额");

    @Property
    void value_numbersOfAllForms_isTheirSum(@ForAll("anyNumbers") List<Sample> numbers) {
        assertSum(numbers);
    }

    @Property
    void value_smallNumbers_isTheirSum(@ForAll("smallNumbers") List<Sample> numbers) {
        assertSum(numbers);
    }

    private static void assertSum(List<Sample> numbers) {
        ExactSum sum = new ExactSum();
        Oracle expected = Oracle.of(BigDecimal.ZERO);
        assertThat(sum.value()).isEqualTo(Exact.ZERO);
        for (Sample number : numbers) {
            expected = expected.plus(number.oracle());
            Exact explained = number.exact().asInput(NAME, Unit.NUMBER);
            assertThat(sum.add(numbers.size() % 2 == 0 ? number.exact() : explained))
                    .isSameAs(sum);
            assertThat(Oracle.of(sum.value())).isEqualTo(expected);
            assertThat(sum.value().term()).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Sample>> anyNumbers() {
        return new Sample.Any().get().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Sample>> smallNumbers() {
        return Arbitraries.oneOf(
                        new Sample.Small().get(),
                        new Sample.Small().get().filter(a -> a.exact().isWhole()))
                .list()
                .ofMaxSize(12);
    }
}
