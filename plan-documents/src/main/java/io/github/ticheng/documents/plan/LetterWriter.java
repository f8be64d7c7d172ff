// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static io.github.ticheng.documents.plan.LetterLine.PARAGRAPH;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the letter of a plan, or of what a plan changes. */
final class LetterWriter {

    private final Catalogue catalogue;
    private final CompensationPlan plan;
    private final String agent;
    private final Language language;
    private final List<LetterLine> lines = new ArrayList<>();
    private final LetterValues values;
    private final LetterBlocks blocks;

    /** What is said of each entry, without its name. */
    private final Map<RuleId, List<LetterLine>> entries = new LinkedHashMap<>();

    private LetterWriter(Catalogue catalogue, CompensationPlan plan, String agent, Language language) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.agent = agent;
        this.language = language;
        this.values = new LetterValues(plan, language);
        this.blocks = new LetterBlocks(catalogue, values);
    }

    /**
     * A letter.
     *
     * @param agent to whom it is written; empty for everybody
     */
    static PlanLetter letter(Catalogue catalogue, CompensationPlan plan, String agent, Language language) {
        return new PlanLetter(language, new LetterWriter(catalogue, plan, agent, language).plan().lines);
    }

    /** A letter of what differs from the plan until now alone. */
    static PlanLetter changes(
            Catalogue catalogue, CompensationPlan plan, CompensationPlan before, String agent, Language language) {
        LetterWriter writer = new LetterWriter(catalogue, plan, agent, language);
        writer.changesSince(new LetterWriter(catalogue, before, agent, language).plan());
        return new PlanLetter(language, writer.lines);
    }

    private LetterWriter plan() {
        add(
                1,
                LetterPhrases.TITLE.filled(
                        KebabCase.labelOf(plan.ref().id().value()), plan.ref().version()));
        if (!agent.isEmpty()) {
            add(PARAGRAPH, LetterPhrases.TO.filled(agent));
        }
        plan.inForceFrom().ifPresent(day -> add(PARAGRAPH, LetterPhrases.FROM_DAY.filled(day)));
        plan.inForceUntil().ifPresent(day -> add(PARAGRAPH, LetterPhrases.UNTIL_DAY.filled(day)));
        plan.payPeriod().ifPresent(paid -> add(PARAGRAPH, LetterPhrases.PAID_BY.filled(payPeriod(paid))));
        plan.eligibility().ifPresent(condition -> clause(LetterPhrases.ELIGIBLE, condition));
        for (RuleFamily family : RuleFamily.values()) {
            ImmutableList<? extends Entry<? extends Rule>> entries = plan.entries(family.type());
            if (!entries.isEmpty()) {
                add(2, LetterPhrases.room(family));
                entries.forEach(this::entry);
            }
        }
        add(2, LetterPhrases.ROUNDING);
        add(
                PARAGRAPH,
                LetterPhrases.ROUNDED.filled(Words.verbatim(plan.rounding().in(language, values.money))));
        add(2, LetterPhrases.NOT_COVERED);
        add(PARAGRAPH, LetterPhrases.NO_TAXES);
        add(PARAGRAPH, LetterPhrases.NOTHING_ELSE);
        sign();
        return this;
    }

    /** What the letter of the plan says otherwise than that of the plan before, entry by entry. */
    private void changesSince(LetterWriter before) {
        LetterWriter now = new LetterWriter(catalogue, plan, agent, language).plan();
        add(
                1,
                LetterPhrases.CHANGES.filled(
                        now.lines.get(0).text(), before.plan.ref().version()));
        Set<RuleId> all = new LinkedHashSet<>(before.entries.keySet());
        all.addAll(now.entries.keySet());
        changes("", before.head(), now.head());
        for (RuleId id : all) {
            String label = now.plan.entries().stream()
                    .filter(entry -> entry.id().equals(id))
                    .findFirst()
                    .map(entry -> values.said(entry.label()))
                    .orElseGet(() -> before.values.rule(id));
            changes(label, before.entries.getOrDefault(id, List.of()), now.entries.getOrDefault(id, List.of()));
        }
        sign();
    }

    private void changes(String title, List<LetterLine> before, List<LetterLine> now) {
        if (!before.equals(now)) {
            if (!title.isEmpty()) {
                lines.add(new LetterLine(2, title));
            }
            List<LetterLine> until = LetterLine.differing(before, now);
            List<LetterLine> from = LetterLine.differing(now, before);
            boolean isOrder = until.isEmpty() && from.isEmpty();
            add(PARAGRAPH, LetterPhrases.UNTIL_NOW);
            told(isOrder ? before : until);
            add(PARAGRAPH, LetterPhrases.FROM_NOW);
            told(isOrder ? now : from);
        }
    }

    private void told(List<LetterLine> said) {
        if (said.isEmpty()) {
            lines.add(blocks.item(2, values.said(LetterPhrases.NOTHING), ""));
        }
        lines.addAll(said);
    }

    /** What is said of the plan as a whole, without its name. */
    private List<LetterLine> head() {
        List<LetterLine> head = new ArrayList<>();
        for (LetterLine line : lines.subList(1, lines.size() - 1)) {
            if (line.level() == 2) {
                break;
            }
            head.add(new LetterLine(Math.min(line.level(), -2), line.text()));
        }
        head.add(new LetterLine(-2, plan.rounding().in(language, values.money)));
        return head;
    }

    private void sign() {
        add(2, LetterPhrases.SIGNATURES);
        add(PARAGRAPH, LetterPhrases.SIGNED_FOR);
        add(PARAGRAPH, LetterPhrases.SIGNED_BY);
        add(PARAGRAPH, LetterPhrases.FINGERPRINT.filled(plan.fingerprint()));
    }

    private static Words payPeriod(PayPeriod paid) {
        Words kind = LetterPhrases.choice(KebabCase.of(paid.kind()));
        return paid.anchor() == null
                ? kind
                : LetterPhrases.ANCHORED.filled(kind, paid.anchor(), LetterPhrases.choice(KebabCase.of(paid.by())));
    }

    private void add(int level, Words words) {
        lines.add(new LetterLine(level, words.in(language)));
    }

    private void entry(Entry<? extends Rule> entry) {
        lines.add(blocks.item(1, values.said(entry.label()), ""));
        int from = lines.size();
        entry.rule().type().ifPresent(type -> lines.addAll(blocks.rule(2, type, entry.rule())));
        Optional.ofNullable(entry.card()).ifPresent(card -> clause(LetterPhrases.CARD, values.rule(card)));
        Optional.ofNullable(entry.when()).ifPresent(when -> clause(LetterPhrases.WHEN, when));
        Optional.ofNullable(entry.times()).ifPresent(times -> clause(LetterPhrases.TIMES, times));
        Optional.ofNullable(entry.atLeast()).ifPresent(least -> clause(LetterPhrases.AT_LEAST, values.amount(least)));
        Optional.ofNullable(entry.atMost()).ifPresent(most -> clause(LetterPhrases.AT_MOST, values.amount(most)));
        Optional.ofNullable(entry.cadence()).ifPresent(every -> clause(LetterPhrases.EVERY, values.said(every)));
        if (entry.cadence() != null && entry.paid() && entry.rule() instanceof PayRule rule) {
            boolean isPaid = entry.leavers() == Entry.Leavers.PAID && !rule.isContest();
            clause(
                    LetterPhrases.LEAVERS,
                    values.said(isPaid ? LetterPhrases.LEAVERS_PAID : LetterPhrases.LEAVERS_UNPAID));
        }
        if (!entry.paid()) {
            lines.add(blocks.item(2, values.said(LetterPhrases.FIGURE), ""));
        }
        if (entry.rule() instanceof PayRule rule) {
            examples(entry, rule);
        }
        entries.put(entry.id(), List.copyOf(lines.subList(from, lines.size())));
    }

    private void clause(Words title, Block block) {
        lines.addAll(blocks.block(2, values.said(title), block));
    }

    private void clause(Words title, String value) {
        lines.add(blocks.item(2, values.said(title), value));
    }

    /** Two examples of a line that hangs on one metric: on either side of its first step. */
    private void examples(Entry<? extends Rule> entry, PayRule rule) {
        for (PayoutCurve curve : rule.curves()) {
            for (PayoutCurve.Piece piece : curve.pieces()) {
                Exact step = piece.band().lower();
                if (step != null && step.isPositive()) {
                    List<String> told = new ArrayList<>();
                    boolean isMoney = curve.metric().unit(plan.currency()).kind() == Unit.Kind.MONEY;
                    Exact unit = isMoney ? Rounding.of(plan.currency()).unit() : Exact.ONE;
                    example(entry, rule, curve.metric(), step.minus(unit)).ifPresent(told::add);
                    example(entry, rule, curve.metric(), step.plus(unit)).ifPresent(told::add);
                    if (!told.isEmpty()) {
                        lines.add(blocks.item(2, values.said(LetterPhrases.EXAMPLES), ""));
                        told.forEach(text -> text.lines().forEach(this::step));
                    }
                    return;
                }
            }
        }
    }

    /** What the plan pays by a rule at a value, and why; nothing of a rule that needs more than the metric. */
    private Optional<String> example(Entry<? extends Rule> entry, PayRule rule, Metric metric, Exact value) {
        try {
            CompensationPlan alone = CompensationPlan.builder(
                            plan.ref().id().value(),
                            plan.ref().version(),
                            plan.currency().getCurrencyCode())
                    .rounding(plan.rounding())
                    .pay(new Entry<>(
                            entry.id(), entry.label(), rule, null, null, entry.atLeast(), entry.atMost(), null))
                    .build();
            TeamFacts facts = TeamFacts.builder(
                            "example", "2024-01", plan.currency().getCurrencyCode())
                    .agent("example", sheet -> sheet.put(metric, value.toString()))
                    .build();
            return Optional.of(alone.run(facts)
                    .explain("example", entry.id().value())
                    .text(language)
                    .strip());
        } catch (IllegalArgumentException needsMore) {
            return Optional.empty();
        }
    }

    /** A line of an explanation, as deep as it is indented there. */
    private void step(String line) {
        String said = CharMatcher.whitespace().trimLeadingFrom(line);
        lines.add(blocks.item(3 + (line.length() - said.length()) / 2, said, ""));
    }
}
