// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.csv.Utf8Reader;
import io.github.ticheng.documents.facts.CorrectionsCsv;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.KnownCorrections;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case of a plan: a folder with facts in CSV, and beside them what they have to come to. Periods are paid in order with
 * the ledger of those before.
 *
 * <p>The plans are the {@code plan*.yaml} of the folder, or else of the folder above; several are the dated versions of one.
 * What is expected stands in up to four texts:
 *
 * <ul>
 *   <li>{@code expected.txt}: every statement; or {@code problems.txt}: why the facts cannot be paid, in English and Chinese.
 *   <li>{@code findings.txt}, if it is there: what the check of the plan finds, in English and Chinese.
 *   <li>{@code explanation.txt}, if it is there: what its headings ask for, such as {@code === 2024-07, desk, li-na,
 *       commission}; the line may be {@code total} or {@code score}, and the team empty where there is one only. Below
 *       one that asks for what is not there stands what was expected.
 * </ul>
 *
 * <p>Immutable; it is paid once, when it is read.
 */
public final class PlanCase {

    private static final Label A_PLAN = Label.of("a plan*.yaml here or in the folder above", "本文件夹或上级文件夹中的 plan*.yaml");
    private static final Label A_HEADING =
            Label.of("period, team, agent and line of something that is paid here", "此处所付的期间、团队、员工与条目");
    private static final String PAID = "expected.txt";
    private static final String PROBLEMS = "problems.txt";
    private static final String FINDINGS = "findings.txt";
    private static final String EXPLANATION = "explanation.txt";
    private static final String CORRECTIONS = "corrections.csv";
    private static final String HEADING = "=== ";

    private final Path folder;
    private final ImmutableList<Path> plans;
    private final @Nullable PlanBook book;
    private final ImmutableList<TeamRun> runs;
    private final String problems;

    private PlanCase(
            Path folder, ImmutableList<Path> plans, @Nullable PlanBook book, List<TeamRun> runs, String problems) {
        this.folder = folder;
        this.plans = plans;
        this.book = book;
        this.runs = ImmutableList.copyOf(runs);
        this.problems = problems;
    }

    /** The folders at and below a folder that hold facts in CSV and have a plan, in the order of their names. */
    public static ImmutableList<Path> folders(Path root) throws IOException {
        List<Path> withFacts;
        try (Stream<Path> files = Files.walk(root)) {
            withFacts = files.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
        ImmutableList.Builder<Path> cases = ImmutableList.builder();
        for (Path folder : withFacts) {
            if (!plansOf(folder).isEmpty()) {
                cases.add(folder);
            }
        }
        return cases.build();
    }

    private static ImmutableList<Path> plansOf(Path folder) throws IOException {
        ImmutableList<Path> own = files(folder, "plan", ".yaml");
        Path above = folder.toAbsolutePath().normalize().getParent();
        return own.isEmpty() && above != null ? files(above, "plan", ".yaml") : own;
    }

    /**
     * Reads and pays a case. Facts that cannot be paid and documents that cannot be read are problems of the case.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if there is no plan
     */
    public static PlanCase of(Path folder, PlanDocuments documents) throws IOException {
        ImmutableList<Path> plans = plansOf(folder);
        Refused.when(plans.isEmpty(), A_PLAN, folder);
        List<TeamRun> runs = new ArrayList<>();
        @Nullable PlanBook book = null;
        try {
            List<PlanDocument> read = new ArrayList<>();
            for (Path plan : plans) {
                read.add(documents.read(DocumentSource.of(plan)));
            }
            book = new PlanBook(read.stream().map(PlanDocument::plan).collect(ImmutableList.toImmutableList()));
            Map<TeamId, Ledger> ledgers = new HashMap<>();
            for (TeamFacts facts : facts(folder, read)) {
                TeamRun run = book.run(facts, ledgers.getOrDefault(facts.team(), Ledger.empty()));
                ledgers.put(facts.team(), run.ledger());
                runs.add(run);
            }
            return new PlanCase(folder, plans, book, runs, "");
        } catch (ProblemsException unpaid) {
            return new PlanCase(folder, plans, book, runs, inBoth(unpaid.problems()));
        } catch (DocumentException unread) {
            return new PlanCase(
                    folder,
                    plans,
                    book,
                    runs,
                    Stream.of(Language.values())
                            .flatMap(language -> unread.diagnostics().stream().map(found -> text(found, language)))
                            .collect(Collectors.joining("\n")));
        } catch (IllegalArgumentException unfit) {
            return new PlanCase(folder, plans, book, runs, inBoth(List.of(Refused.reason(unfit))));
        }
    }

    /** A diagnostic with the mere name of its file: the same wherever the folder stands. */
    private static String text(Diagnostic found, Language language) {
        return found.withFile(Path.of(found.file()).getFileName().toString()).text(language);
    }

    private static List<TeamFacts> facts(Path folder, List<PlanDocument> documents) throws IOException {
        ImmutableSet<Metric> metrics = documents.stream()
                .flatMap(document -> document.metrics().stream())
                .collect(ImmutableSet.toImmutableSet());
        Path corrections = folder.resolve(CORRECTIONS);
        FactsCsv csv = FactsCsv.of(metrics, documents.get(0).plan().currency())
                .withCorrections(
                        Files.exists(corrections)
                                ? CorrectionsCsv.of(metrics).read(corrections)
                                : KnownCorrections.none());
        List<TeamFacts> all = new ArrayList<>();
        for (Path file : files(folder, "", ".csv")) {
            if (!file.endsWith(CORRECTIONS)) {
                all.addAll(csv.read(file));
            }
        }
        all.sort(Comparator.comparing(TeamFacts::period).thenComparing(TeamFacts::team));
        return all;
    }

    private static ImmutableList<Path> files(Path folder, String begin, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin)
                            && file.getFileName().toString().endsWith(end))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private static String inBoth(List<? extends Words> sentences) {
        return Stream.of(Language.values())
                .map(language -> sentences.stream()
                        .map(words -> words.in(language) + "\n")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** The files of the plans. */
    public ImmutableList<Path> plans() {
        return plans;
    }

    /** The versions of the plan; none if a document cannot be read. */
    public ImmutableList<CompensationPlan> versions() {
        return book == null ? ImmutableList.of() : book.versions();
    }

    /** What was paid, period after period and in each team after team; up to the first that cannot be paid. */
    public ImmutableList<TeamRun> runs() {
        return runs;
    }

    private Optional<TeamRun> run(String period, String team) {
        return runs.stream()
                .filter(run -> run.facts().period().toString().equals(period)
                        && (team.isEmpty() || run.facts().team().value().equals(team)))
                .findFirst();
    }

    /** What the texts of the folder have to say, by their names. */
    public ImmutableMap<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                problems.isEmpty() ? PAID : PROBLEMS,
                problems.isEmpty() ? runs.stream().map(CaseText::of).collect(Collectors.joining("\n")) : problems);
        if (Files.exists(folder.resolve(FINDINGS))) {
            texts.put(FINDINGS, findings());
        }
        if (Files.exists(folder.resolve(EXPLANATION))) {
            texts.put(EXPLANATION, explanations(read(folder.resolve(EXPLANATION))));
        }
        return ImmutableMap.copyOf(texts);
    }

