// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlanLetterTest {

    private static final Catalogue CATALOGUE = Catalogue.load(PlanLetterTest.class.getClassLoader());
    private static final PlanDocuments DOCUMENTS = PlanDocuments.of(CATALOGUE);
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9_.-])[0-9]+(?:[.][0-9]+)?(?![0-9.]*[A-Za-z_-])");
    private static final String SHOP = """
            format: 1
            plan: corner-shop
            version: "2024"
            currency: CNY
            pay:
              - id: commission
                label: {en: commission, zh: 提成}
                commission-ladder: {on: sales, marginal: {up to 15000: 1%, above 15000 up to 20000: 2%, above 20000: 4%}}
                when: refund-rate at most 5%
                at-most: 5000
            """;

    @Test
    void letter_everyNumberOfEveryBlock_speaks() {
        String text = text(PlanDocuments.everyBlock());
        CompensationPlan plan = plan(text);
        String letter = letter(plan);
        List<String> silent = new ArrayList<>();
        int spoken = 0;
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String digits = number.group();
            char last = digits.charAt(digits.length() - 1);
            String other = digits.substring(0, digits.length() - 1) + (last == '9' ? '8' : (char) (last + 1));
            String changed = text.substring(0, number.start()) + other + text.substring(number.end());
            try {
                CompensationPlan different = plan(changed);
                if (!different.equals(plan)) {
                    spoken++;
                    if (letter(different).equals(letter)) {
                        silent.add(text.substring(
                                text.lastIndexOf('\n', number.start()) + 1, text.indexOf('\n', number.end())));
                    }
                }
            } catch (DocumentException refused) {
                // The other number has no meaning there.
            }
        }
        assertThat(silent).isEmpty();
        assertThat(spoken).isGreaterThan(150);
    }

    @Test
    void letter_inChinese_saysTiersLimitsAndExamples() {
        assertThat(DOCUMENTS.letter(plan(SHOP), "李娜", Language.CHINESE).text())
                .contains("薪酬方案：corner shop（版本 2024）", "致：李娜", "- 提成")
                .contains("按销售额提成，分段累进", "至 15,000（含）：1%", "超过 15,000，至 20,000（含）：2%", "超过 20,000：4%")
                .contains("条件：退款率不高于 5%", "封顶：5,000.00")
                .contains("销售额 14,999.99 达到第 1 档", "销售额 15,000.01 达到第 2 档")
                .contains("取到分，四舍五入")
                .contains("方案校验码：" + plan(SHOP).fingerprint());
    }

    /** On either side of a step is a value that there can be: there are no hundredths of a yen. */
    @Test
    void letter_examples_areAMinorUnitFromTheStep() {
        assertThat(letter(plan(SHOP.replace("CNY", "JPY")))).contains("销售额 14,999 达到第 1 档", "销售额 15,001 达到第 2 档");
        assertThat(letter(plan(SHOP.replace("CNY", "KWD"))))
                .contains("销售额 14,999.999 达到第 1 档", "销售额 15,000.001 达到第 2 档");
    }

    /** What falls short is raised to a least amount or share; it does not go unpaid or uncounted. */
    @Test
    void letter_leastAmountsAndShares_sayWhatIsPaid() {
        String least = """
                score:
                  - id: card
                    points-card: [{target: {id: goal, label: goal, metric: sales, target: 20000, maximum: 20, least: 50%}}]
                pay:
                  - id: orders
                    for-each: {each: order, pay: {commission-ladder: {on: sales, flat: [5%]}}, at-least: 500}
                """;

        assertThat(letter(plan(SHOP.substring(0, SHOP.indexOf("pay:")) + least)))
                .contains("；比例最低计 50%", "；单个最低 500.00");
    }

    /** A grade has its name in conditions, too, however deep. */
    @Test
    void letter_conditionsOnGrades_sayTheirLabels() {
        String plan = """
                format: 1
                plan: p
                version: "1"
                currency: CNY
                score: [{id: s, points-card: [{given: {id: g, label: g, metric: assessment-score, maximum: 100}}]}]
                grade:
                  - id: g
                    grade-table:
                      - {from: 90, id: gold, label: {en: Gold, zh: 金牌}}
                      - {from: 60, below: 90, id: silver, label: {en: Silver, zh: 银牌}}
                      - {below: 60, id: bronze, label: {en: Bronze, zh: 铜牌}}
                pay:
                  - {id: a, fixed-wage: 1, when: grade is gold}
                  - {id: b, fixed-wage: 1, when: {all: [sales at least 10, {not: {any: [grade is gold or silver, passed]}}]}}
                outcome:
                  - {id: r, post-review: {posts: [x, y], up: graded gold for 2 months, down: graded bronze for 3 months}}
                """;
        assertThat(DOCUMENTS.letter(plan(plan), "", Language.CHINESE).text())
                .contains("条件：等级为金牌之一\n", "条件：全部满足（销售额不低于 10.00、不满足（任一满足（等级为金牌、银牌之一、得分达到及格线）））\n")
                .contains("至少 2 个月评为金牌时升一级，至少 3 个月评为铜牌时降一级")
                .doesNotContain("gold", "bronze");
        assertThat(DOCUMENTS.letter(plan(plan), "", Language.ENGLISH).text())
                .contains("grade one of Gold\n", "not (any of (grade one of Gold, Silver, ")
                .contains("one up if at Gold in at least 2 months");
    }

    /**
     * In both languages a sentence tells of the same fields of its block, and leaves tables to the lines below it; several
     * conditions are no table.
     */
    @Test
    void letter_everyTypeThatShips_hasASentenceOfItsFields() {
        List<BlockType<?>> types = new ArrayList<>(CATALOGUE.types());
        for (int i = 0; i < types.size(); i++) {
            BlockType<?> type = types.get(i);
            LetterSentence english = sentence(type, Language.ENGLISH);

            assertThat(sentence(type, Language.CHINESE).fields())
                    .as(type.name())
                    .isEqualTo(english.fields());
            for (Field<?, ?> field : type.fields()) {
                FieldType<?> of = field.type() instanceof FieldType.ListOf<?> list ? list.element() : field.type();
                if (of instanceof FieldType.RowOf<?> row && !types.contains(row.type())) {
                    types.add(row.type());
                }
                assertThat(of == field.type()
                                || !(of instanceof FieldType.RowOf<?> || of instanceof FieldType.BlockOf<?>)
                                || (of instanceof FieldType.BlockOf<?> block && block.family() == Condition.class)
                                || !english.fields().contains(field.name()))
                        .as(type.name() + "." + field.name())
                        .isTrue();
            }
            english.fields().stream()
                    .filter(field -> !field.equals(LetterSentence.REQUIREMENT))
                    .forEach(type::field);
        }
        assertThat(types).hasSizeGreaterThan(CATALOGUE.types().size() + 20);
    }

    private static LetterSentence sentence(BlockType<?> type, Language language) {
        return new LetterSentence(CATALOGUE.words().letter(type).orElseThrow().in(language));
    }

    @Test
    void letter_everyChoiceThatShips_hasAChineseWord() {
        for (BlockType<?> type : CATALOGUE.types()) {
            for (Field<?, ?> field : type.fields()) {
                if (field.type() instanceof FieldType.Choice<?> choice) {
                    for (Enum<?> constant : choice.type().getEnumConstants()) {
                        if (!(constant instanceof Words)) {
                            assertThat(LetterPhrases.choice(KebabCase.of(constant))
                                            .in(Language.CHINESE))
                                    .as(type.name() + "." + field.name())
                                    .containsPattern("\\p{IsHan}");
                        }
                    }
                }
            }
        }
    }

    @Test
    void letter_inAnyForm_saysTheSame() {
        PlanLetter letter = DOCUMENTS.letter(plan(SHOP), "", Language.ENGLISH);

        assertThat(letter.markdown())
                .startsWith("# How you are paid: corner shop, version 2024\n")
                .contains("\n- commission\n");
        assertThat(letter.html())
                .contains("<h1>How you are paid: corner shop, version 2024</h1>")
                .doesNotContain("http:");
        for (String line : letter.text().lines().toList()) {
            String said = line.strip().replaceFirst("^- ", "");
            assertThat(letter.html()).contains(said.replace("'", "&#39;"));
        }
    }

    @Test
    void letter_asPage_hasTrueMinusSigns() {
        String page = DOCUMENTS
                .letter(plan(text(PlanDocuments.everyBlock())), "", Language.CHINESE)
                .html();

        assertThat(page.replaceAll("(?s)<style>.*</style>|<[^>]*>", " "))
                .contains("\u2212")
                .doesNotContainPattern("(?<![\\p{L}\\p{N}_.~-])-[0-9]");
    }

    @Test
    void letter_ofAChange_tellsWhatDiffersAlone() {
        CompensationPlan before = plan(SHOP);
        CompensationPlan after = plan(
                SHOP.replace("2024", "2025").replace("20000: 4%", "20000: 5%") + "  - {id: bonus, fixed-wage: 100}\n");

        String letter = DOCUMENTS.letter(after, before, "", Language.ENGLISH).text();

        assertThat(letter)
                .contains("what changes after version 2024", "\nbonus\nUntil now:\n  - nothing\n", "Signatures");
        assertThat(letter.substring(letter.indexOf("\ncommission\n"), letter.indexOf("\nbonus\n")))
                .isEqualTo("""

                        commission
                        Until now:
                          - Commission on sales, each tier for the part that lies in it.
                            - above 20,000: 4%
                        From now on:
                          - Commission on sales, each tier for the part that lies in it.
                            - above 20,000: 5%
                        """);
        assertThat(DOCUMENTS.letter(before, before, "", Language.ENGLISH).text())
                .doesNotContain("Until now:");
    }

    /** Of rows that only change their places all are told. */
    @Test
    void letter_ofAnotherOrder_tellsBoth() {
        String cases =
                "  - {id: wage, by-case: [{when: post is senior, pay: {fixed-wage: 5}}, {when: post is agent, pay: {fixed-wage: 6}}]}\n";
        String turned =
                "  - {id: wage, by-case: [{when: post is agent, pay: {fixed-wage: 6}}, {when: post is senior, pay: {fixed-wage: 5}}]}\n";

        assertThat(DOCUMENTS
                        .letter(plan(SHOP + turned), plan(SHOP + cases), "", Language.ENGLISH)
                        .text())
                .containsSubsequence("Until now:", "5.00", "6.00", "From now on:", "6.00", "5.00");
    }

    /** What those who write plans have to know is for the list of blocks. */
    @Test
    void letter_ofEveryBlock_saysNothingForWritersAlone() {
        CompensationPlan plan = plan(text(PlanDocuments.everyBlock()));

        assertThat(DOCUMENTS.letter(plan, "", Language.ENGLISH).text())
                .doesNotContain(
                        "unless written", "at least one", "The id", "in the plan's currency", "What people call it");
        assertThat(DOCUMENTS.letter(plan, "", Language.CHINESE).text())
                .doesNotContain("不写", "至少一", "编号", "币种", "显示名称", "指标的单位", "对象的单位");
    }

    private static String letter(CompensationPlan plan) {
        String letter = DOCUMENTS.letter(plan, "", Language.CHINESE).text();
        return letter.substring(0, letter.lastIndexOf(plan.fingerprint()));
    }

    private static CompensationPlan plan(String text) {
        return DOCUMENTS.read(DocumentSource.yaml("plan.yaml", text)).plan();
    }

    private static String text(DocumentSource source) {
        return source.text();
    }
}
