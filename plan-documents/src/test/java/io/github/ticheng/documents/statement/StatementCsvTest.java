// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatementCsvTest {

    private static final TeamStatement JULY = SampleShop.july().teamStatement();

    @ParameterizedTest
    @EnumSource(Language.class)
    void lines_ofShop_asPinned(Language language) throws IOException {
        Golden.check(
                "lines-" + language.name().toLowerCase(Locale.ROOT) + ".csv",
                StatementCsv.in(language).lines(List.of(JULY)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wide_ofShop_asPinned(Language language) throws IOException {
        Golden.check(
                "wide-" + language.name().toLowerCase(Locale.ROOT) + ".csv",
                StatementCsv.in(language).wide(List.of(SampleShop.run(5).teamStatement(), JULY)));
    }

    @Test
    void wide_streamedUnderPlan_everyRuleOfPlanAColumn() {
        StringBuilder csv = new StringBuilder();
        StatementCsv.in(Language.ENGLISH).wide(SampleShop.PLAN, csv).accept(JULY);

        assertThat(csv.toString().lines().findFirst())
                .contains("period,team,agent,name,post wage,personal commission,live-stream commission,seniority pay,"
                        + "public commission,after-sales cost,draw,corrections,pay floor,total,currency");
        assertThat(csv.toString().lines().skip(1).findFirst())
                .contains("2024-07,desk,li-na,李娜,1700.00,388.02,120.01,300.00,60.67,0.00,-46.00,-48.67,,2474.03,CNY");
    }

    @Test
    void wide_lineOfRuleThatPlanLacks_refused() {
        CompensationPlan other = CompensationPlan.builder("other", "1", "CNY").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatementCsv.in(Language.ENGLISH)
                        .wide(other, new StringBuilder())
                        .accept(JULY))
                .withMessageContaining("li-na");
    }

    @Test
    void withByteOrderMark_lines_startWithIt() {
        assertThat(StatementCsv.in(Language.CHINESE).withByteOrderMark().lines(List.of()))
                .isEqualTo("\uFEFF期间,团队,员工,姓名,规则,环节,项目,金额,币种,说明\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1        | '=1+1",
                "+86         | '+86",
                "-1          | '-1",
                "@SUM(A1)    | '@SUM(A1)",
                "＝cmd       | '＝cmd",
                "O'Neill     | O'Neill",
                "3-1         | 3-1",
            })
    void lines_textLikeAFormula_defused(String label, String cell) {
        assertThat(StatementCsv.in(Language.ENGLISH).lines(List.of(statement(label.strip(), "-5"))))
                .contains("," + cell.strip() + ",-5.00,CNY,");
        assertThat(StatementCsv.in(Language.ENGLISH).lines(List.of(statement("\tx", "1"))))
                .contains(",\\tx,1.00");
        assertThat(StatementCsv.in(Language.ENGLISH).lines(List.of(statement("\rx", "1"))))
                .contains(",\\rx,1.00");
        assertThat(StatementCsv.in(Language.ENGLISH).lines(List.of(statement(" \u00A0=1+1", "1"))))
                .contains(",' \u00A0=1+1,1.00");
    }

    @Test
    void wide_twoLinesOfARule_summedUp() {
        assertThat(StatementCsv.in(Language.ENGLISH).wide(List.of(statement("bonus", "1.10", "2.25"))))
                .isEqualTo("period,team,agent,name,bonus,total,currency\n2024-07,desk,a,a,3.35,3.35,CNY\n");
    }

    private static TeamStatement statement(String label, String... amounts) {
        Currency cny = Currency.getInstance("CNY");
        ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
        Exact total = Exact.ZERO;
        for (String amount : amounts) {
            lines.add(PayLine.of(
                    new PayLine.Item(RuleId.of("bonus"), Room.PAY, Label.of(label), cny), Exact.of(amount), null));
            total = total.plus(Exact.of(amount));
        }
        Statement statement = Statement.of(
                Agent.builder().id(AgentId.of("a")).team(TeamId.of("desk")).build(),
                lines.build(),
                Money.of(total, cny),
                null,
                null,
                ImmutableList.of(),
                ImmutableList.of());
        return TeamStatement.of(
                JULY.plan(),
                JULY.fingerprint(),
                JULY.team(),
                JULY.period(),
                ImmutableList.of(statement),
                Money.of(total, cny),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            period,team,agent,name,sales                        | these are not the titles of statements
            ''                                                  | these are not the titles of statements
            2024-13,desk,li-na,Li Na,r,pay,R,1.00,CNY,          | "2024-13" cannot be read as period
            2024-07,desk,,Li Na,r,pay,R,1.00,CNY,               | "" cannot be read as agent
            2024-07,desk,li-na,Li Na,r,pay,R,1.00,XXXX,         | "1.00" cannot be read as amount
            2024-07,desk,li-na,Li Na,r,pay,R,=1+1,CNY,          | "=1+1" cannot be read as amount
            """)
    void read_whatIsNoStatement_isTold(String row, String said) {
        String titles = said.startsWith("these") ? "" : "period,team,agent,name,rule,room,label,amount,currency,note\n";
        assertThatThrownBy(() -> StatementCsv.read("x.csv", new StringReader(titles + row + "\n")))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void read_wideWithAnotherTotal_isTold() {
        String csv = "期间,团队,员工,姓名,底薪,提成,合计,币种\n2024-07,desk,li-na,李娜,1000.00,-20.00,%s,CNY\n";
        assertThatCode(() -> StatementCsv.read("x.csv", new StringReader(csv.formatted("980.00"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> StatementCsv.read("x.csv", new StringReader(csv.formatted("980.01"))))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("the total is 980.01, and the sum 980");
    }
}
