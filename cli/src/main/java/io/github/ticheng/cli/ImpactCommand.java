// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.Ledgers;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.JsonText;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.questions.Impact;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a new plan would have paid. */
@Command(
        name = "impact",
        description = {
            "Says what a new plan would have paid instead of an old one: who gains, who loses, what it costs, which grades"
                    + " move, and what of it comes from which rule.",
            "",
            "  ticheng impact --old 2024.yaml --new 2025.yaml --facts months --ledger ledger",
            "  ticheng impact --old 2024.yaml --new 2025.yaml --facts months --as csv > lines.csv",
            "",
            "Each plan carries streaks, draws and balances on by itself. Nothing is written, and the ledger stays."
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.PLAN, ExitCodes.FACTS, ExitCodes.FAULT})
final class ImpactCommand extends TichengCommand {

    enum Form {
        TEXT,
        CSV,
        JSON
    }

    @Option(names = "--old", required = true, paramLabel = "<plan>", description = "The old plan, in YAML or JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Option(names = "--new", required = true, paramLabel = "<plan>", description = "The new plan, in YAML or JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path now;

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--order-free",
            description = "Split the difference by causes as the mean over all orders (up to 8).")
    private boolean orderFree;

    @Option(
            names = "--as",
            descriptionKey = "impact-as",
            paramLabel = "<form>",
            description = "How to write it: text (unless given), csv (a row per line that differs) or json.")
    private Form form = Form.TEXT;

    ImpactCommand() {}

    @Override
    public Integer call() throws IOException {
        Plans before = Plans.read(ImmutableList.of(old));
        Plans after = Plans.read(ImmutableList.of(now));
        ImmutableList<TeamFacts> facts =
                run.facts(together(before, after), this).facts();
        try (Ledgers ledgers = Ledgers.toLookInto(run.ledger())) {
            Impact impact = Impact.of(plan(before), plan(after), facts, ledgers::read, orderFree);
            out().print(Visible.lines(text(impact)));
            return ExitCode.OK;
        }
    }

    private static CompensationPlan plan(Plans plans) {
        return plans.book().versions().get(0);
    }

    private static Plans together(Plans before, Plans after) {
        try {
            return new Plans(
                    before.book(),
                    Plans.together(ImmutableList.of(before.metrics(), after.metrics())),
                    before.currency());
        } catch (Refused unfit) {
            throw Refusal.of(ExitCode.PLAN, CliPhrases.NO_BOOK.filled(Refused.reason(unfit)));
        }
    }

    private String text(Impact impact) {
        return switch (form) {
            case CSV -> DifferenceCsv.of(impact.difference(), language());
            case JSON -> JsonText.pretty(impact.tree());
            case TEXT -> impact.text(language());
        };
    }
}
