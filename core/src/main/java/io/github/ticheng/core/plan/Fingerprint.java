// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Fingerprints: SHA-256 over canonical texts, which are hashed as they are written. */
final class Fingerprint {

    private static final int BLOCK = 8_192;

    private final StringBuilder text = new StringBuilder(BLOCK);
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The fingerprint of a plan's canonical text. */
    static String of(String planText) {
        return of(planText, null);
    }

    /** The fingerprint of a plan's canonical text and the facts that were paid by it. */
    static String of(String planText, @Nullable TeamFacts facts) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.text.append(planText);
        fingerprint.hash();
        if (facts != null) {
            fingerprint.write(facts);
            fingerprint.hash();
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void hash() {
        digest.update(text.toString().getBytes(UTF_8));
        text.setLength(0);
    }

    // Between lines only, so that no character is torn apart.
    private void endLine() {
        text.append('\n');
        if (text.length() >= BLOCK) {
            hash();
        }
    }

    /** One line a value, in the order in which facts are kept; texts are quoted, so that no name can imitate a line. */
    private void write(TeamFacts facts) {
        text.append("facts ")
                .append(facts.team())
                .append(' ')
                .append(facts.period())
                .append(' ');
        text.append(facts.currency().getCurrencyCode());
        endLine();
        for (Agent agent : facts.agents()) {
            text.append("agent ")
                    .append(agent.id())
                    .append(' ')
                    .append(quoted(agent.name()))
                    .append(' ');
            text.append(agent.post().map(Fingerprint::quoted).orElse("-")).append(' ');
            text.append(agent.hiredOn().map(LocalDate::toString).orElse("-")).append(' ');
            text.append(agent.leftOn().map(LocalDate::toString).orElse("-"));
            endLine();
        }
        for (int metric = 0; metric < facts.metrics().size(); metric++) {
            for (int agent = 0; agent < facts.agents().size(); agent++) {
                text.append("value ").append(facts.metrics().get(metric).id()).append(' ');
                text.append(facts.agents().get(agent).id()).append(' ');
                text.append(facts.valueAt(metric, agent));
                endLine();
            }
        }
        facts.teamValues().forEach((metric, value) -> {
            text.append("team-value ").append(metric.id()).append(' ').append(value);
            endLine();
        });
        for (Correction correction : facts.corrections()) {
            text.append("correction ").append(quoted(correction.key())).append(' ');
            text.append(correction.period()).append(' ');
            text.append(correction.causeCode()).append(' ');
            text.append(quoted(correction.cause().in(Language.ENGLISH))).append(' ');
            text.append(quoted(correction.cause().in(Language.CHINESE)));
            endLine();
            for (Correction.Change change : correction.changes()) {
                text.append("change ")
                        .append(change.agent() == null ? "-" : change.agent())
                        .append(' ');
                text.append(change.metric().id()).append(' ');
                text.append(change.kind()).append(' ');
                text.append(change.value());
                endLine();
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
