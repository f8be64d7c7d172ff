// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fingerprints: SHA-256 over canonical texts, which are hashed as they are written. */
public final class Fingerprint {

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
    public static String of(String planText) {
        return of(planText, null);
    }

    /** The fingerprint of a plan's canonical text and the facts that were paid by it. */
    public static String of(String planText, @Nullable TeamFacts facts) {
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

    // Hashed between lines only, so that no character is torn apart.
    private void line(Object... words) {
        Joiner.on(' ').appendTo(text, words).append('\n');
        if (text.length() >= BLOCK) {
            hash();
        }
    }

    /** One line a value, in the order in which facts are kept; texts are quoted, so that no name can imitate a line. */
    private void write(TeamFacts facts) {
        line("facts", facts.team(), facts.period(), facts.currency().getCurrencyCode());
        for (Agent agent : facts.agents()) {
            line(
                    "agent",
                    agent.id(),
                    quoted(agent.name()),
                    agent.post().map(Fingerprint::quoted).orElse("-")
                            + agent.group()
                                    .map(group -> " group " + quoted(group))
                                    .orElse(""),
                    agent.hiredOn().map(LocalDate::toString).orElse("-"),
                    agent.leftOn().map(LocalDate::toString).orElse("-"));
        }
        for (int metric = 0; metric < facts.metrics().size(); metric++) {
            for (int agent = 0; agent < facts.agents().size(); agent++) {
                line(
                        "value",
                        facts.metrics().get(metric).id(),
                        facts.agents().get(agent).id(),
                        Objects.toString(facts.valueAt(metric, agent)));
            }
        }
        facts.teamValues().forEach((metric, value) -> line("team-value", metric.id(), value));
        for (Correction correction : facts.corrections()) {
            line(
                    "correction",
                    quoted(correction.key()),
                    correction.period(),
                    correction.causeCode(),
                    quoted(correction.cause().in(Language.ENGLISH)),
                    quoted(correction.cause().in(Language.CHINESE)));
            if (correction.knownOn() != null) {
                line("known-on", correction.knownOn());
            }
            for (Correction.Change change : correction.changes()) {
                line(
                        "change",
                        change.agent() == null ? "-" : change.agent(),
                        change.metric().id(),
                        change.kind(),
                        Objects.toString(change.value()));
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
