// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.CorrectionsCsv;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.FactsJson;
import io.github.ticheng.documents.statement.LedgerJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a text is, each reader makes something of it or tells what is wrong, where, and in words that show what is not
 * seen; no other exception ever leaves it.
 */
class HostileDocumentsTest {

    private static final FactsCsv CSV = FactsCsv.of(Metrics.ALL, Money.currency("CNY"));
    private static final String FACTS = """
            period,team,agent,name,post,hired-on,sales,refund-rate,receptions,public-sales
            2024-07,desk,,,,,,,,36400
            2024-07,desk,li-na,"李,娜",senior,2021-03-15,"23,450.55",12/240,512,
            2024-07,desk,wang-wei,王伟,agent,,18200.00,9/180,433,
            2024-08,desk,li-na,李娜,senior,2021-03-15,1000,1/3,7,
            """;
    private static final String CORRECTIONS = """
            known-in,team,key,period,cause,cause-en,cause-zh,agent,metric,change,value
            2024-10,desk,order-4711,2024-07,buyer-refund,buyer's refund,买家退款,li-na,sales,added,-1200.00
            2024-10,desk,order-4712,2024-07,typo,,,,public-sales,replaced,"36,000"
            """;
    private static final List<String> SHORT_PIECES = List.of(
            "", " ", "\n", "\r", "\t", ":", ": ", "- ", "{", "}", "[", "]", ",", ";", "\"", "'", "#", "&a ", "*a",
            "!!int ", "|", ">", "%", "null", "~", "true", "1", "-", "1e99", "1/0", "0/0", "100%", "工", "😀", "\\",
            "\\x", "\\u", "\\uD800", "\\uDC00", "\\e", "\\0", "---\n", "...", "? ", "sales", "合计", "total", "2024-07",
            "9999-99", "\0", "\u0007", "\u007f", "\u0085", "\u00a0", "\u2028", "\u202e", "\u2066", "\ufeff", "\uffff",
            "=1+1", "sep=;", "above", "of");
    private static final List<String> PIECES = Stream.concat(
                    SHORT_PIECES.stream(),
                    Stream.of(
                            "%YAML 9.9\n---\n",
                            "\\U0010FFFF",
                            "\\U00110000",
                            "\\UFFFFFFFF",
                            "\"\\UFFFFFFFF\"",
                            "2024-02-30",
                            "99999999999999999999",
                            "\u001b[31m",
                            "a".repeat(70),
                            "[".repeat(101),
                            "{\"a\":".repeat(101),
                            "PK\u0003\u0004"))
            .toList();

    /** The readers, each with a text that it takes. */
    enum Reader {
        PLAN_YAML(Samples.EVERY_BLOCK, text -> checkAreTold(DocumentSource.yaml("x", text))),
        PLAN_JSON(
                Samples.DOCUMENTS.write(Samples.everyBlock(), DocumentFormat.JSON),
                text -> checkAreTold(DocumentSource.json("x", text))),
        FACTS_CSV(FACTS, text -> CSV.read("x", text)),
        FACTS_JSON(
                FactsJson.of(Metrics.ALL).write(CSV.read("x", FACTS)),
                text -> FactsJson.of(Metrics.ALL).read("x", text)),
        CORRECTIONS_CSV(CORRECTIONS, text -> CorrectionsCsv.of(Metrics.ALL).read("x", text)),
        LEDGER_JSON(ledger(), text -> LedgerJson.read("x", text));

        private final String text;
        private final Consumer<String> read;

        Reader(String text, Consumer<String> read) {
            this.text = text;
            this.read = read;
            read.accept(text);
        }
    }

    private static String ledger() {
        CompensationPlan plan =
                Samples.DOCUMENTS.read(DocumentSource.yaml("x", """
                        format: 1
                        plan: shop
                        version: "1"
                        currency: CNY
                        pay:
                          - {id: wage, fixed-wage: 2000}
                          - {id: commission, share-of-amount: {metric: sales, rate: 2%, if-negative: takes-away}}
                        """)).plan();
        TeamFacts facts = CSV.read("x", FACTS).get(0);
        return LedgerJson.write(new Ledger(
                ImmutableList.of(new LedgerEntry(facts, plan.run(facts).teamStatement()))));
    }

    @Property(tries = 2000)
    void read_ofADamagedText_readsItOrTellsWhatIsWrong(@ForAll Reader reader, @ForAll long seed) {
        Random random = new Random(seed);
        String text = reader.text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            text = random.nextInt(3) > 0 ? withPiece(text, random) : withMovedWords(text, random);
        }
        try {
            reader.read.accept(text);
        } catch (DocumentException refused) {
            refused.diagnostics().forEach(HostileDocumentsTest::checkIsTold);
        } catch (RuntimeException | StackOverflowError other) {
            throw new AssertionError(reader + " of " + Visible.lines(text), other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\UFFFFFFFF", "\\U00110000", "\\q", "\\x4", "\\u12G4", "\\U80000000"})
    void escape_thatStandsForNoCharacter_isToldInItsLine(String escape) {
        String text = "format: 1\nplan: p\nversion: \"v" + escape + "\"\n";

        assertThatThrownBy(() -> Samples.DOCUMENTS.read(DocumentSource.yaml("x", text)))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        refused -> assertThat(refused.diagnostics())
                                .singleElement()
                                .satisfies(told -> {
                                    assertThat(told.code()).isEqualTo("document.syntax");
                                    assertThat(told.line()).isEqualTo(3);
                                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void read_aFullWidthColon_isToldInItsLineWhateverEndsTheLines(String end) {
        String text = String.join(
                end, "format: 1", "plan: p", "pay:", "  - id: a", "    fixed-wage：2000", "    times: 2", "");

        assertThatThrownBy(() -> Samples.DOCUMENTS.read(DocumentSource.yaml("plan.yaml", text)))
                .hasMessageContaining("plan.yaml:5:15")
                .hasMessageContaining("a full-width");
    }

    private static void checkAreTold(DocumentSource plan) {
        Samples.DOCUMENTS.check(plan).forEach(HostileDocumentsTest::checkIsTold);
    }

    private static void checkIsTold(Diagnostic diagnostic) {
        for (Language language : Language.values()) {
            String said = diagnostic.text(language);
            assertThat(said)
                    .isEqualTo(Visible.lines(said))
                    .endsWith("\n")
                    .contains(diagnostic.code())
                    .doesNotContain("Exception");
        }
        assertThat(diagnostic.line() > 0 || WHOLE.contains(diagnostic.code()))
                .as(diagnostic.code())
                .isTrue();
        assertThat(diagnostic.column())
                .isLessThanOrEqualTo(diagnostic.sourceLine().length() + 1);
    }

    /** What is said of a document and of no place in it. */
    private static final List<String> WHOLE =
            List.of("document.empty", "document.more", "document.not-utf-8", "json.more");

    private static String withPiece(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + (random.nextInt(3) == 0 ? random.nextInt(30) : random.nextInt(4)));
        return text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
    }

    /** Exchanges values and keys of some lines, so that types meet fields that are not theirs. */
    private static String withMovedWords(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split("(?<=[ ,:{}\\[\\]])|(?=[ ,:{}\\[\\]\n])")));
        for (int i = random.nextInt(6); i >= 0; i--) {
            Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        }
        return String.join("", words);
    }
}
