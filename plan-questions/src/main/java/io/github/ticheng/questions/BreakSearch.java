// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import static io.github.ticheng.core.text.Language.CHINESE;
import static io.github.ticheng.core.text.Language.ENGLISH;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through a plan for {@link Breaks}. Not thread-safe. */
final class BreakSearch {

    private final CompensationPlan plan;
    private final Metric metric;
    private final TreeSet<Exact> values = new TreeSet<>();
    /** The ids of the metric and of the rules whose lines hang on it. */
    private final Set<String> moved = new HashSet<>();

    /** The cards whose scores or grades hang on it. */
    private final Set<RuleId> cards = new HashSet<>();

    /** The card that the clauses of the entry that is looked at mean; null for the only one. */
    private @Nullable RuleId meant;

    private boolean isAnyLineMoved;
    private boolean isEverythingMoved;
    private @Nullable Words opaque;

    private BreakSearch(CompensationPlan plan, Metric metric) {
        this.plan = plan;
        this.metric = metric;
        moved.add(metric.id());
    }

    /**
     * The breaks of a plan.
     *
     * @param line the only rule of PAY whose line counts; null for the total of all lines
     */
    static Breaks in(CompensationPlan plan, Metric metric, @Nullable String line) {
        BreakSearch breaks = new BreakSearch(plan, metric);
        plan.eligibility().ifPresent(condition -> {
            breaks.condition(condition, QuestionPhrases.ELIGIBILITY);
            breaks.isEverythingMoved = breaks.moves(condition, null);
        });
        for (Entry<? extends Rule> entry : plan.entries()) {
            RuleFamily family = entry.family();
            breaks.meant = entry.card();
            if (line != null && (family == RuleFamily.SHARE || family == RuleFamily.SETTLE)) {
                continue;
            }
            if (family == RuleFamily.PAY && (line == null || breaks.isNeededBy(entry, line))) {
                breaks.pay(entry);
            } else if (family == RuleFamily.SETTLE) {
                breaks.settle(entry);
            } else if (family != RuleFamily.OUTCOME
                    && family != RuleFamily.TEAM_OUTCOME
                    && family != RuleFamily.PAY
                    && (breaks.moves(entry)
                            || (family == RuleFamily.CREDIT
                                    && entry.rule().type().isEmpty()))) {
                breaks.moved.add(entry.id().value());
                if (family == RuleFamily.SCORE || family == RuleFamily.GRADE) {
                    breaks.cards.add(breaks.card(entry));
                }
                breaks.isEverythingMoved |= family == RuleFamily.CREDIT;
                breaks.isOpaque(entry.label());
            }
        }
        return new Breaks(
                ImmutableSortedSet.copyOf(breaks.values),
                Optional.ofNullable(breaks.opaque),
                breaks.isEverythingMoved ? Optional.empty() : Optional.of(ImmutableSet.copyOf(breaks.moved)));
    }

    private void isOpaque(Words what) {
        opaque = opaque == null ? what : opaque;
    }

    /** Whether an entry is the one whose line counts, or may be read by it. */
    private boolean isNeededBy(Entry<? extends Rule> entry, String line) {
        if (entry.id().value().equals(line)) {
            return true;
        }
        Entry<? extends Rule> counted = plan.entries().stream()
                .filter(other -> other.id().value().equals(line))
                .findFirst()
                .orElseThrow();
        return counted.rule().type().isEmpty()
                || names(counted.canonicalText(), entry.id().value());
    }

    private void pay(Entry<? extends Rule> entry) {
        if (!moves(entry)) {
            return;
        }
        moved.add(entry.id().value());
        isAnyLineMoved = true;
        if (entry.cadence() != null || (entry.times() != null && moves(null, entry.times()))) {
            isOpaque(entry.label());
        }
        if (entry.when() != null) {
            condition(entry.when(), entry.label());
        }
        Set<Metric> own = reads(bare(entry));
        if (moves(entry.rule()) || own.stream().anyMatch(this::isMoved)) {
            ImmutableList<PayoutCurve> curves = ((PayRule) entry.rule()).curves();
            if (curves.size() != 1
                    || !curves.get(0).metric().equals(metric)
                    || !own.equals(Set.of(metric))
                    || holdsUntold(entry.rule())) {
                isOpaque(entry.label());
            }
            conditionsIn(entry.rule(), entry.label());
            for (PayoutCurve curve : curves) {
                for (PayoutCurve.Piece piece : curve.pieces()) {
                    Optional.ofNullable(piece.band().lower()).ifPresent(values::add);
                    Optional.ofNullable(piece.band().upper()).ifPresent(values::add);
                }
            }
        }
    }

    private void settle(Entry<? extends Rule> entry) {
        boolean keepsOrder = ((SettleRule) entry.rule()).keepsOrder() && entry.cadence() == null;
        if ((isAnyLineMoved && !keepsOrder) || reads(bare(entry)).stream().anyMatch(this::isMoved)) {
            isOpaque(entry.label());
        }
        isEverythingMoved |= !keepsOrder;
        if (entry.when() != null) {
            condition(entry.when(), entry.label());
        }
    }

    private static Entry<? extends Rule> bare(Entry<? extends Rule> entry) {
        Label label = entry.label();
        return Entry.of(entry.id().value(), entry.rule()).labelled(label.in(ENGLISH), label.in(CHINESE));
    }

    // ------------------------------------------------------------------------------------------ conditions

