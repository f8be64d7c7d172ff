// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.number.Rate;
import io.github.ticheng.questions.Targets;
import io.github.ticheng.questions.WhatIf;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which targets the past makes fair. */
@Command(name = "targets")
final class TargetsCommand extends AgentCommand {

    @Option(names = "--metric", required = true, paramLabel = "<metric>", descriptionKey = "target-metric")
    @SuppressWarnings("NullAway.Init")
    private String metric;

    @Option(names = "--guaranteed", paramLabel = "<percentile>")
    private int guaranteed = 50;

    @Option(names = "--challenge", paramLabel = "<percentile>")
    private int challenge = 80;

    @Option(names = "--growth", paramLabel = "<percentage>")
    private String growth = "0%";

    @Option(names = "--season")
    private boolean isSeasonal;

    @Mixin
    private AnswerOptions form = new AnswerOptions();

    TargetsCommand() {}

    @Override
    public Integer call() throws IOException {
        Targets.Method method = new Targets.Method(
                guaranteed, challenge, read(growth, Rate::parse, CliPhrases.A_PERCENTAGE), isSeasonal);
        out().print(form.joined(look(null, (plans, payroll, facts, before) -> {
            Targets targets = Targets.of(plans.book(), facts, before, WhatIf.metric(metric, plans.metrics()), method);
            return form.of(targets, language());
        })));
        return ExitCode.OK;
    }
}
