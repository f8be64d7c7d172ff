// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.Location;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanDocumentsTest {

    private static final String SHOP = """
            format: 1
            plan: corner-shop
            version: "2024"
            in-force: {from: 2024-01-01, until: 2024-12-31}
            currency: CNY
            rounding: 0.1 half-even
            eligibility: post is agent or senior
            metrics: [{id: live-stream-sales, kind: money, better: higher, label: {en: live-stream sales, zh: 直播销售额}}]
            pay:
              - id: wage
                fixed-wage: 3000
              - id: commission
                label: {en: personal commission, zh: 个人提成}
                commission-ladder:
                  on: live-stream-sales
                  marginal: {up to 15000: 1%, above 15000 up to 20000: 2%, above 20000: 4%}
                when: sales at least 20000
                times: score-share
                at-least: 0
                at-most: 5000
                every: quarter
            """;

    private static final Metric LIVE =
            Metric.money("live-stream-sales", Better.HIGHER, Label.of("live-stream sales", "直播销售额"));

    private static CompensationPlan shop() {
        return CompensationPlan.builder("corner-shop", "2024", "CNY")
                .inForce(Period.ofYear(2024))
                .rounding(Rounding.parse("0.1 HALF_EVEN"))
                .eligibility(Conditions.inPost("agent", "senior"))
                .pay("wage", Wages.fixedWage("3000"))
                .pay(Entry.of(
                                "commission",
                                Ladders.marginal(LIVE)
                                        .upTo("15000", Rate.percent("1"))
                                        .upTo("20000", Rate.percent("2"))
                                        .above(Rate.percent("4")))
                        .labelled("personal commission", "个人提成")
                        .when(Conditions.atLeast(Metrics.SALES, "20000"))
                        .times(Conditions.scoreShare())
                        .atLeast("0")
                        .atMost("5000")
                        .every(Cadence.QUARTER))
                .build();
    }

    @Test
    void read_ofAPlan_isThePlanBuiltInJava() {
        PlanDocument document = Samples.DOCUMENTS.read(DocumentSource.yaml("shop.yaml", SHOP));
        assertThat(document.plan()).isEqualTo(shop());
        assertThat(document.metrics()).contains(LIVE).containsAll(Metrics.ALL);
        assertThat(document.location(RuleId.of("commission"))).contains(new Location(12, 9, 10));
        assertThat(document.location(RuleId.of("bonus"))).isEmpty();
    }

    @Test
    void write_ofAPlan_readsAsPeopleWrite() {
        assertThat(Samples.DOCUMENTS.write(shop(), DocumentFormat.YAML)).isEqualTo(SHOP);
    }

    @Test
    void write_inJson_hasTwoSpacesForALevel() {
        CompensationPlan plan = CompensationPlan.builder("corner-shop", "2024", "CNY")
                .eligibility(Conditions.inPost("agent", "senior"))
                .pay(Entry.of("wage", Wages.fixedWage("3000.50")).labelled("wage", "\"工资\""))
                .build();
        assertThat(Samples.DOCUMENTS.write(plan, DocumentFormat.JSON)).isEqualTo("""
                        {
                          "format": 1,
                          "plan": "corner-shop",
                          "version": "2024",
                          "currency": "CNY",
                          "eligibility": "post is agent or senior",
                          "pay": [
                            {
                              "id": "wage",
                              "label": {
                                "en": "wage",
                                "zh": "\\"工资\\""
                              },
                              "fixed-wage": 3000.5
                            }
                          ]
                        }
                        """);
    }

    /** What people may write in more than one way. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "fixed-wage: 3000 | fixed-wage: 3,000.00",
                "fixed-wage: 3000 | fixed-wage: \"3,000\"",
                "fixed-wage: 3000 | fixed-wage: 3e3",
                "fixed-wage: 3000 | fixed-wage: 6000/2",
                "fixed-wage: 3000 | fixed-wage: {amount: 3000}",
                "on: live-stream-sales | base: {metrics: {metrics: [live-stream-sales]}}",
                "version: \"2024\" | version: 2024",
                "times: score-share | times: {score-share: {}}",
                "15000: 1% | 15000: \"1.0%\"",
                "15000: 1% | 15000: 100/100%",
                "on: live-stream-sales | on: [ 'live-stream-sales' ]",
                "at-most: 5000 | at-most: 5,000",
                "{up to 15000: 1%, above 15000 up to 20000: 2%, above 20000: 4%} | [{rate: 1%, up to: 15000.00},"
                        + " {up to: 20000, rate: 2%}, {rate: 4%}]",
                "{up to 15000: 1% | {\"up to 15000.00\": 1%",
            })
    void read_ofAnotherWayToWriteIt_isTheSamePlan(String usual, String other) {
        assertThat(SHOP).contains(usual);
        assertThat(Samples.DOCUMENTS
                        .read(DocumentSource.yaml("shop.yaml", SHOP.replace(usual, other)))
                        .plan())
                .isEqualTo(shop());
    }

    @Test
    void read_ofABadDocument_throwsAllErrorsAndNoWarnings() {
        String text = SHOP.replace("id: live-stream-sales", "id: sales").replace("marginal: {", "margnal: {");
        DocumentException refused = catchThrowableOfType(
                DocumentException.class, () -> Samples.DOCUMENTS.read(DocumentSource.yaml("shop.yaml", text)));
        assertThat(refused.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("document.unknown-metric", "document.unknown-choice");
        assertThat(refused).hasMessageContaining("did you mean \"marginal\"?");
    }

    @Test
    void check_ofAReadablePlan_findsWhatThePlanFinds() {
        String text = SHOP.replace("at-most: 5000", "at-most: -1");
        ImmutableList<Diagnostic> found = Samples.DOCUMENTS.check(DocumentSource.yaml("shop.yaml", text));
        assertThat(found).extracting(Diagnostic::code).contains("plan.cap-below-floor");
        assertThat(found)
                .filteredOn(diagnostic -> diagnostic.code().equals("plan.cap-below-floor"))
                .allSatisfy(diagnostic -> {
                    assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
                    assertThat(diagnostic.path()).isEqualTo("pay[2].id");
                    assertThat(diagnostic.sourceLine()).isEqualTo("  - id: commission");
                });
    }

    @Test
    void check_withTheMetricsThatAHostSupplies_findsTheOthers() {
        PlanDocument document = Samples.DOCUMENTS.read(DocumentSource.yaml("shop.yaml", SHOP));
        assertThat(document.check(ImmutableList.of(Metrics.SALES)))
                .extracting(Diagnostic::code, Diagnostic::line)
                .contains(tuple("plan.not-supplied", 15));
    }

    @ParameterizedTest
    @EnumSource
    void write_ofABlockWithoutAType_isRefusedWithItsRule(DocumentFormat format) {
        Factor ofTheHost = new HostFactor();
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Entry.of("wage", Wages.fixedWage("3000")).times(ofTheHost))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.DOCUMENTS.write(plan, format))
                .withMessage("Expected a block with a type, which documents know it by, but found HostFactor[]"
                        + " (plan shop 1, rule wage)");
    }

    @Test
    void write_ofATypeThatTheCatalogueLacks_isRefused() {
        PlanDocuments none = PlanDocuments.of(Catalogue.of(ImmutableList.of()));
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("wage", Wages.fixedWage("3000"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.write(plan, DocumentFormat.YAML))
                .withMessageStartingWith("Expected a type of the catalogue, one of [], but found fixed-wage");
    }

    @Test
    void write_ofTwoMetricsOfOneId_isRefused() {
        Metric other = Metrics.SALES.withFractions().withRollUp(RollUp.LAST);
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay("a", Ladders.flat(Metrics.SALES, Rate.percent("1")))
                .pay("b", Ladders.flat(other, Rate.percent("1")))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.DOCUMENTS.write(plan, DocumentFormat.YAML))
                .withMessageStartingWith("Expected one meaning of metric sales");
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456789012345678901234567890, 1234567890123456789012345678901234567890",
        "10000000000000000000000000000000000000000, 1e40",
        "12300000000000000000000000000000000000000000000, 123e44",
    })
    void write_ofALongNumber_isShortOrRefused(String number, String written) {
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY")
                .pay(Entry.of("wage", Wages.fixedWage("3000")).atMost(number))
                .build();
        if (written.endsWith("e44")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Samples.DOCUMENTS.write(plan, DocumentFormat.JSON))
                    .withMessageContaining("of at most 40 digits, but found " + number);
        } else {
            assertThat(Samples.DOCUMENTS.write(plan, DocumentFormat.YAML)).contains("at-most: " + written + "\n");
            assertThat(Samples.written(plan, DocumentFormat.JSON)).isEqualTo(plan);
        }
    }

    /** A factor that a host uses from Java only. */
    private record HostFactor() implements Factor {
        @Override
        public Factor.Step prepare(Preparation preparation) {
            return agent -> Exact.ONE;
        }
    }
}
