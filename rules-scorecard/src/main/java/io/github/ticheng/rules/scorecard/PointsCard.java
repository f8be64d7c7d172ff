// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Refused;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard: criteria that come to a score, adjustments for single occurrences, and what bounds the score.
 *
 * <p>The score is the criteria's points and the adjustments, then rounded, then held between floor and cap; nothing of
 * that happens unless it is declared. The order of criteria and adjustments changes nothing but the order of the rows.
 *
 * @param criteria the criteria, which make up full marks
 * @param adjustments additions and deductions beyond the criteria; any maximum of theirs is not part of full marks
 * @param mostAdded the most that all additions together add, or null for no limit
 * @param mostDeducted the most that all deductions together take, positive, or null for no limit
 * @param floor the least score, or null for none
 * @param cap the greatest score, or null for none
 * @param rounding how the score is rounded, or null for not at all
 * @param passMark the least score that passes, or null for none
 * @param passShare the pass mark as a share of full marks, or null for none; never beside a pass mark in points
 */
public record PointsCard(
        Criteria criteria,
        ImmutableList<Criterion> adjustments,
        @Nullable Exact mostAdded,
        @Nullable Exact mostDeducted,
        @Nullable Exact floor,
        @Nullable Exact cap,
        @Nullable Rounding rounding,
        @Nullable Exact passMark,
        @Nullable Rate passShare)
        implements ScoreRule {

    public static final BlockType<PointsCard> TYPE = PointsCardFields.TYPE;

    /**
     * Creates a card.
     *
     * @throws IllegalArgumentException if two criteria or adjustments have one id, a limit of the adjustments is
     *     negative, the floor is above the cap, or the pass mark is given twice
     */
    public PointsCard {
        Set<String> ids = new HashSet<>();
        criteria.parts().forEach(part -> ids.add(part.criterion().id()));
        for (Criterion adjustment : adjustments) {
            Refused.when(
                    !ids.add(adjustment.id()), ScorecardPhrases.IDS_DIFFER, adjustment.id() + ", " + adjustment.id());
        }
        mostAdded = checkLimit(ScorecardPhrases.MOST_ADDED, mostAdded);
        mostDeducted = checkLimit(ScorecardPhrases.MOST_DEDUCTED, mostDeducted);
        if (floor != null && cap != null && floor.isGreaterThan(cap)) {
            throw Refused.of(ScorecardPhrases.FLOOR_UP_TO_CAP.filled(cap), floor);
        }
        Refused.when(passMark != null && passShare != null, ScorecardPhrases.PASS_MARK, passMark + ", " + passShare);
        floor = floor == null ? null : floor.withoutTerm();
        cap = cap == null ? null : cap.withoutTerm();
        passMark = passMark == null ? null : passMark.withoutTerm();
    }

    private static @Nullable Exact checkLimit(Label expected, @Nullable Exact limit) {
        Refused.when(limit != null && limit.isNegative(), expected, limit);
        return limit == null ? null : limit.withoutTerm();
    }

    /** This card with declared full marks, to which the maxima of a sum must come. */
    public PointsCard outOf(String fullMarks) {
        Criteria declared = criteria.outOf(fullMarks);
        return new PointsCard(
                declared, adjustments, mostAdded, mostDeducted, floor, cap, rounding, passMark, passShare);
    }

    /** This card with more adjustments. */
    public PointsCard adjusted(Criterion... more) {
        ImmutableList<Criterion> all =
                ImmutableList.<Criterion>builder().addAll(adjustments).add(more).build();
        return new PointsCard(criteria, all, mostAdded, mostDeducted, floor, cap, rounding, passMark, passShare);
    }

    /** This card with a limit on all additions together. */
    public PointsCard addingAtMost(String points) {
        return new PointsCard(
                criteria, adjustments, Exact.parse(points), mostDeducted, floor, cap, rounding, passMark, passShare);
    }

    /** This card with a limit on all deductions together, a positive number of points. */
    public PointsCard deductingAtMost(String points) {
        return new PointsCard(
                criteria, adjustments, mostAdded, Exact.parse(points), floor, cap, rounding, passMark, passShare);
    }

    /** This card with a score that never falls below some points. */
    public PointsCard atLeast(String points) {
        return between(Exact.parse(points), cap);
    }

    /** This card with a score that never rises above some points. */
    public PointsCard atMost(String points) {
        return between(floor, Exact.parse(points));
    }

    private PointsCard between(@Nullable Exact least, @Nullable Exact most) {
        return new PointsCard(
                criteria, adjustments, mostAdded, mostDeducted, least, most, rounding, passMark, passShare);
    }

    /** This card with its score rounded, before floor and cap. */
    public PointsCard rounded(Rounding newRounding) {
        return new PointsCard(
                criteria, adjustments, mostAdded, mostDeducted, floor, cap, newRounding, passMark, passShare);
    }

    /** This card with a pass mark in points, which itself passes. */
    public PointsCard passingAt(String points) {
        return new PointsCard(
                criteria, adjustments, mostAdded, mostDeducted, floor, cap, rounding, Exact.parse(points), null);
    }

    /** This card with a pass mark as a share of full marks, which itself passes. */
    public PointsCard passingAt(Rate share) {
        return new PointsCard(criteria, adjustments, mostAdded, mostDeducted, floor, cap, rounding, null, share);
    }

    /** What the score is measured against. */
    public Exact fullMarks() {
        return criteria.fullMarks();
    }

    /** The pass mark in points, however it was declared; null for none. */
    @Nullable
    Exact passPoints() {
        return passShare == null ? passMark : passShare.of(fullMarks());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean hasPassMark() {
        return passMark != null || passShare != null;
    }

    @Override
    public Step prepare(Preparation preparation) {
        return new PointsCardStep(this, preparation);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        findings.addAll(criteria.findings(money));
        adjustments.forEach(adjustment -> findings.addAll(adjustment.findings(money)));
        Exact full = fullMarks();
        Exact pass = passPoints();
        // Adjustments may add without limit, and then every pass mark can be reached.
        Exact most = adjustments.isEmpty() ? full : null;
        if (cap != null && (most == null || cap.isLessThan(most))) {
            most = cap;
        }
        if (cap != null && cap.isLessThan(full)) {
            findings.add(warning(ScorecardPhrases.CAP_BELOW_FULL_MARKS, cap, full));
        }
        if (pass != null && most != null && pass.isGreaterThan(most)) {
            findings.add(warning(ScorecardPhrases.PASS_OUT_OF_REACH, pass, most));
        }
        return findings.build();
    }

    private static Finding warning(Phrase phrase, Exact first, Exact second) {
        return Finding.of(
                Severity.WARNING, phrase.filled(Figure.of(first, Unit.POINTS), Figure.of(second, Unit.POINTS)));
    }
}
