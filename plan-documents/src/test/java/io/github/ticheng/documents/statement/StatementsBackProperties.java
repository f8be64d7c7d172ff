// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Phrase;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What is written of statements is read back: the same amounts of the same people, whatever they are called. */
class StatementsBackProperties {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final TeamId DESK = TeamId.of("desk");

    /** Six lines of two agents: of three rules, two of which have one label, one of them with two lines. */
    private static TeamStatement team(List<Long> fen, String name, String label) {
        List<Statement> statements = new ArrayList<>();
        for (int agent = 0; agent < 2; agent++) {
            ImmutableList.Builder<PayLine> lines = ImmutableList.builder();
            Money total = Money.of("CNY", "0");
            for (int i = 0; i < 3; i++) {
                Money amount = Money.of(Exact.of(fen.get(3 * agent + i)).dividedBy(Exact.of(100)), CNY);
                int rule = agent == 1 && i == 2 ? 1 : i;
                lines.add(PayLine.of(
                        new PayLine.Item(
                                RuleId.of("rule-" + rule), Room.PAY, Label.of(rule == 0 ? "wage" : label), CNY),
                        amount.amount(),
                        Phrase.of("a.note", "note {x}", "说明 {x}").filled(name)));
                total = total.plus(amount);
            }
            statements.add(Statement.of(
                    Agent.builder()
                            .id(AgentId.of("agent-" + agent))
                            .team(DESK)
                            .name(name)
                            .build(),
                    lines.build(),
                    total,
                    null,
                    null,
                    ImmutableList.of(),
                    ImmutableList.of()));
        }
        return TeamStatement.of(
                new PlanRef(PlanId.of("shop"), "1"),
                "0".repeat(64),
                DESK,
                Period.ofMonth(2024, 7),
                ImmutableList.copyOf(statements),
                statements.get(0).total().plus(statements.get(1).total()),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    @Property(tries = 100)
    void lines_readBack_areTheLines(
            @ForAll @Size(6) List<@LongRange(min = -5_000_000, max = 5_000_000) Long> fen,
            @ForAll @NotBlank @StringLength(max = 12) String name,
            @ForAll Language language,
            @ForAll boolean isForExcel)
            throws IOException {
        TeamStatement team = team(fen, name, name);
        List<PaidRow> rows = new ArrayList<>();
        for (Statement statement : team.statements()) {
            for (PayLine line : statement.lines()) {
                rows.add(row(statement, line.rule().value(), line.label().in(language), line.amount()));
            }
        }

        assertThat(read(csv(language, isForExcel).lines(List.of(team)))).isEqualTo(rows);
    }

    @Property(tries = 100)
    void wide_readBack_isTheSumsOfTheRules(
            @ForAll @Size(6) List<@LongRange(min = -5_000_000, max = 5_000_000) Long> fen,
            @ForAll @NotBlank @StringLength(max = 12) String name,
            @ForAll Language language,
            @ForAll boolean isForExcel)
            throws IOException {
        TeamStatement team = team(fen, name, name);
        List<PaidRow> rows = new ArrayList<>();
        for (Statement statement : team.statements()) {
            Map<RuleId, Money> sums = new LinkedHashMap<>();
            statement.lines().forEach(line -> sums.merge(line.rule(), line.amount(), Money::plus));
            sums.forEach((rule, sum) -> {
                String label = statement.lines(rule).get(0).label().in(language);
                String title = rule.value().equals("rule-0") ? label : label + " (" + rule + ")";
                rows.add(row(statement, title, title, sum));
            });
        }

        assertThat(read(csv(language, isForExcel).wide(List.of(team)))).isEqualTo(rows);
    }

    @Property(tries = 100)
    void json_readBack_saysTheSame(
            @ForAll @Size(6) List<@LongRange(min = -5_000_000, max = 5_000_000) Long> fen,
            @ForAll @NotBlank @StringLength(max = 12) String name) {
        TeamStatement team = team(fen, name, name + " {name} ");

        TeamStatement read = StatementJson.read("line", StatementJson.line(team), Metrics.ALL);

        assertThat(StatementJson.of(read)).isEqualTo(StatementJson.of(team));
        assertThat(read.total()).isEqualTo(team.total());
        assertThat(StatementCsv.in(Language.CHINESE).lines(List.of(read)))
                .isEqualTo(StatementCsv.in(Language.CHINESE).lines(List.of(team)));
    }

    private static StatementCsv csv(Language language, boolean isForExcel) {
        StatementCsv csv = StatementCsv.in(language);
        return isForExcel ? csv.withByteOrderMark() : csv;
    }

    private static PaidRow row(Statement statement, String rule, String label, Money amount) {
        return new PaidRow(Period.ofMonth(2024, 7), DESK, statement.agent().id(), rule, label, amount);
    }

    private static List<PaidRow> read(String csv) throws IOException {
        return StatementCsv.read("x.csv", new StringReader(csv));
    }
}
