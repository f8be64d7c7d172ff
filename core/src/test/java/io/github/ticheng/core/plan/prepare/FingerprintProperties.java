// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A fingerprint is that of the whole canonical text, however the text is cut while it is hashed. */
class FingerprintProperties {

    private static final List<String> NAMES =
            List.of("Li Na", "李娜", "a\"b", "back\\slash", "two\nlines", "🙂🙂", "torn \uD83D", "x".repeat(9_000));

    @Property(tries = 200)
    void of_planAndFacts_isThatOfTheWholeText(
            @ForAll @IntRange(min = 1, max = 400) int agents, @ForAll int seed, @ForAll boolean corrected)
            throws Exception {
        TeamFacts facts = facts(agents, seed & 0xFFFF, corrected);
        String plan = "plan " + NAMES.get(seed & 7).repeat(seed & 3) + "\n";

        assertThat(new Fingerprint(plan).of(facts)).isEqualTo(sha256(plan + textOf(facts)));
        assertThat(new Fingerprint(plan).ofPlan()).isEqualTo(sha256(plan));
    }

    private static TeamFacts facts(int agents, int seed, boolean corrected) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY").team(Metrics.PUBLIC_SALES, seed + ".50");
        for (int i = 0; i < agents; i++) {
            int number = seed + i;
            Agent.Builder agent = Agent.builder()
                    .id(AgentId.of("agent-" + i))
                    .team(TeamId.of("desk"))
                    .name(NAMES.get(number % (i == 0 ? 8 : 7)));
            if (number % 3 == 0) {
                agent.post("senior \"desk\"").hiredOn(LocalDate.of(2020, 1, 1));
            }
            facts.agent(agent.build(), values -> {
                values.put(Metrics.SALES, Exact.of(number).dividedBy(Exact.of(8)));
                if (number % 2 == 0) {
                    values.put(Metrics.REFUND_RATE, Ratio.of(number, number + 7L));
                }
            });
        }
        if (corrected) {
            Label cause = Label.of("a \"late\" refund", "迟到的退款");
            facts.correction(Correction.added(
                    "order \\ 1", "2024-06", "buyer-refund", cause, "agent-0", Metrics.SALES, "-200.50"));
        }
        return facts.build();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static String textOf(TeamFacts facts) {
        StringBuilder text = new StringBuilder("facts desk 2024-07 CNY\n");
        for (Agent agent : facts.agents()) {
            String post = agent.post().map(FingerprintProperties::quoted).orElse("-");
            String hired = agent.hiredOn().map(LocalDate::toString).orElse("-");
            text.append("agent " + agent.id() + " " + quoted(agent.name()) + " " + post + " " + hired + " -\n");
        }
        for (int metric = 0; metric < facts.metrics().size(); metric++) {
            for (int agent = 0; agent < facts.agents().size(); agent++) {
                text.append("value " + facts.metrics().get(metric).id() + " "
                        + facts.agents().get(agent).id() + " " + facts.valueAt(metric, agent) + "\n");
            }
        }
        facts.teamValues().forEach((metric, value) -> text.append("team-value " + metric.id() + " " + value + "\n"));
        for (Correction correction : facts.corrections()) {
            text.append("correction " + quoted(correction.key()) + " 2024-06 buyer-refund "
                    + quoted(correction.cause().in(Language.ENGLISH)) + " "
                    + quoted(correction.cause().in(Language.CHINESE)) + "\n"
                    + "change agent-0 sales ADDED -200.5\n");
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
