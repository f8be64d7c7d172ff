// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;

/** The rules and criteria that this module ships. */
public final class ScorecardBlocks implements BlockProvider {

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public ScorecardBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                PointsCard.TYPE,
                BandPoints.TYPE,
                LinearPoints.TYPE,
                RatingPoints.TYPE,
                OccurrencePoints.TYPE,
                TargetPoints.TYPE,
                GivenPoints.TYPE,
                SubScorecard.TYPE,
                PerOccurrence.TYPE,
                BySeverity.TYPE,
                MetricValue.TYPE,
                Attainment.TYPE,
                TeamMeasure.DIFFERENCE,
                TeamMeasure.RANK,
                TeamMeasure.QUARTER,
                GradeTable.TYPE,
                ForcedGrades.TYPE,
                WageByGrade.TYPE,
                BonusByGrade.TYPE,
                PayByScore.TYPE,
                GradeOutcomes.TYPE,
                ExitProposal.TYPE,
                ImprovementGoal.TYPE,
                Quadrants.TYPE,
                ShopDiagnosis.TYPE,
                Steadiness.TYPE,
                WeakestMetric.TYPE);
    }
}
