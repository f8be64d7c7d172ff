// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.Ledgers;
import io.github.ticheng.cli.pay.Staging;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.questions.Impact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a new plan would have paid. */
@Command(name = "impact")
final class ImpactCommand extends TichengCommand {

    enum Form {
        TEXT,
        CSV,
        JSON,
        HTML,
        XLSX
    }

    @Option(names = "--old", required = true, paramLabel = "<plan>")
    private List<Path> old;

    @Option(names = "--new", required = true, paramLabel = "<plan>")
    private Path now;

    @Mixin
    private FactsOptions run = new FactsOptions();

    @Option(names = "--order-free")
    private boolean orderFree;

    @Option(names = "--as", descriptionKey = "impact-as", paramLabel = "<form>")
    private Form form = Form.TEXT;

    @Option(names = "--out", paramLabel = "<file>", descriptionKey = "impact-out")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (form == Form.XLSX && out == null) {
            throw misunderstood(Message.of(CliPhrases.NO_WORKBOOK));
        }
        Plans before = Plans.read(old);
        Plans after = Plans.read(ImmutableList.of(now));
        ImmutableList<TeamFacts> facts =
                run.facts(together(before, after), this).facts();
        try (Ledgers ledgers = Ledgers.toLookInto(run.ledger())) {
            Impact impact = Impact.of(before.book(), after.book().versions().get(0), facts, ledgers::read, orderFree);
            if (out == null) {
                out().print(Visible.lines(text(impact)));
            } else {
                Staging.whole(out, (files, name) -> write(impact, files, name));
                say(CliPhrases.WRITTEN.filled(out));
            }
            return ExitCode.OK;
        }
    }

    private void write(Impact impact, Staging files, String name) throws IOException {
        if (form == Form.XLSX) {
            try (OutputStream bytes = files.stream(name)) {
                ImpactPages.xlsx(impact, bytes, language());
            }
        } else {
            files.write(name, text(impact));
        }
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
            case CSV -> ImpactPages.csv(impact.difference(), language());
            case JSON -> impact.tree().pretty();
            case HTML -> ImpactPages.html(impact, language());
            case TEXT, XLSX -> impact.text(language());
        };
    }
}
