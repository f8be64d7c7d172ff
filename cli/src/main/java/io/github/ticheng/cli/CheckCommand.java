// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.FactsInput;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.facts.ReadFacts;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.questions.Claim;
import io.github.ticheng.questions.Domain;
import io.github.ticheng.questions.Proof;
import io.github.ticheng.questions.WhatIf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks plans. */
@Command(name = "check")
final class CheckCommand extends TichengCommand {

    @Parameters(arity = "1..*", paramLabel = "<plan>", descriptionKey = "plans")
    private List<Path> files = List.of();

    @Option(names = "--facts", descriptionKey = "check-facts", paramLabel = "<file>")
    private @Nullable Path facts;

    @Option(names = "--strict")
    private boolean isStrict;

    @Option(names = "--as", descriptionKey = "check-as", paramLabel = "<form>")
    private DiagnosticFormat format = DiagnosticFormat.TEXT;

    @Mixin
    private ProveOptions prove = new ProveOptions();

    @Override
    public Integer call() throws IOException {
        if (prove.isMisplaced(files.size(), facts)) {
            throw misunderstood(Message.of(CliPhrases.PROVED_TOGETHER));
        }
        PlanDocuments documents = Plans.documents();
        Map<Path, ImmutableList<Diagnostic>> found = new LinkedHashMap<>();
        for (Path file : files) {
            found.put(file, found(documents, file));
        }
        if (format == DiagnosticFormat.TEXT || !prove.isAsked()) {
            String text = format.of(found, language());
            out().print(format == DiagnosticFormat.TEXT ? colours().paint(text) : text);
        }
        boolean isWrong = found.values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.isError() || (isStrict && one.severity() == Severity.WARNING));
        boolean isFailed = prove.isAsked() && facts != null && isFailed(files.get(0), facts);
        return isWrong || isFailed ? ExitCode.FOUND : ExitCode.OK;
    }

    /** Prints what is known of the claims about a plan, and tells whether one fails. */
    private boolean isFailed(Path file, Path facts) throws IOException {
        Plans plan = Plans.read(ImmutableList.of(file));
        Proof proof = prove.of(
                plan.book().versions().get(0),
                FactsInput.of(facts, null, new String[0], plan.metrics(), plan.currency())
                        .facts(),
                this);
        out().print(Visible.lines(format == DiagnosticFormat.JSON ? proof.tree().pretty() : proof.text(language())));
        return proof.verdicts().stream()
                .anyMatch(verdict ->
                        verdict.kind() == Proof.Kind.REFUTED || (isStrict && verdict.kind() == Proof.Kind.UNDECIDED));
    }

    private ImmutableList<Diagnostic> found(PlanDocuments documents, Path file) throws IOException {
        try {
            if (facts == null) {
                return documents.check(Plans.source(file));
            }
            PlanDocument plan = Plans.document(file);
            Set<Metric> given = new LinkedHashSet<>();
            FactsInput.of(
                            facts,
                            null,
                            new String[0],
                            Plans.known(plan.metrics()),
                            plan.plan().currency())
                    .facts()
                    .forEach(team -> given.addAll(ReadFacts.of(team).metrics()));
            return plan.check(given);
        } catch (DocumentException unreadable) {
            return unreadable.diagnostics();
        } catch (Refusal refused) {
            if (refused.diagnostics().isEmpty()) {
                throw refused;
            }
            return refused.diagnostics();
        }
    }

    /** What is to be proved of a plan. */
    static final class ProveOptions {

        @Option(names = "--prove")
        private boolean isAsked;

        @Option(names = "--over", paramLabel = "<range>")
        private List<String> over = List.of();

        @Option(names = "--agent", paramLabel = "<agent>", descriptionKey = "proved-agent")
        private @Nullable String agent;

        @Option(names = "--at-least", paramLabel = "<amount>")
        private @Nullable String least;

        @Option(names = "--at-most", paramLabel = "<share>")
        private @Nullable String most;

        @Option(names = "--no-jump", paramLabel = "<amount>")
        private @Nullable String jump;

        boolean isAsked() {
            return isAsked;
        }

        /** Whether something is to be proved, but not of one plan and of facts, or some claim is told and nothing is to be proved. */
        boolean isMisplaced(int plans, @Nullable Path facts) {
            boolean isTold = !over.isEmpty() || agent != null || least != null || most != null || jump != null;
            return isAsked ? plans != 1 || facts == null : isTold;
        }

        /** Asks, of the last period of the agent in some facts. */
        Proof of(CompensationPlan plan, List<TeamFacts> all, TichengCommand command) {
            AgentId wanted = agent == null ? null : command.read(agent, AgentId::of, CliPhrases.AN_AGENT);
            TeamFacts facts = all.stream()
                    .filter(one -> wanted == null ? !one.agents().isEmpty() : one.indexOf(wanted) >= 0)
                    .max(Comparator.comparing(TeamFacts::period))
                    .orElseThrow(() -> Refusal.of(
                            ExitCode.USAGE,
                            CliPhrases.NO_AGENT.filled(
                                    all.stream()
                                            .flatMap(one -> one.agents().stream())
                                            .map(Agent::id)
                                            .distinct()
                                            .limit(10)
                                            .toList(),
                                    agent == null ? "" : agent)));
            AgentId whose = wanted == null ? facts.agents().get(0).id() : wanted;
            ImmutableList<Domain> domains = over.isEmpty()
                    ? Domain.usual(plan, facts)
                    : over.stream()
                            .map(text -> Domain.parse(text, plan.reads()))
                            .collect(ImmutableList.toImmutableList());
            ImmutableList.Builder<Claim> claims = ImmutableList.<Claim>builder().addAll(Claim.usual(domains));
            if (least != null) {
                claims.add(Claim.atLeast(command.read(least, Exact::parse, CliPhrases.AN_AMOUNT)));
            }
            if (most != null) {
                List<String> parts = Splitter.on(" of ").trimResults().splitToList(most);
                Rate share = command.read(parts.get(0), Rate::parse, CliPhrases.A_SHARE);
                Metric metric = WhatIf.metric(parts.size() < 2 ? "" : parts.get(1), plan.reads());
                claims.add(Claim.atMost(share, metric));
            }
            if (jump != null) {
                List<Claim> none = command.read(
                        jump,
                        text -> domains.stream()
                                .map(domain -> Claim.noJump(domain.metric(), Exact.parse(text)))
                                .toList(),
                        CliPhrases.AN_AMOUNT);
                claims.addAll(none);
            }
            return Proof.of(PlanBook.of(plan), facts, Ledger.empty(), whose, domains, claims.build());
        }
    }
}
