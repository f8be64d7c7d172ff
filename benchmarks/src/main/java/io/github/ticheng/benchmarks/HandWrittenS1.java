// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** S1 as a programmer would write it by hand for one shop: straight down, constants in place, nothing explained. */
final class HandWrittenS1 {

    private static final BigDecimal[] GRADES = {decimal("95"), decimal("85"), decimal("75"), decimal("65")};
    private static final BigDecimal[] WAGES = {
        decimal("1800"), decimal("1700"), decimal("1600"), decimal("1500"), decimal("1400")
    };
    private static final BigDecimal TIER_1 = decimal("15000");
    private static final BigDecimal TIER_2 = decimal("20000");
    private static final BigDecimal TIER_3 = decimal("25000");
    private static final BigDecimal UP_TO_1 = decimal("150");
    private static final BigDecimal UP_TO_2 = decimal("250");
    private static final BigDecimal UP_TO_3 = decimal("450");
    private static final BigDecimal RATE_1 = decimal("0.01");
    private static final BigDecimal RATE_2 = decimal("0.02");
    private static final BigDecimal RATE_3 = decimal("0.04");
    private static final BigDecimal PUBLIC_RATE = decimal("0.005");
    private static final BigDecimal FEN = decimal("0.01");
    private static final BigDecimal A_YEAR = decimal("100");

    /** An agent's month. */
    record Agent(String id, BigDecimal sales, BigDecimal score, LocalDate hiredOn) {}

    /** A team's month. */
    record Team(BigDecimal publicSales, List<Agent> agents) {}

    /** What an agent is paid. */
    record Slip(
            String agent,
            int grade,
            BigDecimal postWage,
            BigDecimal personalCommission,
            BigDecimal publicCommission,
            BigDecimal seniority,
            BigDecimal total) {}

    private HandWrittenS1() {}

    static List<Slip> pay(Team team, LocalDate lastDay) {
        int size = team.agents.size();
        List<Slip> slips = new ArrayList<>(size);
        BigDecimal pool = team.publicSales.multiply(PUBLIC_RATE).setScale(2, RoundingMode.HALF_UP);
        BigDecimal[] split = pool.movePointRight(2).divideAndRemainder(BigDecimal.valueOf(size));
        BigDecimal share = split[0].movePointLeft(2);
        BigDecimal shareAndFen = share.add(FEN);
        int odd = split[1].intValue();
        for (int i = 0; i < size; i++) {
            Agent agent = team.agents.get(i);
            int grade = 0;
            while (grade < GRADES.length && agent.score.compareTo(GRADES[grade]) < 0) {
                grade++;
            }
            BigDecimal postWage = WAGES[grade];
            BigDecimal commission = commission(agent.sales).setScale(2, RoundingMode.HALF_UP);
            BigDecimal publicCommission = i < odd ? shareAndFen : share;
            long years = ChronoUnit.MONTHS.between(agent.hiredOn, lastDay.plusDays(1)) / 12;
            BigDecimal seniority = A_YEAR.multiply(BigDecimal.valueOf(years));
            BigDecimal total = postWage.add(commission).add(publicCommission).add(seniority);
            slips.add(new Slip(agent.id, grade, postWage, commission, publicCommission, seniority, total));
        }
        return slips;
    }

    private static BigDecimal commission(BigDecimal sales) {
        if (sales.compareTo(TIER_1) <= 0) {
            return sales.multiply(RATE_1);
        }
        if (sales.compareTo(TIER_2) <= 0) {
            return UP_TO_1.add(sales.subtract(TIER_1).multiply(RATE_2));
        }
        if (sales.compareTo(TIER_3) <= 0) {
            return UP_TO_2.add(sales.subtract(TIER_2).multiply(RATE_3));
        }
        return UP_TO_3.add(sales.subtract(TIER_3).multiply(RATE_2));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
