// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What parse reads is what toString prints, of every type that has a text form, on every machine. */
class TextFormProperties {

    /** A value with the method that reads its kind. */
    record Written(Object value, Function<String, ?> parse) {}

    @Provide
    Arbitrary<Written> values() {
        List<Arbitrary<Written>> all = List.of(
                written(Numbers.numbers(), Exact::parse),
                written(Numbers.rates(), Rate::parse),
                written(Numbers.quotients().map(Rate::new), Rate::parse),
                written(Numbers.ratios(), Ratio::parse),
                written(Numbers.averages(), Ratio::parse),
                written(Numbers.ratings(), Rating::of),
                written(Numbers.anyRatings(), Rating::of),
                written(Numbers.roundings(), Rounding::parse),
                written(Numbers.money(), Money::parse),
                written(Periods.periods(), Period::parse),
                written(Tables.bands(), Band::parse),
                written(Names.agentIds(), AgentId::of),
                written(Names.teamIds(), TeamId::of),
                written(Names.ruleIds(), RuleId::of),
                written(Names.planIds(), PlanId::of));
        return Arbitraries.oneOf(all);
    }

    private static <T> Arbitrary<Written> written(Arbitrary<T> values, Function<String, T> parse) {
        return values.map(value -> new Written(value, parse));
    }

    @Property(tries = 3000)
    void parse_ofWhatToStringPrints_isTheValue(@ForAll("values") Written written) {
        Object read = written.parse.apply(written.value.toString());
        assertThat(read).isEqualTo(written.value).hasSameHashCodeAs(written.value);
        assertThat(read).hasToString(written.value.toString());
    }

    @Property(tries = 300)
    void toString_onOtherMachines_isTheSame(@ForAll("values") Written written) {
        String text = written.value.toString();
        for (Elsewhere place : Elsewhere.values()) {
            assertThat(place.make(written.value::toString)).as(place.name()).isEqualTo(text);
            assertThat(place.<Object>make(() -> written.parse.apply(text)))
                    .as(place.name())
                    .isEqualTo(written.value);
        }
    }

    @Provide
    Arbitrary<Tuple2<Metric, Quantity>> measured() {
        return Measures.metrics().flatMap(metric -> Measures.values(metric).map(value -> Tuple.of(metric, value)));
    }

    @Property
    void parse_ofAMetricsValue_isTheValue(@ForAll("measured") Tuple2<Metric, Quantity> measured) {
        Metric metric = measured.get1();
        assertThat(metric.problemWith(measured.get2())).isEmpty();
        assertThat(metric.parse(measured.get2().toString())).isEqualTo(measured.get2());
    }
}