    /** Takes the thresholds of a condition; one that hangs on the metric in another way is opaque. */
    private void condition(Condition condition, Words label) {
        String name = condition.type().map(BlockType::name).orElse("");
        if (name.equals("metric")) {
            comparison(condition, label);
        } else if (name.equals("all-of") || name.equals("any-of") || name.equals("not")) {
            conditionsIn(condition, label);
        } else if (moves(condition, null)) {
            isOpaque(label);
        }
    }

    private void comparison(Condition condition, Words label) {
        List<Object> fields = fields(condition);
        Metric compared = (Metric) fields.get(0);
        Level threshold = (Level) fields.get(2);
        if (compared.equals(metric) && threshold.of() == null) {
            values.add(threshold.value());
        } else if (moves(condition, null)) {
            isOpaque(label);
        }
    }

    private void conditionsIn(Block block, Words label) {
        for (Block inside : blocks(block)) {
            if (inside instanceof Condition condition) {
                condition(condition, label);
            } else {
                conditionsIn(inside, label);
            }
        }
    }

    /** Whether a rule in a rule, such as that of a case, pays by the metric and tells no curve. */
    private boolean holdsUntold(Block rule) {
        return blocks(rule).stream()
                .anyMatch(inside -> inside instanceof PayRule pay
                        && moves(pay)
                        && (pay.curves().isEmpty() || holdsUntold(pay)));
    }

    /** The blocks that stand in the fields of a block, in lists and rows too; those inside them not. */
    static List<Block> blocks(Block block) {
        return fields(block).stream()
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .toList();
    }

    /** What stands in the fields of a block, in lists and rows too. */
    private static List<Object> fields(Block block) {
        List<Object> values = new ArrayList<>();
        block.type().ifPresent(type -> addFields(type, block, values));
        return values;
    }

    @SuppressWarnings("unchecked") // a field belongs to the type of the block or row that it is read off
    private static void addFields(BlockType<?> type, Object of, List<Object> values) {
        for (Field<?, ?> field : type.fields()) {
            Object value = ((Field<Object, ?>) field).getter().apply(of);
            if (value != null) {
                add(field.type(), value, values);
            }
        }
    }

    private static void add(FieldType<?> type, Object value, List<Object> values) {
        if (type instanceof FieldType.ListOf<?> list) {
            ((Iterable<?>) value).forEach(one -> add(list.element(), one, values));
        } else if (type instanceof FieldType.RowOf<?> row) {
            addFields(row.type(), value, values);
        } else {
            values.add(value);
        }
    }

    // ------------------------------------------------------------------------------------------ reading

    /** Whether an entry hangs on the metric, as far as can be told from outside; in doubt it does. */
    private boolean moves(Entry<? extends Rule> entry) {
        return moves(entry.rule())
                || (entry.when() != null && moves(entry.when()))
                || (entry.times() != null && moves(entry.times()))
                || (!cards.isEmpty() && readsCards(entry))
                || reads(entry).stream().anyMatch(this::isMoved);
    }

    /** The card that an entry is, or grades. */
    private RuleId card(Entry<? extends Rule> entry) {
        boolean isOwn = entry.family() == RuleFamily.SCORE || entry.card() != null;
        return !isOwn ? plan.entries(ScoreRule.class).get(0).id() : entry.card() == null ? entry.id() : entry.card();
    }

    /** Whether an entry, in a plan of the cards and itself alone, reads one that hangs on the metric; in doubt it does. */
    private boolean readsCards(Entry<? extends Rule> entry) {
        if (entry.family() != RuleFamily.PAY && entry.family() != RuleFamily.SHARE) {
            return entry.family() == RuleFamily.GRADE && cards.contains(card(entry));
        }
        PlanBuilder alone = CompensationPlan.builder("one", "1", plan.currency().getCurrencyCode());
        plan.entries().stream()
                .filter(other -> other.family() == RuleFamily.SCORE || other.equals(entry))
                .forEach(alone::add);
        Set<String> unread = new HashSet<>();
        alone.build().check().stream()
                .filter(finding -> finding.code().equals("plan.scores-unread"))
                .forEach(finding -> finding.place().get(Part.RULE).ifPresent(unread::add));
        return cards.stream().anyMatch(card -> !unread.contains(card.value()));
    }

    /** Whether a clause hangs on the metric. */
    private boolean moves(@Nullable Condition when, @Nullable Factor times) {
        Entry<Nothing> entry = Entry.of("nothing", new Nothing());
        entry = meant == null ? entry : entry.card(meant.value());
        entry = when == null ? entry : entry.when(when);
        return moves(times == null ? entry : entry.times(times));
    }

    /** A rule that reads nothing, for clauses to be looked at alone. */
    private record Nothing() implements PayRule.Plain {
        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of();
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return Exact.ZERO;
        }
    }

    /** Whether a block names the metric or a line that hangs on it; one without a type may read any such line. */
    private boolean moves(Block block) {
        String text = block.canonicalText();
        return (block.type().isEmpty() && isAnyLineMoved && !(block instanceof PayRule.Plain))
                || moved.stream().anyMatch(id -> names(text, id));
    }

    private boolean isMoved(Metric read) {
        return moved.stream().anyMatch(id -> names(read.id(), id));
    }

    private Set<Metric> reads(Entry<? extends Rule> entry) {
        return reads(plan, entry);
    }

    /** What an entry reads, by itself. */
    static Set<Metric> reads(CompensationPlan plan, Entry<? extends Rule> entry) {
        return CompensationPlan.builder("one", "1", plan.currency().getCurrencyCode())
                .add(entry)
                .build()
                .reads();
    }

    static boolean names(String text, String id) {
        return text.contains(id)
                && Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(id) + "(?![a-z0-9-])")
                        .matcher(text)
                        .find();
    }
}
