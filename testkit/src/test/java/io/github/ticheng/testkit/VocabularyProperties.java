// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Plans of anything that ships are sound, are read back from their documents, and keep the laws of every run. */
class VocabularyProperties {

    private static final PlanDocuments DOCUMENTS = PlanDocuments.of(Shipped.CATALOGUE);

    @Provide
    Arbitrary<CompensationPlan> plans() {
        return Plans.of(Shipped.CATALOGUE, Shipped.given());
    }

    /** A plan with facts of one to three months. */
    record Months(CompensationPlan plan, ImmutableList<TeamFacts> facts) {

        /** What the plan makes of the facts; empty where it refuses one of the months. */
        static Optional<TeamRun> run(CompensationPlan plan, ImmutableList<TeamFacts> facts) {
            try {
                return Optional.of(Payroll.run(plan, facts));
            } catch (ProblemsException refused) {
                Law.requireOfFacts(refused);
                return Optional.empty();
            }
        }

        Optional<TeamRun> run() {
            return run(plan, facts);
        }
    }

    @Provide
    Arbitrary<Months> months() {
        return plans().flatMap(plan -> Payroll.histories(Payroll.facts(plan)).map(facts -> new Months(plan, facts)))
                .withoutEdgeCases();
    }

    /** The laws would say little of a type of which chance never makes a block. */
    @Example
    void everyType_isDrawn() {
        for (BlockType<?> type : Shipped.VOCABULARY.types()) {
            assertThat(Stream.iterate(0, seed -> seed + 1).limit(400).anyMatch(seed -> isDrawn(type, new Random(seed))))
                    .as(type.name())
                    .isTrue();
        }
    }

    private static boolean isDrawn(BlockType<?> type, Random random) {
        AnyBlocks blocks = new AnyBlocks(Shipped.VOCABULARY, random, type, List.of("card", "r-0", "r-1"));
        return Shipped.VOCABULARY.places(type).stream()
                .flatMap(family -> blocks.entry("r-1", family).stream())
                .anyMatch(entry -> entry.canonicalText().contains(type.name() + "("));
    }

    @Property(tries = 30)
    void plan_ofAnyBlocks_isSoundAndReadBackFromItsDocument(@ForAll("plans") CompensationPlan plan) {
        assertThat(plan.check()).noneMatch(Finding::isError);
        for (DocumentFormat format : DocumentFormat.values()) {
            String written = DOCUMENTS.write(plan, format);
            CompensationPlan read =
                    DOCUMENTS.read(new DocumentSource("plan", written, format)).plan();

            assertThat(read).as(written).isEqualTo(plan);
            assertThat(read.fingerprint()).isEqualTo(plan.fingerprint());
        }
    }

    @Property(tries = 60)
    void run_ofAnyBlocks_isExplainedToTheCent(@ForAll("months") Months months) {
        months.run().ifPresent(run -> {
            for (Statement statement : run.statements()) {
                Explanation total = run.explain(statement.agent().id());
                Accounts.requireSound(total);

                assertThat(total.term()).isNotNull();
                assertThat(total.term().recomputed())
                        .isEqualTo(statement.total().amount());
                assertThat(total.children()).hasSameSizeAs(statement.lines());
            }
        });
    }

    @Property(tries = 60)
    void run_ofAnyBlocks_losesNothing(@ForAll("months") Months months) {
        months.run().ifPresent(run -> {
            assertThat(run.teamStatement().total().amount())
                    .isEqualTo(sum(run.statements().stream()
                            .flatMap(statement -> statement.lines().stream())
                            .map(PayLine::value)));
            for (PoolLine pool : run.teamStatement().pools()) {
                Stream<Exact> paid = run.statements().stream()
                        .flatMap(statement -> statement.lines().stream())
                        .filter(line -> line.rule().equals(pool.rule()))
                        .map(PayLine::value);

                assertThat(sum(Stream.concat(
                                paid,
                                Stream.of(pool.kept().amount(), pool.carried().amount()))))
                        .isEqualTo(pool.total().amount());
            }
        });
    }

    private static Exact sum(Stream<Exact> amounts) {
        return amounts.reduce(Exact.ZERO, Exact::plus);
    }

    @Property(tries = 30)
    void run_inAnotherOrderAndInThreads_isTheSame(@ForAll("months") Months months) {
        ImmutableList<TeamFacts> reversed =
                months.facts().stream().map(Edits::reversed).collect(ImmutableList.toImmutableList());
        Optional<Object> alone = months.run().map(TeamRun::teamStatement);

        assertThat(Months.run(months.plan(), reversed).map(TeamRun::teamStatement))
                .isEqualTo(alone);
        assertThat(Collections.nCopies(4, months).parallelStream()
                        .map(each -> each.run().map(TeamRun::teamStatement)))
                .allMatch(alone::equals);
    }
}
