// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.Ledgers;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.JsonText;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.questions.Impact;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a new plan would have paid. */
@Command(name = "impact")
final class ImpactCommand extends TichengCommand {

    enum Form {
        TEXT,
        CSV,
        JSON
    }

    private static final Label TWO_PLANS = Label.of("--old and --new alone", "只用 --old 与 --new");

    @Option(names = "--old", required = true, paramLabel = "<plan>")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Option(names = "--new", required = true, paramLabel = "<plan>")
    @SuppressWarnings("NullAway.Init")
    private Path now;

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--order-free")
    private boolean orderFree;

    @Option(names = "--as", descriptionKey = "impact-as", paramLabel = "<form>")
    private Form form = Form.TEXT;

    ImpactCommand() {}

    @Override
    public Integer call() throws IOException {
        if (run.isPlanSaid()) {
            throw misunderstood(CliPhrases.EXPECTED.filled(TWO_PLANS, "--plan"));
        }
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
