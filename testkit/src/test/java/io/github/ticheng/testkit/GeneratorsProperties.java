// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.band.Band;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;

/** The generators reach the cases that rules get wrong. */
class GeneratorsProperties {

    private static final Exact FEN = Exact.of("0.01");

    private static <T> List<T> many(Arbitrary<T> values) {
        return values.sampleStream().limit(600).toList();
    }

    @SafeVarargs
    private static <T> void assertReaches(Arbitrary<T> values, Predicate<T>... cases) {
        List<T> found = many(values);
        for (Predicate<T> wanted : cases) {
            assertThat(found).anyMatch(wanted);
        }
    }

    private static boolean isThousand(Exact value) {
        return !value.isZero() && value.dividedBy(Exact.of(1000)).isWhole();
    }

    @Example
    void amounts_reachThousandsAndTheFenBesideThem() {
        assertReaches(
                Numbers.amounts("0", "60000"),
                Exact::isZero,
                GeneratorsProperties::isThousand,
                amount -> isThousand(amount.minus(FEN)),
                amount -> isThousand(amount.plus(FEN)),
                amount -> !amount.isWhole());
        assertThat(many(Numbers.amounts("-5", "12.34")))
                .allMatch(amount -> amount.compareTo(Exact.of(-5)) >= 0 && amount.compareTo(Exact.of("12.34")) <= 0);
    }

    @Example
    void numbers_reachEveryForm() {
        assertReaches(
                Numbers.numbers(),
                number -> !number.isDecimal(),
                number -> number.isDecimal() && !number.fitsLong(0) && number.isWhole(),
                Exact::isNegative);
    }

    @Example
    void ratios_reachNoDataNothingAndEverything() {
        assertReaches(
                Numbers.ratios(),
                ratio -> !ratio.hasData(),
                ratio -> ratio.hasData() && ratio.numerator().isZero(),
                ratio -> ratio.hasData() && ratio.numerator().equals(ratio.denominator()));
    }

    @Example
    void bands_reachEveryForm() {
        assertReaches(
                Tables.bands(),
                band -> band.equals(Band.ALL),
                band -> band.lower() == null && band.upper() != null,
                band -> band.lower() != null && band.upper() == null,
                band -> band.lowerIncluded() && band.upperIncluded(),
                band -> band.lower() != null && band.upper() != null && !band.lowerIncluded() && !band.upperIncluded());
    }

    @Example
    void periods_reachEveryKind() {
        for (Period.Kind kind : Period.Kind.values()) {
            assertReaches(Periods.periods(), period -> period.kind() == kind);
        }
    }

    @Example
    void metrics_reachEveryKind() {
        for (MetricKind kind : MetricKind.values()) {
            assertReaches(Measures.metrics(), metric -> metric.kind() == kind);
        }
    }

    @Example
    void values_ofEachMetric_reachWhatRulesMustBeReadyFor() {
        assertReaches(Measures.values(Metrics.SALES), value -> ((Exact) value).isNegative());
        assertReaches(Measures.values(Metrics.PRAISES), value -> ((Exact) value).isNegative());
        assertReaches(Measures.values(Metrics.REFUND_RATE), value -> !((Ratio) value).hasData());
        assertReaches(Measures.values(Metrics.AVERAGE_ORDER_VALUE), value -> !((Ratio) value).hasData());
    }

    @Example
    void facts_haveGapsOnlyIfAsked() {
        Facts facts = Facts.of(Metrics.SALES, Metrics.REFUND_RATE).ofAgents(1, 4);
        assertThat(many(facts.facts())).allMatch(team -> gaps(team, facts.metrics()) == 0);
        assertThat(many(facts.withGaps().facts())).anyMatch(team -> gaps(team, facts.metrics()) > 0);
        assertThat(many(facts.facts())).allMatch(team -> !team.agents().isEmpty());
        assertThat(many(Facts.of(Metrics.SALES).facts()))
                .anyMatch(team -> team.agents().isEmpty());
    }

    private static long gaps(TeamFacts facts, List<Metric> metrics) {
        return facts.agents().stream()
                .flatMap(agent -> metrics.stream().map(metric -> facts.value(agent.id(), metric)))
                .filter(value -> value.isEmpty())
                .count();
    }

    @Example
    void runs_reachEveryRoom() {
        assertReaches(
                Payroll.runs(),
                run -> anyLine(run, line -> line.room() == Room.PAY && line.note() != null),
                run -> anyLine(
                        run, line -> line.room() == Room.SHARE && line.amount().isNegative()),
                run -> anyLine(
                        run, line -> line.room() == Room.SETTLE && line.amount().isNegative()),
                run -> anyLine(
                        run, line -> line.room() == Room.SETTLE && line.amount().isPositive()),
                run -> any(run, statement -> !statement.balances().isEmpty()),
                run -> any(run, statement -> !statement.outcomes().isEmpty()),
                run -> any(run, statement -> statement.scorecard() != null),
                run -> any(run, statement -> statement.notAssessed() != null),
                run -> run.ledger().entries().size() == 3,
                run -> !run.teamStatement().outcomes().isEmpty());
    }

    private static boolean any(TeamRun run, Predicate<Statement> wanted) {
        return run.statements().stream().anyMatch(wanted);
    }

    private static boolean anyLine(TeamRun run, Predicate<PayLine> wanted) {
        return any(run, statement -> statement.lines().stream().anyMatch(wanted));
    }
}
