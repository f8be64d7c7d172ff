// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.documents.tree.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a plan to start from. */
@Command(
        name = "init",
        description = {
            "Writes a plan to start from and facts for it, as a folder that \"ticheng pay\" pays at once; without a name the"
                    + " plans are listed.",
            "",
            "  ticheng init",
            "  ticheng init online-shop",
            "  ticheng init call-centre --out hotline"
        },
        exitCodeList = {ExitCodes.OK, ExitCodes.USAGE, ExitCodes.FAULT})
final class InitCommand extends TichengCommand {

    /**
     * A plan to start from.
     *
     * @param name its name
     * @param about what it pays
     * @param folder where it stands in the gallery
     * @param plans the documents of the plan
     * @param facts the facts, below the folder
     */
    record Start(String name, Label about, String folder, ImmutableList<String> plans, ImmutableList<String> facts) {

        private static Start of(String name, String english, String chinese, String folder, String... facts) {
            return new Start(
                    name,
                    Label.of(english, chinese),
                    folder,
                    ImmutableList.of("plan.yaml"),
                    facts.length == 0 ? ImmutableList.of("facts.csv") : ImmutableList.copyOf(facts));
        }

        private Start versions(String... files) {
            return new Start(name, about, folder, ImmutableList.copyOf(files), facts);
        }
    }

    /** All of them; those of published systems stand among the examples. */
    static final ImmutableList<Start> GALLERY = ImmutableList.of(
            Start.of(
                    "online-shop",
                    "a shop on one page: wage, commission, bonus for quick answers",
                    "一页纸的网店：底薪、提成、响应奖",
                    "online-shop"),
            Start.of(
                    "call-centre",
                    "a call centre: pay per call by quality, overtime, prizes",
                    "呼叫中心：按质检的通话计件、加班、名次奖",
                    "call-centre"),
            Start.of(
                    "field-sales",
                    "field sales: commission by target, draw, holdback",
                    "外勤销售：按目标提成、预支、暂扣",
                    "field-sales"),
            Start.of("fixed-wage", "a small shop: the same for everybody", "小店：固定工资", "s5-small-shops/fixed-wage"),
            Start.of("own-sales", "a small shop: a share of own sales", "小店：个人销售提成", "s5-small-shops/own-sales"),
            Start.of(
                    "team-share",
                    "a small shop: a share of all sales, split equally",
                    "小店：全店销售提成平分",
                    "s5-small-shops/team-share"),
            Start.of(
                    "silent-by-head",
                    "a small shop: silent orders split by head",
                    "小店：静默单按人头分",
                    "s5-small-shops/silent-by-head"),
            Start.of(
                    "silent-in-turn",
                    "a small shop: silent orders in turn",
                    "小店：静默单轮流",
                    "s5-small-shops/silent-in-turn"),
            Start.of(
                    "taobao-kpi",
                    "grades, post wage, commission ladder, public pool, streaks",
                    "等级、岗位工资、分档提成、公共提成、连续奖",
                    "s1-taobao-kpi",
                    "repaired/2024-07.csv"),
            Start.of(
                    "after-sales-scorecard",
                    "an after-sales scorecard and a bonus by it",
                    "售后考核表与绩效奖金",
                    "s2-after-sales-scorecard",
                    "worked/2024-07.csv"),
            Start.of(
                            "apparel-shop",
                            "base wage by score, commission on net sales, closed orders taken back",
                            "底薪按得分、净销售提成、关闭订单追回",
                            "s3-apparel-shop",
                            "clawback/2024-03.csv",
                            "clawback/2024-04.csv",
                            "clawback/2024-05.csv",
                            "clawback/2024-06.csv",
                            "clawback/corrections.csv")
                    .versions("plan-2024-01.yaml", "plan-2024-04.yaml"),
            Start.of(
                            "twelve-points",
                            "a scorecard of twelve criteria in two versions",
                            "十二项考核表，两个版本",
                            "s4-twelve-points",
                            "versions/facts.csv")
                    .versions("plan-2024-01.yaml", "plan-2024-07.yaml"),
            Start.of(
                    "quarterly",
                    "gates against the team's average, a quarterly part, diagnosis",
                    "与团队平均比较的门槛、季度奖、诊断",
                    "s6-quarterly",
                    "quarter/2024-04.csv",
                    "quarter/2024-05.csv",
                    "quarter/2024-06.csv"),
            Start.of(
                    "targets",
                    "guaranteed and challenge targets, profit shares",
                    "保底与挑战目标、利润分享",
                    "s7-targets",
                    "month/facts.csv"),
            Start.of("receptions", "pay per reception and by load", "接待计件与接待强度奖", "s8-receptions", "loads/facts.csv"));

    @Parameters(
            arity = "0..1",
            paramLabel = "<name>",
            descriptionKey = "init-name",
            description = "The name of a plan; without one all are listed.")
    private @Nullable String name;

    @Option(
            names = "--out",
            descriptionKey = "init-out",
            paramLabel = "<folder>",
            description = "The folder, which must not be there; called like the plan unless given.")
    private @Nullable Path out;

    InitCommand() {}

    @Override
    public Integer call() throws IOException {
        if (name == null) {
            TextTable table = TextTable.of("", "ll");
            GALLERY.forEach(start -> table.row(start.name(), start.about().in(language())));
            out().print(table);
            return ExitCode.OK;
        }
        Start start = find(name);
        Path folder = out == null ? Path.of(start.name()) : out;
        if (Files.exists(folder)) {
            throw Refusal.of(ExitCode.USAGE, CliPhrases.ALREADY_THERE.filled(folder));
        }
        for (String plan : start.plans()) {
            copy(start.folder() + "/" + plan, folder.resolve(plan));
        }
        for (String facts : start.facts()) {
            Path file = Path.of(facts).getFileName();
            copy(start.folder() + "/" + facts, folder.resolve(RunOptions.FACTS).resolve(file));
        }
        say(CliPhrases.INITIALISED.filled(folder, folder));
        return ExitCode.OK;
    }

    private static Start find(String name) {
        return GALLERY.stream()
                .filter(start -> start.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    ImmutableList<String> known =
                            GALLERY.stream().map(Start::name).collect(ImmutableList.toImmutableList());
                    return Refusal.of(
                            ExitCode.USAGE,
                            CliPhrases.NO_START.filled(
                                    Spelling.nearest(name, known).orElse(known.get(0)), name));
                });
    }

    private static void copy(String from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (InputStream in = Objects.requireNonNull(InitCommand.class.getResourceAsStream("gallery/" + from), from)) {
            Files.copy(in, to);
        }
    }
}
