// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.BlockGuide.BlockWalk;
import io.github.ticheng.documents.tree.Written;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written short is the same plan as what is written long: equal, and with the same fingerprint. */
class ShortFormsTest {

    private static final SchemaCheck SCHEMA = SchemaCheck.of(Samples.CATALOGUE);

    private static final String HEAD = "{format: 1, plan: p, version: a, currency: CNY, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        refund-rate at most 5%                      | {metric: {metric: refund-rate, comparison: at-most, threshold: 5%}}
        refund-rate at-most 5%                      | {metric: {metric: refund-rate, comparison: at-most, threshold: 5%}}
        "  refund-rate  at most\t5% "               | {metric: {metric: refund-rate, comparison: at-most, threshold: 5%}}
        {metric: refund-rate at most 5%}            | {metric: {metric: refund-rate, comparison: at-most, threshold: 5%}}
        days-present at least 100% of days-due      | {metric: {metric: days-present, comparison: at-least, threshold: 100% of days-due}}
        days-present at least days-due              | {metric: {metric: days-present, comparison: at-least, threshold: 100% of days-due}}
        sales at least sales of average-of-agents   | {metric: {metric: sales, comparison: at-least, threshold: 100% of sales of average-of-agents}}
        {metric: {metric: sales, comparison: above, threshold: target-base}} | {metric: {metric: sales, comparison: above, threshold: 100% of target-base}}
        shop-turnover of team above 10000           | {metric: {metric: shop-turnover of team, comparison: above, threshold: 10000}}
        sales of post a above 90% of sales of team  | {metric: {metric: sales of post a, comparison: above, threshold: 90% of sales of team}}
        bad-review-rate below the team's            | {against-team: {metric: bad-review-rate, comparison: below}}
        bad-review-rate below the team’s            | {against-team: {metric: bad-review-rate, comparison: below}}
        tenure at least 1 month                     | {tenure: {months: 1}}
        tenure at least 3 months                    | {tenure: {months: 3}}
        post is agent or senior                     | {post: {posts: [agent, senior]}}
        grade is gold                               | {grade: {grades: [gold]}}
        graded gold or silver for 3 months          | {graded-months: {months: 3, grades: [gold, silver]}}
        {all: [passed, sales at least 20000]}       | {all-of: {conditions: [passed, {metric: {metric: sales, comparison: at-least, threshold: 20000}}]}}
        {any: [passed, assessed]}                   | {any-of: {conditions: [passed, assessed]}}
        {not: {post: [trainee]}}                    | {not: {condition: {post: {posts: [trainee]}}}}
        {not: {not: passed}}                        | {not: {condition: {not: {condition: passed}}}}
        """)
    void read_aShortCondition_isTheLongOne(String shorter, String longer) {
        assertSame("pay: [{id: a, fixed-wage: 1, when: %s}]}", shorter, longer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {base: [sales], kind: flat, tiers: [{rate: 1%}]}          | {base: {metrics: {metrics: [sales]}}, kind: flat, tiers: [{rate: 1%}]}
        {on: sales, flat: 1%}                                     | {base: {metrics: {metrics: [sales]}}, kind: flat, tiers: [{rate: 1%}]}
        {on: orders, whole-amount: {up to 9: {per-unit: 1}, above 9: {per-unit: 2, at-most: 5}}} | {base: [orders], kind: whole-amount, tiers: [{up to: 9, per-unit: 1}, {above: 9, per-unit: 2, at-most: 5}]}
        {on: sales, flat: [1%]}                                   | {base: {metrics: {metrics: [sales]}}, kind: flat, tiers: [{rate: 1%}]}
        {on: sales plus orders-x less closed-sales, flat: [1%]}   | {base: {metrics: {metrics: [sales, orders-x], less: [closed-sales]}}, kind: flat, tiers: [{rate: 1%}]}
        {on: sales, marginal: {up to 9: 1%, above 9: 2%}}         | {base: [sales], kind: marginal, tiers: [{up to: 9, rate: 1%}, {rate: 2%}]}
        {on: sales, marginal: [{up to 9: 1%}, {above 9: 2%}]}     | {base: [sales], kind: marginal, tiers: [{up to: 9, rate: 1%}, {rate: 2%}]}
        {on: sales, marginal: [{up to 9: 1%}, {above 9: {rate: 2%, flat: 5}}]} | {on: sales, marginal: {up to 9: 1%, above 9: {rate: 2%, flat: 5}}}
        {on: sales, marginal: [{up to: 9, rate: 1%}, {above 9 up to 12: 2%}, {above: 12}]} | {on: sales, marginal: {up to 9: 1%, above 9 up to 12: 2%, above 12: 0%}}
        {on: sales, marginal: {up to 9: 0%, up to 12: 1%, above 12: 2%}} | {base: [sales], kind: marginal, tiers: [{up to: 9}, {above: 9, up to: 12, rate: 1%}, {above: 12, rate: 2%}]}
        {on: sales, whole-amount: {below target-base: 1%, from target-base: 2%}} | {base: [sales], kind: whole-amount, tiers: [{below: 100% of target-base, rate: 1%}, {from: 100% of target-base, rate: 2%}]}
        {on: sales, whole-amount: {below 100% of target-base: 1%, from 100% of target-base: 2%}} | {base: [sales], kind: whole-amount, tiers: [{below: 100% of target-base, rate: 1%}, {rate: 2%}]}
        {on: sales, marginal: {up to 50% of target-base of agents: 1%, above 50% of target-base of agents: 2%}} | {on: sales, marginal: [{up to: 50% of target-base of agents, rate: 1%}, {rate: 2%}]}
        {on: sales, marginal: {"up to target-base of post x, big y": 1%, "above target-base of post x, big y": 2%}} | {on: sales, marginal: [{up to: "target-base of post x, big y", rate: 1%}, {rate: 2%}]}
        {on: sales, whole-amount: {below 5% of sales of own-group: 1%, from 5% of sales of own-group below 9% of sales of own-group: 2%, from 9% of sales of own-group: 3%}} | {on: sales, whole-amount: [{below: 5% of sales of own-group, rate: 1%}, {below: 9% of sales of own-group, rate: 2%}, {rate: 3%}]}
        {on: {ratio: x}, highest-fixed: [{below: 3}, {from: 3, flat: 5}]} | {base: {ratio: {metric: x}}, kind: highest-fixed, tiers: [{below: 3}, {flat: 5}]}
        {on: sales, highest-fixed: {below 3: 0, from 3 below 9: {flat: 5, at-most: 4}, from 9: 7}} | {base: [sales], kind: highest-fixed, tiers: [{below: 3}, {below: 9, flat: 5, at-most: 4}, {flat: 7}]}
        {on: orders, cumulative-fixed: {up to 3: 0.5, above 3: 7}} | {base: [orders], kind: cumulative-fixed, tiers: {up to 3: {flat: 0.5}, above 3: {flat: 7}}}
        {on: sales, kind: cumulative-fixed, tiers: {up to 3: 0.5, above 3: 7}} | {on: sales, cumulative-fixed: [{up to: 3, flat: 0.5}, {flat: 7}]}
        {on: sales, interpolated: {from 3 below 9: 5, from 9: 7}} | {base: [sales], kind: interpolated, tiers: [{below: 3}, {from: 3, below: 9, flat: 5}, {from: 9, flat: 7}]}
        {on: sales, interpolated: {from 0 below 9: 0, from 9: 7}} | {base: [sales], kind: interpolated, tiers: [{below: 0}, {from: 0, below: 9, flat: 0}, {from: 9, flat: 7}]}
        {on: sales, chosen-by: [sales], interpolated-rate: {from 3 below 9: 1%, from 9: 2%}} | {base: [sales], chosen-by: [sales], kind: interpolated-rate, tiers: [{below: 3}, {below: 9, rate: 1%}, {rate: 2%}]}
        """)
    void read_aShortLadder_isTheLongOne(String shorter, String longer) {
        assertSame(
                "metrics: [{id: orders-x, kind: money, better: higher}, {id: x, kind: ratio, unit: money, better:"
                        + " higher}], pay: [{id: a, commission-ladder: %s}]}",
                shorter, longer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        wage-by-post: {agent: 2000, 1165: 3000}     | wage-by-post: {rows: [{post: agent, wage: 2000}, {post: 1165, wage: 3000}]}
        wage-by-post: {rows: {agent: 2000}, otherwise: 5} | wage-by-post: {rows: [{post: agent, wage: 2000}], otherwise: 5}
        pay-per-unit: 10 per praises                | pay-per-unit: {amount: 10, metric: praises}
        fixed-wage: 1, times: 2/3                   | fixed-wage: {amount: 1}, times: {constant: {factor: 2/3}}
        fixed-wage: 1, times: days-present out of days-due | fixed-wage: {amount: 1}, times: {share: {part: days-present, whole: days-due}}
        fixed-wage: 1, times: {by-score: {below 60: 0.5, from 60: 1}} | fixed-wage: 1, times: {by-score: {rows: [{below: 60, factor: 0.5}, {from: 60, factor: 1}]}}
        fixed-wage: 1, times: {by-score: [{below 60: 0.5}, {from 60: 1}]} | fixed-wage: 1, times: {by-score: {below 60: 0.5, from 60: 1}}
        wage-by-post: [{agent: 2000}, {1165: 3000}] | wage-by-post: {agent: 2000, 1165: 3000}
        wage-by-post: [{host: 2000}, {wages: 3000}] | wage-by-post: {host: 2000, wages: 3000}
        wage-by-post: [{post: host, wage: 2000}, {agent: {wage: 3000}}] | wage-by-post: {host: 2000, agent: {wage: 3000}}
        fixed-wage: 1, times: {by-grade: {gold: 2}} | fixed-wage: 1, times: {by-grade: {rows: [{grade: gold, factor: 2}]}}
        """)
    void read_aShortRule_isTheLongOne(String shorter, String longer) {
        assertSame("pay: [{id: a, %s}]}", shorter, longer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        500                                         | {fixed: {amount: 500}}
        0.5% of the team value of public-sales      | {rate: {rate: 0.5%, base: team-value, metric: public-sales}}
        1% of the sum-of-agents of sales            | {rate: {rate: 1%, base: sum-of-agents, metric: sales}}
        {sum: [5 for each of the sum of agents of praises, 1]} | {sum: {parts: [{per-case: {amount: 5, base: sum-of-agents, metric: praises}}, {fixed: 1}]}}
        """)
    void read_aShortPool_isTheLongOne(String shorter, String longer) {
        assertSame("share: [{id: a, team-pool: {pool: %s, split: by-head}}]}", shorter, longer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        bands: {id: a, measure: {attainment: {metric: sales, target: 9}}, rows: {below 50%: 0, from 50%: 9}} | bands: {id: a, label: {en: sales against target, zh: 销售额目标完成率}, measure: {attainment: {metric: sales, target: 9}}, rows: [{below: 50%, points: 0}, {points: 9}]}
        linear: {id: a, measure: sales, rows: {0: 0, 9: 9}, beyond: clamped} | linear: {id: a, label: {en: sales, zh: 销售额}, measure: {value: {metric: sales}}, rows: [{at: 0, points: 0}, {at: 9, points: 9}], beyond: clamped}
        ratings: {id: a, metric: mood, maximum: 9, rows: {good: 9, so-so: 1}} | ratings: {id: a, label: Laune, metric: mood, maximum: 9, rows: [{rating: good, label: {en: good, zh: 良好}, points: 9}, {rating: so-so, label: so-so, points: 1}]}
        ratings: {id: a, metric: mood, maximum: 9, rows: [{point: 9}, {so-so: {points: 1, label: b}}]} | ratings: {id: a, metric: mood, maximum: 9, rows: {point: 9, so-so: {points: 1, label: b}}}
        occurrences: {id: a, start: 9, rows: {lateness: -2}, maximum: 9} | occurrences: {id: a, label: a, start: 9, rows: [{metric: lateness, each: -2}], maximum: 9}
        target: {id: a, metric: sales, target: 9, maximum: 9} | target: {id: a, label: {en: sales, zh: 销售额}, metric: sales, target: 9, maximum: 9}
        given: {id: a, metric: assessment-score}    | given: {id: a, label: {en: assessment score, zh: 考核得分}, metric: assessment-score}
        per-occurrence: {id: a, metric: praises, each: 1} | per-occurrence: {id: a, label: {en: praises, zh: 客户表扬次数}, metric: praises, each: 1}
        sub-scorecard: {id: a, criteria: [{given: {id: b, metric: assessment-score, maximum: 9}}]} | sub-scorecard: {id: a, label: a, criteria: [{criterion: {given: {id: b, label: {en: assessment score, zh: 考核得分}, metric: assessment-score, maximum: 9}}}]}
        by-severity: {id: a, metric: assessment-score, deducting: true, least: 1, greatest: 5} | by-severity: {id: a, label: {en: assessment score, zh: 考核得分}, metric: assessment-score, deducting: true, least: 1, greatest: 5}
        """)
    void read_aCriterionWithoutALabel_hasThatOfWhatItMeasures(String shorter, String longer) {
        assertSame(
                "metrics: [{id: mood, kind: rating, better: higher, label: Laune}], score: [{id: s, points-card:"
                        + " {criteria: [{criterion: {given: {id: z, label: z, metric: duty-points, maximum: 9}}}],"
                        + " adjustments: [{%s}]}}]}",
                shorter, longer);
    }

    @Test
    void read_gradesByTheirIds_haveThemAsLabels() {
        assertSame(
                "score: [{id: s, points-card: [{given: {id: z, label: z, metric: duty-points, maximum: 9}}]}], grade: [{id:"
                        + " g, grade-table: %s}]}",
                "{from 5: a, from 1 below 5: {id: b, label: B 级}, below 1: c}",
                "{rows: [{from: 5, id: a, label: a}, {from: 1, below: 5, id: b, label: B 级}, {below: 1, id: c, label: c}]}");
    }

    static Stream<BlockType<?>> ledTypes() {
        return Samples.CATALOGUE.types().stream()
                .filter(type -> type.leadField().isPresent());
    }

    /** Of every block that has one field to write, the value of that field may stand for the map. */
    @ParameterizedTest
    @MethodSource("ledTypes")
    void read_theValueOfTheOneField_isTheBlock(BlockType<?> type) {
        Block block = BlockWalk.blocks(Samples.everyBlock()).stream()
                .filter(each -> each.type().orElseThrow().equals(type))
                .findFirst()
                .orElseThrow();
        String lead = type.leadField().orElseThrow().name();
        ImmutableMap<String, Written> fields = LongForm.fields(type, block).members();
        Written one = Objects.requireNonNull(fields.get(lead));
        assertThat(LongForm.read(type, one, LongForm.KNOWN))
                .isEqualTo(LongForm.read(type, new Written.Mapping(ImmutableMap.of(lead, one), false), LongForm.KNOWN));
    }

    @Test
    void read_everyBlockAsItWasWrittenBefore_isTheSamePlan() {
        String text = Samples.everyBlockInTheLongForm();
        String expected = "a84957d6fcfbf5d9022f6360a09e1a65579903dd8a2815abb9cff8d4204c2026";
        assertThat(read(text).fingerprint()).isEqualTo(expected);
        assertThat(Samples.written(read(text), DocumentFormat.YAML)).isEqualTo(read(text));
    }

    /** A post may be called as a field is: what is written then says which is meant. */
    @Test
    void write_aPostNamedLikeAField_readsBack() {
        CompensationPlan plan = read(HEAD + "pay: [{id: a, wage-by-post: {rows: [{post: rows, wage: 5}]}}]}");
        assertThat(Samples.DOCUMENTS.write(plan, DocumentFormat.YAML)).contains("wage-by-post: {rows: {rows: 5}}");
        assertSamePlan(plan, Samples.written(plan, DocumentFormat.YAML));
    }

    /** A post of two words has no place in a line. */
    @Test
    void write_aPostOfTwoWords_isAList() {
        CompensationPlan plan = read(HEAD + "eligibility: {post: [team leader, or]}, pay: [{id: a, fixed-wage: 1}]}");
        assertThat(Samples.DOCUMENTS.write(plan, DocumentFormat.YAML))
                .contains("eligibility: {post: [or, team leader]}");
        assertSamePlan(plan, Samples.written(plan, DocumentFormat.YAML));
    }

    /** What would say something else in a line or a key is written long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "when: {post: [\"true\", x]}, fixed-wage: 1",
                "when: {group: [\".NAN\"]}, fixed-wage: 1",
                "commission-ladder: {on: sales, marginal: [{up to: 5% of sales of post up to 9, rate: 1%}, {rate: 2%}]}",
                "commission-ladder: {on: sales, marginal: [{up to: \"sales of post a\\tb\", rate: 1%}, {rate: 2%}]}"
            })
    void write_whatALineCannotHold_readsBack(String rule) {
        CompensationPlan plan = read(HEAD + "pay: [{id: a, " + rule + "}]}");
        assertSamePlan(plan, Samples.written(plan, DocumentFormat.YAML));
    }

    private static void assertSame(String form, String shorter, String longer) {
        CompensationPlan expected = read(HEAD + form.formatted(longer));
        assertThat(List.of(shorter, longer)).allSatisfy(written -> {
            String document = HEAD + form.formatted(written);
            assertSamePlan(expected, read(document));
            assertThat(SCHEMA.errorsOfYaml(document)).isEmpty();
        });
        assertSamePlan(expected, Samples.written(expected, DocumentFormat.YAML));
    }

    private static void assertSamePlan(CompensationPlan expected, CompensationPlan read) {
        assertThat(read).isEqualTo(expected);
        assertThat(read.fingerprint()).isEqualTo(expected.fingerprint());
    }

    private static CompensationPlan read(String text) {
        return Samples.DOCUMENTS.read(DocumentSource.yaml("plan.yaml", text)).plan();
    }
}
