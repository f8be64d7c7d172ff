// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Label;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {

    private static final Label CAUSE = Label.of("buyer's refund", "买家退款");
    private static final TeamFacts MARCH = TeamFacts.builder("desk", "2024-03", "CNY")
            .team(Metrics.PUBLIC_SALES, "900")
            .agent("li-na", f -> f.put(Metrics.SALES, "1000").put(Metrics.REFUND_RATE, "1/10"))
            .agent("wang-wei", f -> f.put(Metrics.SALES, "500"))
            .build();

    private static Correction added(String agent, Metric metric, String value) {
        return Correction.added("order-1", "2024-03", "buyer-refund", CAUSE, agent, metric, value);
    }

    private static Correction.Change replaced(String agent, Metric metric, String value) {
        return new Correction.Change(AgentId.of(agent), metric, metric.parse(value), Correction.Kind.REPLACED);
    }

    @Test
    void facts_corrected_changeWhereTheCorrectionSays() {
        Correction correction = added("li-na", Metrics.SALES, "-200.50")
                .plus(replaced("li-na", Metrics.REFUND_RATE, "2/10"))
                .plus(replaced("wang-wei", Metrics.ORDERS, "7"))
                .plus(new Correction.Change(null, Metrics.PUBLIC_SALES, Exact.of(-100), Correction.Kind.ADDED));

        assertThat(MARCH.corrected(List.of(correction)))
                .isEqualTo(TeamFacts.builder("desk", "2024-03", "CNY")
                        .team(Metrics.PUBLIC_SALES, "800")
                        .agent("li-na", f -> f.put(Metrics.SALES, "799.50").put(Metrics.REFUND_RATE, "2/10"))
                        .agent("wang-wei", f -> f.put(Metrics.SALES, "500").put(Metrics.ORDERS, "7"))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "li-na, sales, 800",
        "li-na, refund-rate, 2/10",
        "wang-wei, refund-rate, 2/10",
        "wang-wei, orders, 7",
    })
    void facts_withOneChange_areWhatSeveralMake(String agent, String id, String value) {
        Metric metric = Metrics.ALL.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Correction.Change change = replaced(agent, metric, value);
        TeamFacts changed = MARCH.changed(List.of(change));

        assertThat(changed).isEqualTo(MARCH.changed(List.of(change, change))).isNotEqualTo(MARCH);
        assertThat(changed.value(AgentId.of(agent), metric)).contains(metric.parse(value));
        assertThat(MARCH.changed(List.of())).isEqualTo(MARCH);
    }

    @Test
    void facts_withOneChangeThatIsNone_areRefused() {
        assertThatThrownBy(() -> MARCH.changed(List.of(replaced("zhao-min", Metrics.SALES, "1"))))
                .isInstanceOf(ProblemsException.class);
    }

    @Test
    void facts_correctedForAnotherPeriod_stayAsTheyAre() {
        Correction ofApril =
                Correction.added("order-1", "2024-04", "buyer-refund", CAUSE, "li-na", Metrics.SALES, "-200");

        assertThat(MARCH.corrected(List.of(ofApril))).isEqualTo(MARCH);
    }

    @Test
    void facts_correctedWhereNothingIs_areRefused() {
        assertThatThrownBy(() -> MARCH.corrected(
                        List.of(added("li-na", Metrics.ORDERS, "-1"), added("nobody", Metrics.SALES, "-1"))))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
    }

    @Test
    void facts_withCorrections_keepThemOnceAndCompareByThem() {
        Correction correction = added("li-na", Metrics.SALES, "-200");
        TeamFacts plain = TeamFacts.builder("desk", "2024-04", "CNY").build();
        TeamFacts reported = TeamFacts.builder("desk", "2024-04", "CNY")
                .correction(correction)
                .correction(correction)
                .build();

        assertThat(reported.corrections()).containsExactly(correction);
        assertThat(reported).isNotEqualTo(plain);
        assertThat(reported.corrected(List.of())).isEqualTo(plain);
    }

    @Test
    void facts_withTwoCorrectionsOfOneKey_areRefused() {
        assertThatThrownBy(() -> TeamFacts.builder("desk", "2024-04", "CNY")
                        .correction(added("li-na", Metrics.SALES, "-200"))
                        .correction(added("li-na", Metrics.SALES, "-201"))
                        .build())
                .hasMessageContaining("Expected one correction order-1 of 2024-03, but found two that differ");
    }

    @Test
    void correction_knownOnADay_keepsItAndIsNotKnownBeforeItsPeriod() {
        Correction correction = added("li-na", Metrics.SALES, "-200");
        LocalDate first = LocalDate.of(2024, 3, 1);

        assertThat(correction.withKnownOn(first).knownOn()).isEqualTo(first);
        assertThat(correction.withKnownOn(first).plus(replaced("wang-wei", Metrics.ORDERS, "7")))
                .matches(more -> first.equals(more.knownOn()) && more.changes().size() == 2)
                .matches(more -> more.isOf(AgentId.of("li-na")) && more.isOf(AgentId.of("wang-wei")));
        assertThat(correction.isOf(AgentId.of("wang-wei"))).isFalse();
        assertThatThrownBy(() -> correction.withKnownOn(first.minusDays(1)))
                .hasMessage(
                        "Expected correction order-1 of 2024-03 to become known then or later, but found 2024-02-29");
        assertThatThrownBy(() -> new Correction.Change(null, Metrics.SALES, Exact.ONE, Correction.Kind.ADDED)
                        .of(new Item.Key(first, "4711")))
                .hasMessageContaining("Expected an agent of whom ");
    }

    @Test
    void correction_withoutMeaning_isRefused() {
        assertThatThrownBy(() -> new Correction(" ", Period.parse("2024-03"), "x", CAUSE, ImmutableList.of()))
                .hasMessage("Expected a key for a correction of 2024-03, but found none");
        assertThatThrownBy(() -> new Correction("k", Period.parse("2024-03"), "X y", CAUSE, ImmutableList.of()))
                .hasMessage(
                        "Expected a cause of lower-case words joined by hyphens for correction k of 2024-03, but found"
                                + " \"X y\"");
        assertThatThrownBy(() -> new Correction("k", Period.parse("2024-03"), "x", CAUSE, ImmutableList.of()))
                .hasMessage("Expected a change of some value by correction k of 2024-03, but found none");
        assertThatThrownBy(() -> added("li-na", Metrics.REFUND_RATE, "1"))
                .hasMessage("Expected a number to add to a number, but found 1 for metric refund-rate of kind RATIO");
    }
}
