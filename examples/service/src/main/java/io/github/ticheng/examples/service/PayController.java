// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.FactsJson;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.statement.PaySlipHtml;
import io.github.ticheng.documents.statement.TeamSheetHtml;
import io.github.ticheng.payroll.LedgerStore;
import io.github.ticheng.payroll.Paid;
import io.github.ticheng.payroll.Payroll;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Facts in, statements, explanations and slips out. */
@RestController
class PayController {

    private static final String CSV = "text/csv";
    private static final int MOST_BYTES = 16 << 20;

    private final PlanDocument plan;
    private final Payroll payroll;
    private final LedgerStore ledgers;
    private final MeterRegistry meters;

    PayController(PlanDocument plan, Payroll payroll, LedgerStore ledgers, MeterRegistry meters) {
        this.plan = plan;
        this.payroll = payroll;
        this.ledgers = ledgers;
        this.meters = meters;
    }

    /** What came of some facts: who is paid, and who is not and why. */
    record Payday(List<TeamStatement> paid, List<ProblemDetail> refused) {}

    @PostMapping(
            path = "/pay",
            consumes = {CSV, MediaType.APPLICATION_JSON_VALUE})
    Payday pay(@RequestHeader("Content-Type") MediaType type, InputStream facts) throws IOException {
        Payday payday = each(type, facts, payroll::pay);
        meters.counter("ticheng.teams", "result", "paid").increment(payday.paid.size());
        meters.counter("ticheng.teams", "result", "refused").increment(payday.refused.size());
        return payday;
    }

    @PostMapping(
            path = "/preview",
            consumes = {CSV, MediaType.APPLICATION_JSON_VALUE})
    Payday preview(@RequestHeader("Content-Type") MediaType type, InputStream facts) throws IOException {
        return each(type, facts, payroll::preview);
    }

    /** Pays each team that can be read and paid, and tells what is wrong with the others. */
    private Payday each(MediaType type, InputStream sent, Function<TeamFacts, Paid> payment) throws IOException {
        byte[] body = sent.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Problems.tooLarge(MOST_BYTES);
        }
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        Payday payday = new Payday(new ArrayList<>(), new ArrayList<>());
        if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            FactsJson.of(plan.metrics())
                    .read("facts.json", text)
                    .forEach(facts -> one(facts, UnaryOperator.identity(), payment, payday));
        } else {
            FactsCsv.of(plan.metrics(), plan.plan().currency())
                    .forEach(
                            "facts.csv",
                            new StringReader(text),
                            read -> read.facts()
                                    .ifPresentOrElse(
                                            facts -> one(facts, read::located, payment, payday),
                                            () -> payday.refused.add(Problems.unreadable(read.diagnostics()))));
        }
        if (payday.paid.isEmpty() && payday.refused.isEmpty()) {
            throw new IllegalArgumentException("Expected facts of at least one team, but found none");
        }
        return payday;
    }

    private static void one(
            TeamFacts facts, UnaryOperator<Problem> located, Function<TeamFacts, Paid> payment, Payday payday) {
        try {
            payday.paid.add(payment.apply(facts).statement());
        } catch (ProblemsException refused) {
            payday.refused.add(
                    Problems.unpaid(refused.problems().stream().map(located).toList()));
        }
    }

    @GetMapping("/teams")
    List<String> teams() {
        return ledgers.teams().stream().map(TeamId::value).toList();
    }

    @GetMapping("/statement")
    TeamStatement statement(@RequestParam("team") String team, @RequestParam("period") String period) {
        return recorded(team, period).statement();
    }

    /** The total of an agent, or a line of it, down to the figures. */
    @GetMapping("/explanation")
    Explanation explanation(
            @RequestParam("team") String team,
            @RequestParam("period") String period,
            @RequestParam("agent") String agent,
            @RequestParam(name = "line", required = false) @Nullable String line) {
        TeamRun run = run(team, period);
        return line == null ? run.explain(agent) : run.explain(AgentId.of(agent), RuleId.of(line));
    }

    @GetMapping(path = "/slip", produces = "text/html;charset=UTF-8")
    String slip(
            @RequestParam("team") String team,
            @RequestParam("period") String period,
            @RequestParam("agent") String agent,
            @RequestParam(name = "language", defaultValue = "en") String language) {
        return PaySlipHtml.of(run(team, period), AgentId.of(agent), language(language));
    }

    @GetMapping(path = "/sheet", produces = "text/html;charset=UTF-8")
    String sheet(
            @RequestParam("team") String team,
            @RequestParam("period") String period,
            @RequestParam(name = "language", defaultValue = "en") String language) {
        return TeamSheetHtml.of(recorded(team, period).statement(), language(language));
    }

    @PostMapping("/close")
    void close(@RequestParam("period") String period) {
        payroll.close(Period.parse(period));
    }

    static Language language(String code) {
        return switch (code) {
            case "en" -> Language.ENGLISH;
            case "zh" -> Language.CHINESE;
            default -> throw new IllegalArgumentException("Expected language en or zh, but found \"" + code + "\"");
        };
    }

    private LedgerEntry recorded(String team, String period) {
        return payroll.recorded(TeamId.of(team), Period.parse(period))
                .orElseThrow(() -> Problems.notOnRecord(team, period));
    }

    /** Paying once more what is on record comes to the same, and explains it. */
    private TeamRun run(String team, String period) {
        return payroll.preview(recorded(team, period).facts()).run();
    }
}
