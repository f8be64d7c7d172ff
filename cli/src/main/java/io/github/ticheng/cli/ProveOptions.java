// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.questions.Claim;
import io.github.ticheng.questions.Domain;
import io.github.ticheng.questions.Proof;
import io.github.ticheng.questions.WhatIf;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be proved of a plan. */
final class ProveOptions {

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
                : over.stream().map(text -> Domain.parse(text, plan.reads())).collect(ImmutableList.toImmutableList());
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
