// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.documents.tree.Written;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every figure of every explanation says where it comes from: of each entry of every-block.yaml, paid a few months. */
class SourcesTest {

    private static final CompensationPlan EVERY_BLOCK = Samples.everyBlock();

    @Test
    void leaves_ofEachEntry_sayWhereTheyComeFrom() {
        Map<String, Long> without = EVERY_BLOCK.entries().stream()
                .flatMap(SourcesTest::leaves)
                .filter(leaf -> leaf.source() == null
                        && !(leaf.kind() == Term.Kind.CONSTANT && leaf.value().isZero()))
                .collect(Collectors.groupingBy(
                        leaf -> leaf.kind() + " " + (leaf.name() == null ? leaf.value() : leaf.name()),
                        Collectors.counting()));

        assertThat(without).isEmpty();
    }

    /** Where a figure is said to stand in its entry, it stands: looked up in the document in full. */
    @Test
    void addresses_ofFiguresOfThePlan_leadToThem() {
        Set<String> leftOut = new TreeSet<>();
        int all = 0;
        for (Entry<? extends Rule> entry : EVERY_BLOCK.entries()) {
            Written.Mapping document = LongForm.of(entry);
            for (Term leaf : (Iterable<Term>) leaves(entry)::iterator) {
                Source source = leaf.source();
                if (source != null && source.kind() == Source.Kind.PLAN) {
                    for (String pointer : Splitter.on(", ").split(source.id())) {
                        all++;
                        Written found = LongForm.find(document, pointer);
                        if (found == null) {
                            leftOut.add(pointer);
                        } else {
                            String text = ((Written.Scalar) found).text();
                            assertThat(Level.parse(text.replaceFirst(" of .*", ""))
                                            .value()
                                            .abs())
                                    .as(entry.id() + pointer)
                                    .isEqualTo(leaf.value().abs());
                        }
                    }
                }
            }
        }

        assertThat(all).isGreaterThan(500);
        assertThat(leftOut)
                .as("at their defaults")
                .containsExactly(
                        "/overtime-pay/days-per-month",
                        "/overtime-pay/hours-per-day",
                        "/points-card/criteria/7/criterion/target/most");
    }

    /** The inputs and constants of all explanations of a plan of one entry. */
    private static Stream<Term> leaves(Entry<? extends Rule> entry) {
        return explained(GrowthTest.planOf(entry)).stream()
                .filter(node -> node.place()
                        .get(Part.RULE)
                        .filter(entry.id().value()::equals)
                        .isPresent())
                .flatMap(node -> Stream.ofNullable(node.term()))
                .flatMap(term -> term.leaves().stream());
    }

    private static List<Explanation> explained(CompensationPlan plan) {
        List<Metric> metrics = GrowthTest.metrics(plan);
        List<Explanation> all = new ArrayList<>();
        Ledger ledger = Ledger.empty();
        for (int month = 1; month <= 3; month++) {
            TeamFactsBuilder facts = GrowthTest.facts(Period.ofMonth(2024, month), 5, metrics);
            if (month == 3 && plan.canonicalText().contains("past-corrections")) {
                facts.correction(GrowthTest.correction(YearMonth.of(2024, 1)));
            }
            TeamRun run = plan.run(facts.build(), ledger);
            for (Statement statement : run.statements()) {
                String agent = statement.agent().id().value();
                run.explain(statement.agent().id()).nodes().skip(1).forEach(all::add);
                if (statement.scorecard() != null) {
                    run.explainScorecard(agent).nodes().forEach(all::add);
                }
            }
            ledger = run.ledger();
        }
        return all;
    }
}
