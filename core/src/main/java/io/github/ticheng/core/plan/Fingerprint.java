// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** Fingerprints: SHA-256 over canonical texts. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String canonicalText) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonicalText.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** One line a value, in the order in which facts are kept; texts are quoted, so that no name can imitate a line. */
    static String textOf(TeamFacts facts) {
        StringBuilder text = new StringBuilder("facts " + facts.team() + " " + facts.period() + " "
                + facts.currency().getCurrencyCode() + "\n");
        for (Agent agent : facts.agents()) {
            text.append("agent ")
                    .append(agent.id())
                    .append(' ')
                    .append(quoted(agent.name()))
                    .append(' ');
            text.append(agent.post().map(Fingerprint::quoted).orElse("-")).append(' ');
            text.append(agent.hiredOn().map(LocalDate::toString).orElse("-")).append(' ');
            text.append(agent.leftOn().map(LocalDate::toString).orElse("-")).append('\n');
        }
        for (int metric = 0; metric < facts.metrics().size(); metric++) {
            for (int agent = 0; agent < facts.agents().size(); agent++) {
                text.append("value ").append(facts.metrics().get(metric).id()).append(' ');
                text.append(facts.agents().get(agent).id()).append(' ');
                text.append(facts.valueAt(metric, agent)).append('\n');
            }
        }
        facts.teamValues()
                .forEach((metric, value) -> text.append("team-value ")
                        .append(metric.id())
                        .append(' ')
                        .append(value)
                        .append('\n'));
        for (Correction correction : facts.corrections()) {
            text.append("correction ").append(quoted(correction.key())).append(' ');
            text.append(correction.period()).append(' ');
            text.append(correction.causeCode()).append(' ');
            text.append(quoted(correction.cause().english())).append(' ');
            text.append(quoted(correction.cause().chinese())).append('\n');
            for (Correction.Change change : correction.changes()) {
                text.append("change ")
                        .append(change.agent() == null ? "-" : change.agent())
                        .append(' ');
                text.append(change.metric().id()).append(' ');
                text.append(change.kind()).append(' ');
                text.append(change.value()).append('\n');
            }
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