    /** A text without what Git and the editors of Windows add to it: a mark at its start, two signs at the end of a line. */
    private static String read(Path text) throws IOException {
        String all = Utf8Reader.text(text);
        return (all.startsWith("\uFEFF") ? all.substring(1) : all).replace("\r\n", "\n");
    }

    private String findings() {
        StringBuilder text = new StringBuilder();
        for (CompensationPlan plan : versions()) {
            for (Language language : Language.values()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(HEADING)
                        .append(plan.ref())
                        .append('\n');
                for (Finding finding : plan.check()) {
                    text.append(finding.severity().in(language))
                            .append(language.colon())
                            .append(finding.message().in(language))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private String explanations(String asked) {
        StringBuilder text = new StringBuilder();
        asked.lines().filter(line -> line.startsWith(HEADING)).forEach(heading -> {
            for (Language language : Language.values()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(language == Language.ENGLISH ? heading + "\n\n" : "")
                        .append(explained(heading.substring(HEADING.length()), language));
            }
        });
        return text.toString();
    }

    private String explained(String asked, Language language) {
        List<String> parts = Splitter.on(", ").splitToList(asked);
        try {
            Refused.when(parts.size() != 4, A_HEADING, asked);
            TeamRun run = run(parts.get(0), parts.get(1)).orElseThrow(() -> Refused.of(A_HEADING, asked));
            return explained(run, parts.get(2), parts.get(3), language);
        } catch (IllegalArgumentException unknown) {
            return Refused.reason(unknown).in(language) + "\n";
        }
    }

    private static String explained(TeamRun run, String agent, String line, Language language) {
        return switch (line) {
            case "total" -> run.explain(agent).text(language);
            case "score" -> run.explainScorecard(agent).text(language);
            default ->
                run.statement(agent).scorecards().stream()
                                .anyMatch(card -> card.card() != null
                                        && card.card().id().value().equals(line))
                        ? run.explainScorecard(agent, line).text(language)
                        : run.explain(agent, line).text(language);
        };
    }

    /**
     * What differs from what is expected, a line each: {@code expected.txt:4: - commission 388.02}, and with a plus what is
     * paid instead. Empty if nothing does.
     */
    public ImmutableList<String> differences() throws IOException {
        ImmutableMap<String, String> texts = texts();
        ImmutableList.Builder<String> differences = ImmutableList.builder();
        for (String file : ImmutableList.of(PAID, PROBLEMS, FINDINGS, EXPLANATION)) {
            Path there = folder.resolve(file);
            String expected = Files.exists(there) ? read(there) : "";
            differences.addAll(differences(file, expected, texts.getOrDefault(file, "")));
        }
        return differences.build();
    }

    private static List<String> differences(String file, String expected, String found) {
        List<String> before = Splitter.on('\n').splitToList(expected);
        List<String> after = Splitter.on('\n').splitToList(found);
        int shorter = Math.min(before.size(), after.size());
        int same = 0;
        while (same < shorter && before.get(same).equals(after.get(same))) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        boolean isAligned = before.size() == after.size();
        List<String> differences = new ArrayList<>();
        for (int i = same; i < Math.max(before.size(), after.size()) - end; i++) {
            if (isAligned && before.get(i).equals(after.get(i))) {
                continue;
            }
            if (i < before.size() - end) {
                differences.add(file + ":" + (i + 1) + ": - " + before.get(i));
            }
            if (i < after.size() - end) {
                differences.add(file + ":" + (i + 1) + ": + " + after.get(i));
            }
        }
        return differences;
    }

    /** Writes what is now paid into the texts of the folder; what was expected of the other outcome goes. */
    public void update() throws IOException {
        for (Map.Entry<String, String> text : texts().entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue(), UTF_8);
        }
        Files.deleteIfExists(folder.resolve(problems.isEmpty() ? PROBLEMS : PAID));
    }
}
