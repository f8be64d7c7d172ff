// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.rules.teampool.Pools;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class LedgerJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Ledger LEDGER = SampleShop.ledger(7);
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+(?: [A-Za-z]+){2,}");
    private static final String WRITTEN = LedgerJson.write(LEDGER);

    @Test
    void read_written_equalFacts() {
        Ledger read = LedgerJson.read("ledger.json", WRITTEN);

        assertThat(read.entries()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(read.entries().get(i).facts())
                    .isEqualTo(LEDGER.entries().get(i).facts());
        }
    }

    @Test
    void read_written_writesTheSame() {
        assertThat(LedgerJson.write(LedgerJson.read("ledger.json", WRITTEN))).isEqualTo(WRITTEN);
        assertThat(LedgerJson.read("ledger.json", LedgerJson.line(LEDGER)))
                .isEqualTo(LedgerJson.read("ledger.json", WRITTEN));
        assertThat(LedgerJson.line(LEDGER)).containsOnlyOnce("\n").endsWith("\n");
    }

    @Test
    void read_written_equalButForWordsOfTheRulesOwnMaking() {
        Ledger read = LedgerJson.read("ledger.json", WRITTEN);

        assertThat(SaidLedger.of(read)).isEqualTo(SaidLedger.of(LEDGER));
        assertThat(read.entries().get(2).statement().outcomes())
                .isEqualTo(LEDGER.entries().get(2).statement().outcomes());
    }

    @Test
    void read_written_nextRunTheSame() {
        Ledger before = SampleShop.ledger(6);
        TeamRun again = SampleShop.PLAN.run(SampleShop.facts(7), LedgerJson.read("x", LedgerJson.write(before)));
        TeamRun run = SampleShop.july();

        assertThat(again.fingerprint()).isEqualTo(run.fingerprint());
        assertThat(again.teamStatement()).isEqualTo(run.teamStatement());
        assertThat(again.explain("li-na").text(Language.CHINESE))
                .isEqualTo(run.explain("li-na").text(Language.CHINESE));
        assertThat(LedgerJson.write(again.ledger())).isEqualTo(WRITTEN);
    }

    @Test
    void read_creditedRun_equal() {
        CompensationPlan plan = CompensationPlan.builder("silent", "1", "CNY")
                .credit("silent-orders", Pools.credit(Metrics.PUBLIC_SALES, Metrics.SALES, Pools.byHead()))
                .pay("commission", Ladders.marginal(Metrics.SALES).above(Rate.percent("1")))
                .build();
        Ledger credited = plan.run(TeamFacts.builder("desk", "2024-07", "CNY")
                        .agent("a", sheet -> sheet.put(Metrics.SALES, "100"))
                        .agent("b", sheet -> sheet.put(Metrics.SALES, "100"))
                        .agent("c", sheet -> sheet.put(Metrics.SALES, "100"))
                        .team(Metrics.PUBLIC_SALES, "1000")
                        .build())
                .ledger();

        assertThat(credited.entries().get(0).statement().credits()).hasSize(3);
        assertThat(LedgerJson.read("ledger.json", LedgerJson.write(credited))).isEqualTo(credited);
    }

    @Test
    void read_metricThatChangedItsMeaning_equal() {
        Ledger june = SampleShop.ledger(5);
        Metric renamed = Metric.money("live-stream-sales", Better.LOWER, Label.of("streams", "直播"));
        TeamFacts facts = TeamFacts.builder("desk", "2024-06", "CNY")
                .team(renamed, "5")
                .correction(Correction.added(
                        "k", "2024-05", "cause", Label.of("cause"), "li-na", SampleShop.LIVE_SALES, "1"))
                .build();
        CompensationPlan nothing =
                CompensationPlan.builder("nothing", "1", "CNY").build();
        TeamStatement paid = nothing.run(SampleShop.facts(6)).teamStatement();
        Ledger both = june.plus(new LedgerEntry(facts, paid));

        Ledger read = LedgerJson.read("ledger.json", LedgerJson.write(both));

        assertThat(SaidLedger.of(read)).isEqualTo(SaidLedger.of(both));
    }

    @Test
    void read_empty_empty() {
        assertThat(LedgerJson.read("x", LedgerJson.write(Ledger.empty()))).isEqualTo(Ledger.empty());
    }

    @Test
    void read_file_equal(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.json"), "\uFEFF" + WRITTEN);

        assertThat(LedgerJson.read(file).entries())
                .extracting(LedgerEntry::facts)
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\": 1             | \"format\": 2               | json.unreadable        ",
                "\"format\": 1,            |                             | json.missing-key       ",
                "\"rule\": \"commission\"  | \"rule\": \"com mission\"   | json.unreadable        ",
                "\"room\": \"pay\"         | \"room\": \"yard\"          | json.unreadable        ",
                "\"amount\": \"1700.00\"   | \"amount\": \"1701.00\"     | ledger.other-total     ",
                "\"amount\": \"1700.00\"   | \"amount\": \"l700.00\"     | json.unreadable        ",
                "\"amount\": \"1700.00\"   | \"amount\": [ ]             | json.other-kind        ",
                "\"amount\": \"1700.00\"   | \"amount\": null            | json.null              ",
                "\"amount\": \"1700.00\"   | \"amuont\": \"1700.00\"     | json.unknown-key       ",
                "\"sales\": \"25000\"      | \"sales\": \"25,00\"        | facts.unreadable-value ",
                "\"sales\": \"25000\"      | \"slaes\": \"25000\"        | facts.unknown-metric   ",
                "\"sales\": \"25000\"      | \"praises\": \"1\"          | json.key-twice         ",
                "\"period\": \"2024-06\"   | \"period\": \"2024-05\"     | ledger.unfit           ",
                "\"id\": \"wang-wei\"      | \"id\": \"li-na\"           | facts.agent-twice      ",
                "\"entries\":              | \"entries\"                 | json.syntax            ",
                "\"entries\":              | \"entries\": } :            | json.syntax            ",
            })
    void read_changedByHand_told(String written, String changed, String code) {
        String text = WRITTEN.replace(written.strip(), changed == null ? "" : changed.strip());
        assertThat(text).isNotEqualTo(WRITTEN);

        DocumentException thrown =
                catchThrowableOfType(DocumentException.class, () -> LedgerJson.read("ledger.json", text));

        assertThat(thrown.diagnostics()).extracting(Diagnostic::code).contains(code);
        Diagnostic first = thrown.diagnostics().get(0);
        assertThat(first.file()).isEqualTo("ledger.json");
        assertThat(first.line()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"sales\": \"25000\"   | \"sales\": \"26000\"   | the facts of 2024-05    ",
                "\"name\": \"李娜\"     | \"name\": \"李那\"     | the facts of 2024-05    ",
                "\"rank\": 1            | \"rank\": 7            | the statement of 2024-05",
                "\"fractional\": false  | \"fractional\": true   | the facts of 2024-05    ",
            })
    void read_changedAndStillSound_namesWhatDiffers(String written, String changed, String what) {
        String text = WRITTEN.replaceFirst(written.strip(), changed.strip());
        assertThat(text).isNotEqualTo(WRITTEN);

        assertThat(refused(text))
                .extracting(said -> said.text(Language.ENGLISH))
                .first()
                .asString()
                .contains(what.strip() + " changed since the entry was written");
    }

    @Test
    void read_entryTakenOut_toldUnlessItIsTheLast() {
        for (int i = 0; i < 3; i++) {
            ObjectNode root = (ObjectNode) JSON.readTree(WRITTEN);
            ((ArrayNode) root.get("entries")).remove(i);
            String text = root.toString();
            if (i == 2) {
                assertThat(LedgerJson.read("ledger.json", text).entries()).hasSize(2);
            } else {
                assertThat(refused(text)).extracting(Diagnostic::code).containsExactly("ledger.broken-chain");
            }
        }
    }

    /** Whatever one thing is changed or taken out, the ledger is not believed unless it says the same without. */
    @Test
    void read_anyOneThingChanged_told() {
        Ledger july = new Ledger(LEDGER.entries().subList(2, 3));
        ObjectNode root = (ObjectNode) JSON.readTree(LedgerJson.write(july));
        List<String> believed = new ArrayList<>();
        tryAll(root, "", change -> {
            try {
                String read = LedgerJson.write(LedgerJson.read("ledger.json", root.toString()));
                if (!read.equals(LedgerJson.write(july))) {
                    believed.add(change);
                }
            } catch (DocumentException told) {
                assertThat(told.diagnostics())
                        .isNotEmpty()
                        .noneMatch(said -> ENGLISH.matcher(said.message().in(Language.CHINESE))
                                .find());
            }
        });

        assertThat(believed).containsExactly("/entries/0 taken out");
    }

    private static void tryAll(JsonNode node, String at, Consumer<String> each) {
        if (node instanceof ObjectNode object) {
            for (String key : ImmutableList.copyOf(object.propertyNames())) {
                JsonNode value = object.get(key);
                object.remove(key);
                each.accept(at + "/" + key + " taken out");
                if (value instanceof StringNode text) {
                    object.put(key, other(text.stringValue()));
                    each.accept(at + "/" + key + " changed");
                }
                object.set(key, value);
                tryAll(value, at + "/" + key, each);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode element = array.remove(i);
                each.accept(at + "/" + i + " taken out");
                array.insert(i, element);
                tryAll(element, at + "/" + i, each);
            }
        }
    }

    /** Another text of the same kind where there is one: the next digit, or one letter more. */
    private static String other(String text) {
        int last = text.isEmpty() ? -1 : Character.digit(text.charAt(text.length() - 1), 10);
        return last < 0 ? text + "s" : text.substring(0, text.length() - 1) + (last + 1) % 10;
    }

    private static List<Diagnostic> refused(String text) {
        return catchThrowableOfType(DocumentException.class, () -> LedgerJson.read("ledger.json", text))
                .diagnostics();
    }

    @Test
    void read_unknownKey_placeAndSuggestion() {
        String text = "{\"format\": 1, \"metrics\": [],\n \"entires\": []}";
        List<Diagnostic> found = catchThrowableOfType(
                        DocumentException.class, () -> LedgerJson.read("ledger.json", text))
                .diagnostics();

        assertThat(found.get(0).text(Language.ENGLISH)).isEqualTo("""
                        ledger.json:2:2: error: "entires" is no key here (json.unknown-key)
                            2 |  "entires": []}
                              |  ^^^^^^^^^
                            at entires · expected one of format, metrics, entries · did you mean "entries"?
                        """);
    }

    @Test
    void read_tooDeep_told() {
        String text = "{\"format\": 1, \"metrics\": " + "[".repeat(150) + "]".repeat(150) + "}";

        assertThat(catchThrowableOfType(DocumentException.class, () -> LedgerJson.read("x", text))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .contains("json.too-deep");
    }
}
