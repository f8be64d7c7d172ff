// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import io.github.ticheng.benchmarks.FiveLineMonth.Person;
import io.github.ticheng.benchmarks.FiveLineMonth.Team;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The plan as a programmer writes it by hand in {@code BigDecimal}, a record an agent, nothing explained. */
final class DecimalLoop implements Contestant {

    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final BigDecimal POOL_RATE = new BigDecimal("0.005");
    private static final BigDecimal FULL_BONUS = new BigDecimal("1000");
    private static final BigDecimal FULL_MARKS = new BigDecimal("130");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal STEP = new BigDecimal("100.00");
    private static final BigDecimal[] REFUNDS = {new BigDecimal("0.05"), new BigDecimal("0.08"), new BigDecimal("0.11")
    };
    private static final int[] GRADES = {95, 85, 75, 65, Integer.MIN_VALUE};
    private static final BigDecimal[] WAGES = {
        new BigDecimal("1800.00"),
        new BigDecimal("1700.00"),
        new BigDecimal("1600.00"),
        new BigDecimal("1500.00"),
        new BigDecimal("1400.00")
    };
    private static final BigDecimal[] FROM = {
        ZERO, new BigDecimal("15000.00"), new BigDecimal("20000.00"), new BigDecimal("25000.00")
    };
    private static final BigDecimal[] BEFORE = {
        ZERO, new BigDecimal("150.00"), new BigDecimal("250.00"), new BigDecimal("450.00")
    };
    private static final BigDecimal[] RATES = {
        new BigDecimal("0.01"), new BigDecimal("0.02"), new BigDecimal("0.04"), new BigDecimal("0.02")
    };

    private record Slip(
            int agent,
            BigDecimal wage,
            BigDecimal commission,
            BigDecimal pool,
            BigDecimal bonus,
            BigDecimal seniority,
            BigDecimal total) {}

    @Override
    public String name() {
        return "decimal";
    }

    @Override
    public void pay(FiveLineMonth month, Payout payout) {
        for (Team team : month.teams()) {
            BigDecimal pool = pool(team);
            BigDecimal heads = BigDecimal.valueOf(team.people().size());
            BigDecimal each = pool.divide(heads, 2, RoundingMode.DOWN);
            BigDecimal more = each.add(FEN);
            int odd = pool.subtract(each.multiply(heads)).movePointRight(2).intValueExact();
            for (int i = 0; i < team.people().size(); i++) {
                Slip slip = slip(team.people().get(i), i < odd ? more : each);
                payout.amounts(
                        slip.agent,
                        slip,
                        slip.wage,
                        slip.commission,
                        slip.pool,
                        slip.bonus,
                        slip.seniority,
                        slip.total);
            }
        }
    }

    private static Slip slip(Person person, BigDecimal share) {
        int score = score(person);
        BigDecimal wage = wage(hundredths(score));
        BigDecimal commission =
                commission(person.sales().subtract(person.refunded()).max(ZERO));
        BigDecimal bonus = bonus(score);
        BigDecimal seniority = seniority(person.monthsOfService());
        BigDecimal total = wage.add(commission).add(share).add(bonus).add(seniority);
        return new Slip(person.index(), wage, commission, share, bonus, seniority, total);
    }

    static BigDecimal pool(Team team) {
        return team.publicSales().multiply(POOL_RATE).setScale(2, RoundingMode.HALF_UP);
    }

    private static int score(Person person) {
        int refunds = 0;
        for (int i = 0, points = 30; i < REFUNDS.length; i++, points -= 10) {
            if (person.refundRate().compareTo(REFUNDS[i]) <= 0) {
                refunds = points;
                break;
            }
        }
        return FenLoop.score(person, refunds);
    }

    /** The score of 130 as one of 100, half up. */
    static int hundredths(int score) {
        return BigDecimal.valueOf(score)
                .multiply(HUNDRED)
                .divide(FULL_MARKS, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static BigDecimal wage(int hundredths) {
        int grade = 0;
        while (hundredths < GRADES[grade]) {
            grade++;
        }
        return WAGES[grade];
    }

    private static BigDecimal commission(BigDecimal net) {
        int tier = FROM.length - 1;
        while (tier > 0 && net.compareTo(FROM[tier]) <= 0) {
            tier--;
        }
        return net.subtract(FROM[tier]).multiply(RATES[tier]).add(BEFORE[tier]).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal bonus(int score) {
        return score >= 91
                ? FULL_BONUS.multiply(BigDecimal.valueOf(score)).divide(FULL_MARKS, 2, RoundingMode.HALF_UP)
                : ZERO;
    }

    static BigDecimal seniority(int months) {
        return STEP.multiply(BigDecimal.valueOf(Math.min(5, Math.max(0, months - 3) / 3)));
    }
}
