// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.payroll.Paid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which an explanation is written. */
enum ExplanationFormat {
    TEXT {
        @Override
        String of(String heading, List<Explanation> parts, Language language) {
            return heading + "\n"
                    + parts.stream().map(part -> ended(part.text(language))).collect(Collectors.joining());
        }
    },
    MARKDOWN {
        @Override
        String of(String heading, List<Explanation> parts, Language language) {
            return "## " + Visible.markdown(heading) + "\n\n"
                    + parts.stream().map(part -> ended(part.markdown(language))).collect(Collectors.joining());
        }
    },
    JSON {
        @Override
        String of(String heading, List<Explanation> parts, Language language) {
            return parts.stream()
                    .map(part -> part.json(language).stripTrailing())
                    .collect(Collectors.joining(",\n"));
        }

        @Override
        String joined(List<String> texts) {
            return "[\n" + String.join(",\n", texts) + "\n]\n";
        }
    };

    private static final String SCORECARD = "scorecard";

    abstract String of(String heading, List<Explanation> parts, Language language);

    /** Several explanations as one text. */
    String joined(List<String> texts) {
        return String.join("\n", texts);
    }

    /**
     * Writes how an agent's pay came about.
     *
     * @param line the rule of one line, or the scorecard; null for everything
     * @throws Refusal if the agent has no such line
     */
    String of(Paid paid, AgentId agent, @Nullable String line, Language language) {
        TeamStatement team = paid.statement();
        Statement statement = paid.run().statement(agent);
        String name = statement.agent().name();
        String heading = CliPhrases.EXPLAINED
                .filled(
                        name.equals(agent.value()) ? name : name + " (" + agent + ")",
                        team.team().value(),
                        team.period(),
                        team.plan(),
                        team.total().currency().getCurrencyCode())
                .in(language);
        return of(heading, parts(paid, statement, line), language);
    }

    private static List<Explanation> parts(Paid paid, Statement statement, @Nullable String line) {
        AgentId agent = statement.agent().id();
        List<Explanation> parts = new ArrayList<>();
        List<RuleId> credits = paid.run().teamStatement().credits().stream()
                .filter(credit -> credit.agent().equals(agent))
                .map(CreditLine::rule)
                .distinct()
                .toList();
        if (line == null) {
            parts.add(paid.run().explain(agent));
            credits.forEach(credit -> parts.add(paid.run().explain(agent, credit)));
        }
        ImmutableList<Scorecard> cards = statement.scorecards();
        for (Scorecard card : cards) {
            String id = card.card() == null ? SCORECARD : card.card().id().value();
            if (line == null || line.equals(SCORECARD) || line.equals(id)) {
                parts.add(
                        card.card() == null
                                ? paid.run().explainScorecard(agent.value())
                                : paid.run().explainScorecard(agent.value(), id));
            }
        }
        if (!parts.isEmpty()) {
            return parts;
        }
        List<String> known = Stream.concat(statement.lines().stream().map(PayLine::rule), credits.stream())
                .map(RuleId::value)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (line == null || !known.contains(line)) {
            if (!cards.isEmpty()) {
                known.add(SCORECARD);
            }
            throw Refusal.of(
                    ExitCode.USAGE,
                    CliPhrases.NO_LINE.filled(agent.value(), String.join(", ", known), String.valueOf(line)));
        }
        return List.of(paid.run().explain(agent, RuleId.of(line)));
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }
}
