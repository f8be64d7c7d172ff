// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.documents.csv.Utf8Reader;
import io.github.ticheng.documents.statement.PaidRow;
import io.github.ticheng.documents.statement.StatementCsv;
import io.github.ticheng.questions.PaidLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what was paid: statements in JSON, ledgers, statements in CSV of either form, or a folder of JSON files.
 */
final class Results {

    private static final long MOST_BYTES = 1L << 28;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Phrase NO_RESULT = Phrase.of(
            "diff.no-result",
            "Expected statements in JSON or CSV as pay writes them, or a ledger, but found something else in {file}",
            "{file} 应为 pay 输出的 JSON 或 CSV 结果，或台账");
    private static final Phrase NO_RESULTS = Phrase.of(
            "diff.no-results",
            "Expected statements or ledgers in JSON in the folder {file}, but found none",
            "文件夹 {file} 中应有 JSON 格式的结果或台账，但没有");
    private static final Phrase TOO_LONG = Phrase.of(
            "diff.too-long", "Expected a file of at most {most} bytes, but found {file}", "文件 {file} 超过 {most} 字节");

    private Results() {}

    /**
     * Whether a file or folder holds what was paid, rather than a plan.
     *
     * @throws IOException if it cannot be read
     */
    static boolean isResult(Path path) throws IOException {
        if (Files.isDirectory(path) || isNamed(path, ".csv")) {
            return true;
        }
        if (!isNamed(path, ".json")) {
            return false;
        }
        try {
            JsonNode tree = tree(path);
            return tree.has("entries") || tree.has("statements");
        } catch (JacksonException noJson) {
            return false;
        }
    }

    /**
     * Reads what was paid.
     *
     * @throws Refusal if it is something else
     * @throws IOException if it cannot be read
     */
    static PaidLines read(Path path) throws IOException {
        PaidLines lines = new PaidLines();
        if (!Files.isDirectory(path)) {
            read(path, lines);
            return lines;
        }
        ImmutableList<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(file -> isNamed(file, ".json") && Files.isRegularFile(file) && !isHidden(path, file))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
        if (files.isEmpty()) {
            throw Refusal.of(ExitCode.FACTS, NO_RESULTS.filled(path));
        }
        for (Path file : files) {
            read(file, lines);
        }
        return lines;
    }

    /** Whether a file is in a folder whose name starts with a dot, such as one that an interrupted run left. */
    private static boolean isHidden(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static void read(Path file, PaidLines lines) throws IOException {
        if (isNamed(file, ".csv")) {
            csv(file, lines);
            return;
        }
        try {
            JsonNode tree = tree(file);
            if (tree.path("statements").isArray()) {
                statement(tree, lines);
                return;
            }
            if (tree.path("entries").isArray()) {
                for (JsonNode entry : tree.get("entries")) {
                    statement(entry.path("statement"), lines);
                }
                return;
            }
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw noResult(file);
        }
        throw noResult(file);
    }

    private static void csv(Path file, PaidLines lines) throws IOException {
        for (PaidRow row : StatementCsv.read(file.toString(), new Utf8Reader(Files.newInputStream(file)))) {
            lines.add(
                    new PaidLines.Key(
                            row.period(), row.team().value(), row.agent().value(), row.rule()),
                    new PaidLines.Line(Label.of(row.label().isBlank() ? row.rule() : row.label()), row.amount()));
        }
    }

    private static Refusal noResult(Path file) {
        return Refusal.of(ExitCode.FACTS, NO_RESULT.filled(file));
    }

    private static JsonNode tree(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw Refusal.of(ExitCode.FACTS, TOO_LONG.filled(MOST_BYTES, file));
        }
        return MAPPER.readTree(Files.readAllBytes(file));
    }

    private static void statement(JsonNode team, PaidLines lines) {
        Period period = Period.parse(text(team, "period"));
        String id = TeamId.of(text(team, "team")).value();
        String currency = text(team, "currency");
        for (JsonNode statement : team.path("statements")) {
            String agent = AgentId.of(text(statement.path("agent"), "id")).value();
            for (JsonNode line : statement.path("lines")) {
                RuleId rule = RuleId.of(text(line, "rule"));
                lines.add(
                        new PaidLines.Key(period, id, agent, rule.value()),
                        new PaidLines.Line(label(line.path("label"), rule), Money.of(currency, text(line, "amount"))));
            }
        }
    }

    private static Label label(JsonNode words, RuleId rule) {
        String english = words.path("en").asString(words.asString(""));
        String chinese = words.path("zh").asString(english);
        return english.isBlank() || chinese.isBlank() ? Label.of(rule.value()) : Label.of(english, chinese);
    }

    private static String text(JsonNode tree, String key) {
        JsonNode value = tree.path(key);
        if (!value.isString()) {
            throw new IllegalArgumentException("Expected a text for " + key + ", but found " + value.getNodeType());
        }
        return value.asString();
    }

    private static boolean isNamed(Path file, String ending) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
