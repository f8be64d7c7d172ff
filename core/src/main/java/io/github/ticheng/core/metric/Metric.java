// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.MetricKind.RollUp;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured of an agent or a team in a period: a typed key to its values.
 *
 * <p>A metric with an {@link Origin} is in no facts: it is another one's value of the team or of some agents put together,
 * or what a rule comes to. Rules read it as they read any other.
 *
 * <p>Hosts define their own beside the shipped ones in {@link Metrics}. Two metrics are equal if all their components
 * are; two metrics of one id that differ cannot meet in one team's facts. It holds no value: values are a
 * {@link Quantity} each.
 *
 * @param id what programs and documents call it: lower-case words joined by hyphens, up to 64 characters
 * @param kind what kind of thing it measures
 * @param unitKind the unit of its values, of a ratio the unit of the quotient; money is of the plan's currency
 * @param better which way it gets better
 * @param rollUp how its values roll up over periods
 * @param fractional whether a count may have fractions; true for every other kind
 * @param label what people call it
 * @param origin where its values come from if they are in no facts, or null; the id then says it
 */
public record Metric(
        String id,
        MetricKind kind,
        Unit.Kind unitKind,
        Better better,
        RollUp rollUp,
        boolean fractional,
        Label label,
        @Nullable Origin origin)
        implements Words {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    /** What documents write between a metric and whose it is, and before the id of a rule. */
    public static final String OF = " of ";

    /** What documents write before the id of a rule whose amount they read. */
    public static final String LINE = "line ";

    private static final Exact FEN = Exact.parse("0.01");
    private static final Exact HUNDREDTH_OF_PERCENT = Exact.parse("0.0001");

    /** The agent's score in the assessment, in points; who was not assessed has no value. */
    public static final Metric SCORE = score("score", Label.of("score", "得分"), null);

    /** The place of an order, day or week among the agent's others, from 1; read by what goes through them alone. */
    public static final Metric PLACE = new Metric(
            "place",
            MetricKind.COUNT,
            Unit.Kind.NUMBER,
            Better.NEITHER,
            RollUp.NONE,
            false,
            Label.of("place", "序号"),
            new Origin.Place());

    /**
     * Creates a metric.
     *
     * @throws IllegalArgumentException if the id is not lower-case words joined by hyphens or is longer than 64
     *     characters, or the kind has no such unit or roll-up, or a kind other than a count is without fractions
     */
    public Metric {
        Objects.requireNonNull(better);
        Objects.requireNonNull(label);
        if (origin == null && (id.length() > LONGEST_ID || !ID.matcher(id).matches())) {
            throw new IllegalArgumentException("Expected a metric id of lower-case words joined by hyphens, 1 to "
                    + LONGEST_ID + " characters, such as refund-rate, but found \"" + id + "\"");
        }
        if (!kind.canBeIn(unitKind)) {
            throw Refused.of(MetricPhrases.UNIT.filled(Json.word(kind), id), Json.word(unitKind));
        }
        if (!kind.canRollUpBy(rollUp)) {
            throw Refused.of(MetricPhrases.ROLL_UP.filled(Json.word(kind), id), Json.word(rollUp));
        }
        if (!fractional && kind != MetricKind.COUNT) {
            throw Refused.of(MetricPhrases.FRACTIONAL, id);
        }
    }

    /** A metric of facts. */
    public Metric(
            String id,
            MetricKind kind,
            Unit.Kind unitKind,
            Better better,
            RollUp rollUp,
            boolean fractional,
            Label label) {
        this(id, kind, unitKind, better, rollUp, fractional, label, null);
    }

    private static Metric of(String id, MetricKind kind, Unit.Kind unitKind, Better better, Label label) {
        return new Metric(id, kind, unitKind, better, kind.usualRollUp(), kind != MetricKind.COUNT, label);
    }

    /** An amount of the plan's currency; it sums up over periods. */
    public static Metric money(String id, Better better, Label label) {
        return of(id, MetricKind.MONEY, Unit.Kind.MONEY, better, label);
    }

    /** A share of a whole, read in percent: refunded orders ÷ orders. Over periods it is rebuilt from its parts. */
    public static Metric ratio(String id, Better better, Label label) {
        return of(id, MetricKind.RATIO, Unit.Kind.PERCENT, better, label);
    }

    /**
     * An average that keeps its parts, so that it can be rebuilt over periods and teams: a total in some unit and the
     * number of things it is spread over, such as seconds ÷ answers or sales ÷ orders.
     *
     * @param unitKind the unit of the total
     */
    public static Metric average(String id, Unit.Kind unitKind, Better better, Label label) {
        return of(id, MetricKind.RATIO, unitKind, better, label);
    }

    /** A whole number of things; it sums up over periods. */
    public static Metric count(String id, Better better, Label label) {
        return of(id, MetricKind.COUNT, Unit.Kind.NUMBER, better, label);
    }

    /**
     * A length of time; it sums up over periods.
     *
     * @param unitKind seconds, hours, days or months
     * @throws IllegalArgumentException if the unit is no unit of time
     */
    public static Metric duration(String id, Unit.Kind unitKind, Better better, Label label) {
        return of(id, MetricKind.DURATION, unitKind, better, label);
    }

    /** A judgement in words, of which higher is better by the criterion that reads it; it does not roll up. */
    public static Metric rating(String id, Label label) {
        return of(id, MetricKind.RATING, Unit.Kind.NUMBER, Better.HIGHER, label);
    }

    /** Points that somebody gave or took; they sum up over periods. */
    public static Metric points(String id, Better better, Label label) {
        return of(id, MetricKind.POINTS, Unit.Kind.POINTS, better, label);
    }

    /**
     * What a rule of the plan comes to for the agent, an amount: {@code Metric.line("commission")}.
     *
     * @param rule the id of the rule
     * @throws IllegalArgumentException if the id is none
     */
    public static Metric line(String rule) {
        RuleId id = RuleId.of(rule);
        return amount(LINE + id, Label.of(rule.replace('-', ' ')), id);
    }

    /**
     * What a figure of the plan comes to for the agent, an amount under the id of the figure.
     *
     * @param rule the id of the figure's entry
     * @param label what people call it
     */
    public static Metric figure(RuleId rule, Label label) {
        return amount(rule.value(), label, rule);
    }

    /**
     * The agent's score on one of several cards of a plan, under the id of its score rule.
     *
     * @param label what people call the card
     */
    public static Metric score(RuleId card, Label label) {
        return score(card.value(), label, card);
    }

    private static Metric score(String id, Label label, @Nullable RuleId card) {
        Origin origin = new Origin.Score(card);
        return new Metric(id, MetricKind.POINTS, Unit.Kind.POINTS, Better.HIGHER, RollUp.NONE, true, label, origin);
    }

    private static Metric amount(String id, Label label, RuleId rule) {
        return new Metric(
                id, MetricKind.MONEY, Unit.Kind.MONEY, Better.HIGHER, RollUp.SUM, true, label, new Origin.Amount(rule));
    }

    /**
     * This metric of the team or of several agents put together, the same for every agent that reads it: {@code
     * SALES.of(Whose.TEAM)}.
     *
     * @throws IllegalArgumentException if it is such a metric already, or a rating
     */
    public Metric of(Whose whose) {
        Refused.when(kind == MetricKind.RATING || origin instanceof Origin.OfOthers, MetricPhrases.PUT_TOGETHER, id);
        return new Metric(
                id + OF + whose,
                kind,
                unitKind,
                better,
                rollUp,
                true,
                Label.of(MetricPhrases.ofOthers(label, whose)),
                new Origin.OfOthers(this, whose));
    }

    /**
     * This metric, rolled up over periods in another way.
     *
     * @throws IllegalArgumentException if its kind cannot be rolled up that way
     */
    public Metric withRollUp(RollUp other) {
        return new Metric(id, kind, unitKind, better, other, fractional, label, origin);
    }

    /** This count with fractions: of things that can be shared, such as an order that two agents have half each. */
    public Metric withFractions() {
        return new Metric(id, kind, unitKind, better, rollUp, true, label, origin);
    }

    /**
     * By how much two values differ at least: 1 for whole counts and 0.01 for amounts of money, as people print them in
     * the rows of a table. Empty where there is always a value between two others, as for ratios, and for values that
     * are calculated from those of an agent.
     */
    public Optional<Exact> step() {
        boolean isCalculated = origin != null;
        return switch (kind) {
            case COUNT -> fractional || isCalculated ? Optional.empty() : Optional.of(Exact.ONE);
            case MONEY -> isCalculated ? Optional.empty() : Optional.of(FEN);
            default -> Optional.empty();
        };
    }

    /**
     * The least by which people tell two values apart: a minor unit of money, a case, a second, 0.01% of a ratio, a hundredth
     * of points, of what can be shared, of an hour or day.
     */
    public Exact step(Currency currency) {
        return switch (kind) {
            case MONEY -> Rounding.of(currency).unit();
            case RATIO -> unitKind == Unit.Kind.PERCENT ? HUNDREDTH_OF_PERCENT : FEN;
            case COUNT -> fractional ? FEN : Exact.ONE;
            case DURATION -> unitKind == Unit.Kind.SECONDS ? Exact.ONE : FEN;
            case POINTS -> FEN;
            case RATING -> Exact.ONE;
        };
    }

    /** The unit of the values in a plan of some currency, which only money looks at. */
    public Unit unit(Currency currency) {
        return unit(Unit.money(currency));
    }

    /** The unit of the values in a plan of some money. */
    public Unit unit(Unit money) {
        return unitKind == Unit.Kind.MONEY ? money : new Unit(unitKind, null);
    }

    /**
     * Reads a value of this metric from what its {@code toString} prints: {@code 23450.55} for every kind of number,
     * {@code 12/240} for a ratio, {@code excellent} for a rating. A ratio is refused without its parts, because longer
     * periods are rebuilt from them, unless a tilde says that it was given as printed: {@code ~0.05}.
     *
     * @throws ProblemsException if the text is anything else, or the value does not fit; it names this metric, the
     *     expected form and the text
     */
    public Quantity parse(String text) {
        Quantity value;
        try {
            value = switch (kind) {
                case MONEY, COUNT, DURATION, POINTS -> Exact.parse(text);
                case RATIO -> Ratio.parse(text);
                case RATING -> Rating.of(text);
            };
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemsException(List.of(problem(MetricPhrases.UNREADABLE.filled(form(), text))));
        }
        check(value);
        return value;
    }

    /**
     * Checks that a value can be one of this metric: of the type that its kind holds, whole where fractions make no
     * sense, a length of time not negative.
     *
     * @throws ProblemsException if it cannot
     */
    public void check(Quantity value) {
        problemWith(value).ifPresent(problem -> {
            throw new ProblemsException(List.of(problem));
        });
    }

    /** What {@link #check} objects to in a value, if anything. */
    public Optional<Problem> problemWith(Quantity value) {
        boolean fits = kind.holds().isInstance(value)
                && (fractional || ((Exact) value).isWhole())
                && (kind != MetricKind.DURATION || !((Exact) value).isNegative());
        return fits ? Optional.empty() : Optional.of(problem(MetricPhrases.UNFIT.filled(form(), value.toString())));
    }

    /**
     * The value over a long period, from the values of the periods that make it up.
     *
     * @param values the values, in order of time, at least one
     * @throws ProblemsException if this metric does not roll up, a value does not fit it, or one of several ratios was
     *     given as printed
     * @throws IllegalArgumentException if there are no values
     */
    public Quantity rollUp(List<? extends Quantity> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected values of at least one period to roll up for metric " + id + ", but found none");
        }
        if (rollUp == RollUp.NONE) {
            throw new ProblemsException(List.of(problem(MetricPhrases.NO_ROLL_UP.filled(label))));
        }
        List<Problem> problems =
                values.stream().map(this::problemWith).flatMap(Optional::stream).toList();
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        if (rollUp == RollUp.PARTS && values.size() > 1) {
            values.forEach(value -> withParts((Ratio) value));
        }
        return rollUp.over(values);
    }

    /**
     * A ratio of this metric that is about to be put together with others.
     *
     * @return the ratio, with both parts
     * @throws ProblemsException if it was given as printed
     */
    public Ratio withParts(Ratio ratio) {
        if (ratio.isPrinted()) {
            throw new ProblemsException(List.of(problem(MetricPhrases.NO_PARTS.filled(label, ratio.toString()))));
        }
        return ratio;
    }

    /** The metric of facts that its values are made of: itself, or the one that is put together. */
    public Metric measured() {
        return origin instanceof Origin.OfOthers others ? others.metric() : this;
    }

    /** This metric by its id, with its kind, its unit and which way it gets better: what it is, not what it is called. */
    public Message described() {
        return MetricPhrases.DESCRIBED.filled(id, Json.word(kind), Json.word(unitKind), Json.word(better));
    }

    /** This metric and another one, both {@link #described}. */
    public Message describedWith(Metric other) {
        return MetricPhrases.AND.filled(described(), other.described());
    }

    private Problem problem(Message message) {
        return new Problem(Place.of(Place.Part.METRIC, id), message);
    }

    private Label form() {
        return switch (kind) {
            case MONEY -> MetricPhrases.MONEY;
            case RATIO -> unitKind == Unit.Kind.PERCENT ? MetricPhrases.RATIO : MetricPhrases.QUOTIENT;
            case COUNT -> fractional ? MetricPhrases.COUNT : MetricPhrases.WHOLE_COUNT;
            case DURATION ->
                switch (unitKind) {
                    case SECONDS -> MetricPhrases.SECONDS;
                    case HOURS -> MetricPhrases.HOURS;
                    case DAYS -> MetricPhrases.DAYS;
                    case MONTHS -> MetricPhrases.MONTHS;
                    case NUMBER, MONEY, PERCENT, POINTS -> throw new IllegalStateException("refused at construction");
                };
            case RATING -> MetricPhrases.RATING;
            case POINTS -> MetricPhrases.POINTS;
        };
    }

    /** Where a value of it comes from, as explanations say it. */
    public Source source() {
        if (origin instanceof Origin.OfOthers others) {
            return others.metric().source().of(others.whose());
        }
        if (origin instanceof Origin.Amount amount) {
            return Source.of(Source.Kind.RESULT, amount.rule().value());
        }
        if (origin instanceof Origin.Score score) {
            return score.card() == null ? Source.SCORE : Source.SCORE.of(score.card());
        }
        return Source.of(Source.Kind.FACT, id);
    }

    /** The metric with all that distinguishes it from another one of its id, for fingerprints. */
    public String canonicalText() {
        if (origin instanceof Origin.OfOthers others) {
            return others.metric().canonicalText() + OF + others.whose();
        }
        if (origin instanceof Origin.Amount amount) {
            return LINE + amount.rule();
        }
        return id + ":" + kind + ":" + unitKind + ":" + better + ":" + rollUp + (fractional ? "" : ":whole");
    }

    /** Says the label. */
    @Override
    public String in(Language language) {
        return label.in(language);
    }

    // Metrics are keys on the hot path; a text caches its hash.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id. */
    @Override
    @JsonValue
    public String toString() {
        return id;
    }

    /** Which way a metric gets better. */
    public enum Better {
        /** More is better: sales, praises. */
        HIGHER,
        /** Less is better: refunds, seconds to answer. */
        LOWER,
        /** Neither: a target, a number of days due. */
        NEITHER
    }
}
