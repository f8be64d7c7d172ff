// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.statement.StatementJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case of a published system: its folder, and its months as they are paid with the ledger, one after the other. */
final class PublishedCase {

    /** Where the folders of the systems are, seen from the module. */
    static final Path SYSTEMS = Path.of("systems");

    /** Begins the heading of an explanation: {@code === 2024-07, desk, li-na, commission}. */
    static final String HEADING = "=== ";

    private static final Map<String, PublishedCase> PAID = new ConcurrentHashMap<>();

    private final String name;
    private final PlanBook book;
    private final ImmutableList<TeamRun> runs;
    private final String text;

    private PublishedCase(String name) {
        this.name = name;
        CaseFolder folder = new CaseFolder(SYSTEMS.resolve(name));
        this.book = folder.book();
        Map<TeamId, Ledger> ledgers = new HashMap<>();
        ImmutableList.Builder<TeamRun> all = ImmutableList.builder();
        for (TeamFacts facts : folder.facts()) {
            TeamRun run = book.run(facts, ledgers.getOrDefault(facts.team(), Ledger.empty()));
            ledgers.put(facts.team(), run.ledger());
            all.add(run);
        }
        this.runs = all.build();
        this.text = runs.stream().map(CaseText::of).collect(Collectors.joining("\n"));
    }

    /** The case of a folder such as {@code s1-taobao-kpi/repaired}, paid. */
    static PublishedCase of(String name) {
        return PAID.computeIfAbsent(name, PublishedCase::new);
    }

    /** The folders that hold facts, in order. */
    static ImmutableList<String> folders() {
        try (Stream<Path> files = Files.walk(SYSTEMS)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> SYSTEMS.relativize(file.getParent()).toString().replace('\\', '/'))
                    .distinct()
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    PlanBook book() {
        return book;
    }

    Path file(String file) {
        return SYSTEMS.resolve(name).resolve(file);
    }

    /** What {@code expected.txt} has to say. */
    String text() {
        return text;
    }

    /** The statements of all months in JSON, every line explained, a text each. */
    List<String> explained() {
        return runs.stream()
                .map(run -> StatementJson.explained(run, Language.ENGLISH))
                .toList();
    }

    /** What {@code findings.txt} has to say: what the check of the plan finds, in English and in Chinese. */
    String findings() {
        StringBuilder text = new StringBuilder();
        for (CompensationPlan plan : book.versions()) {
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

    /** What {@code explanation.txt} has to say: what its headings ask for, in English and in Chinese. */
    String explanations(String asked) {
        StringBuilder text = new StringBuilder();
        asked.lines().filter(line -> line.startsWith(HEADING)).forEach(heading -> {
            List<String> parts = Splitter.on(", ").splitToList(heading.substring(HEADING.length()));
            for (Language language : Language.values()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(language == Language.ENGLISH ? heading + "\n\n" : "")
                        .append(explained(run(parts.get(0), parts.get(1)), parts.get(2), parts.get(3), language));
            }
        });
        return text.toString();
    }

    private static String explained(TeamRun run, String agent, String line, Language language) {
        return switch (line) {
            case "total" -> run.explain(agent).text(language);
            case "score" -> run.explainScorecard(agent).text(language);
            default -> run.explain(agent, line).text(language);
        };
    }

    /** The run of a month; the team may be left out where there is only one. */
    TeamRun run(String period, String team) {
        return runs.stream()
                .filter(run -> run.facts().period().toString().equals(period)
                        && (team.isEmpty() || run.facts().team().value().equals(team)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a month and team of " + name + ", but found " + period + " " + team));
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
