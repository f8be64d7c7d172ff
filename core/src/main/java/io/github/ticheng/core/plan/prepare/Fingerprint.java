// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** Fingerprints: SHA-256 over the canonical text of a plan, and of what it pays behind that. Immutable. */
public final class Fingerprint {

    /** Has read the plan, and is never changed. */
    private final MessageDigest plan;

    /** Fingerprints that begin with the canonical text of a plan. */
    public Fingerprint(String planText) {
        try {
            plan = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
        plan.update(planText.getBytes(UTF_8));
    }

    /** The fingerprint of the plan. */
    public String ofPlan() {
        return new Writing(plan).end();
    }

    /** The fingerprint of the plan and the facts that were paid by it. */
    public String of(TeamFacts facts) {
        Writing writing = new Writing(plan);
        writing.write(facts);
        return writing.end();
    }

    /** A text that is hashed as it is written. */
    private static final class Writing {
        private static final int BLOCK = 8_192;

        private final StringBuilder text = new StringBuilder(BLOCK);
        private final MessageDigest digest;

        Writing(MessageDigest begun) {
            try {
                digest = (MessageDigest) begun.clone();
            } catch (CloneNotSupportedException impossible) {
                throw new IllegalStateException("SHA-256 of every Java platform can be copied", impossible);
            }
        }

        String end() {
            hash();
            return HexFormat.of().formatHex(digest.digest());
        }

        private void hash() {
            digest.update(text.toString().getBytes(UTF_8));
            text.setLength(0);
        }

        private void line(Object... words) {
            Joiner.on(' ').appendTo(text, words);
            endLine();
        }

        // Hashed between lines only, so that no character is torn apart.
        private void endLine() {
            text.append('\n');
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
                        agent.post().map(Writing::quoted).orElse("-")
                                + agent.group()
                                        .map(group -> " group " + quoted(group))
                                        .orElse(""),
                        agent.hiredOn().map(LocalDate::toString).orElse("-"),
                        agent.leftOn().map(LocalDate::toString).orElse("-"));
            }
            for (int metric = 0; metric < facts.metrics().size(); metric++) {
                for (int agent = 0; agent < facts.agents().size(); agent++) {
                    text.append("value ")
                            .append(facts.metrics().get(metric).id())
                            .append(' ');
                    text.append(facts.agents().get(agent).id().value()).append(' ');
                    text.append(facts.valueAt(metric, agent));
                    endLine();
                }
            }
            facts.teamValues().forEach((metric, value) -> line("team-value", metric.id(), value));
            for (int agent = 0; facts.listsItems() && agent < facts.agents().size(); agent++) {
                line("items", facts.agents().get(agent).id());
                for (Item item : facts.items(agent)) {
                    line("item", words(item.key()));
                    item.values().forEach((metric, value) -> line("item-value", metric.id(), value));
                }
            }
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
                            change.value() + (change.item() == null ? "" : " item " + words(change.item())));
                }
            }
        }

        private static String words(Item.Key item) {
            return item.day() + " " + (item.order() == null ? "-" : quoted(item.order()));
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
    }
}
