// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.compare.Pairing;
import io.github.ticheng.attribution.compare.TeamComparison;
import io.github.ticheng.attribution.compare.Weakness;
import io.github.ticheng.cli.pay.Ledgers;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.imports.log.ComparisonHtml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the agents of teams side by side. */
@Command(name = "compare")
final class CompareCommand extends TichengCommand {

    enum Form {
        TEXT,
        HTML
    }

    @Option(names = "--plan", paramLabel = "<file>")
    private List<Path> plans = List.of();

    @Mixin
    private FactsOptions run = new FactsOptions();

    @Option(names = "--behind", paramLabel = "<percent>")
    private String behind = "5%";

    @Option(names = "--most-pairings", paramLabel = "<number>")
    private String mostPairings = "2";

    @Option(names = "--as", descriptionKey = "compare-as", paramLabel = "<form>")
    private Form form = Form.TEXT;

    @Override
    public Integer call() throws IOException {
        Rate share = ImportOptions.read(behind, CompareCommand::distance, CliPhrases.A_DISTANCE);
        int most = ImportOptions.read(mostPairings, ImportOptions::positive, CliPhrases.A_COUNT);
        Plans plan = plans.isEmpty() ? null : Plans.read(plans);
        ImmutableList<TeamFacts> teams = run.facts(plan, this).facts();
        if (form == Form.HTML && teams.size() > 1) {
            throw misunderstood(Message.of(CliPhrases.ONE_PAGE));
        }
        StringJoiner texts = new StringJoiner("\n");
        try (Ledgers ledgers = Ledgers.toLookInto(run.ledger())) {
            for (TeamFacts team : teams) {
                Ledger earlier = new Ledger(
                        ledgers.read(team.team()).before(team.period()).reverse());
                texts.add(text(TeamComparison.of(team), plan, earlier, share, most));
            }
        }
        out().print(texts);
        return ExitCode.OK;
    }

    private static Rate distance(String text) {
        Rate share = Rate.parse(text);
        if (share.fraction().isNegative()) {
            throw new IllegalArgumentException(text);
        }
        return share;
    }

    private String text(TeamComparison comparison, @Nullable Plans plans, Ledger earlier, Rate share, int most) {
        Map<AgentId, Weakness> weakest =
                plans == null ? comparison.weakest() : comparison.weakest(facts -> totals(plans, facts, earlier));
        List<Pairing> pairings = comparison.pairings(share.fraction(), most);
        if (form == Form.HTML) {
            return ComparisonHtml.of(comparison, weakest, pairings, language());
        }
        String text = comparison.text(weakest, language()) + "\n";
        return Visible.lines(
                pairings.isEmpty() ? text : text + "\n" + TeamComparison.text(pairings, language()) + "\n");
    }

    private static Map<AgentId, Money> totals(Plans plans, TeamFacts facts, Ledger earlier) {
        return plans.book().run(facts, earlier).teamStatement().statements().stream()
                .collect(ImmutableMap.toImmutableMap(
                        statement -> statement.agent().id(), Statement::total));
    }
}
