// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks.peers;

import io.github.ticheng.benchmarks.FiveLineMonth.Mark;
import io.github.ticheng.benchmarks.FiveLineMonth.Person;
import io.github.ticheng.benchmarks.FiveLineMonth.Team;
import io.github.ticheng.benchmarks.Payout;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An agent as users of rule engines write one: inputs to read, and results that rules set. */
public final class AgentBean {

    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal FULL_MARKS = new BigDecimal("130");

    private final Person person;
    private final BigDecimal netSales;
    private final BigDecimal pool;
    private int points;
    private boolean scored;
    private int score;
    private BigDecimal wage = ZERO;
    private BigDecimal commission = ZERO;
    private BigDecimal bonus = ZERO;
    private BigDecimal seniority = ZERO;

    private AgentBean(Person person, BigDecimal pool) {
        this.person = person;
        this.netSales = person.sales().subtract(person.refunded()).max(ZERO);
        this.pool = pool;
    }

    /** The agents of a team, each with its share of the pool: the first ones a fen more. */
    static AgentBean[] of(Team team) {
        BigDecimal heads = BigDecimal.valueOf(team.people().size());
        BigDecimal whole = toFen(team.publicSales().multiply(new BigDecimal("0.005")));
        BigDecimal each = whole.divide(heads, 2, RoundingMode.DOWN);
        int odd = whole.subtract(each.multiply(heads)).movePointRight(2).intValueExact();
        AgentBean[] agents = new AgentBean[team.people().size()];
        for (int i = 0; i < agents.length; i++) {
            agents[i] = new AgentBean(team.people().get(i), i < odd ? each.add(FEN) : each);
        }
        return agents;
    }

    static BigDecimal toFen(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    void into(Payout payout) {
        BigDecimal total = wage.add(commission).add(pool).add(bonus).add(seniority);
        payout.amounts(person.index(), this, wage, commission, pool, bonus, seniority, total);
    }

    Person person() {
        return person;
    }

    BigDecimal pool() {
        return pool;
    }

    /** Sales less refunds, at least 0. */
    public BigDecimal getNetSales() {
        return netSales;
    }

    /** As a decimal: 0.05 is 5%. */
    public BigDecimal getRefundRate() {
        return person.refundRate();
    }

    /** A criterion. */
    public Mark getQuality() {
        return person.quality();
    }

    /** A criterion. */
    public Mark getDisputes() {
        return person.disputes();
    }

    /** A criterion. */
    public Mark getCooperation() {
        return person.cooperation();
    }

    /** A criterion. */
    public Mark getExecution() {
        return person.execution();
    }

    /** The points for attendance, at least 0. */
    public int getAttendance() {
        return Math.max(0, 20 - 5 * person.late() - 5 * person.leave() - 10 * person.absent());
    }

    /** How many. */
    public int getLowReviews() {
        return person.lowReviews();
    }

    /** How many. */
    public int getPraises() {
        return person.praises();
    }

    /** Full months. */
    public int getMonthsOfService() {
        return person.monthsOfService();
    }

    /** Adds to the score that is not yet known. */
    public void addPoints(int more) {
        points += more;
    }

    /** Whether the score is known. */
    public boolean isScored() {
        return scored;
    }

    /** Makes the score known. */
    public void setScored(boolean known) {
        scored = known;
        score = Math.max(0, Math.min(130, points));
    }

    /** Of 130. */
    public int getScore() {
        return score;
    }

    /** The score of 100, half up. */
    public int getHundredths() {
        return BigDecimal.valueOf(score)
                .multiply(HUNDRED)
                .divide(FULL_MARKS, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** The wage of the grade. */
    public void setWage(String amount) {
        wage = new BigDecimal(amount);
    }

    /** What lies below the tier, and a rate of what is in it. */
    public void setCommission(String before, String rate, String from) {
        commission = toFen(netSales.subtract(new BigDecimal(from))
                .multiply(new BigDecimal(rate))
                .add(new BigDecimal(before)));
    }

    /** The part of the full bonus that the score is of full marks. */
    public void setBonus(String full) {
        bonus = new BigDecimal(full).multiply(BigDecimal.valueOf(score)).divide(FULL_MARKS, 2, RoundingMode.HALF_UP);
    }

    /** So many steps of an amount. */
    public void setSeniority(String step, int steps) {
        seniority = toFen(new BigDecimal(step).multiply(BigDecimal.valueOf(steps)));
    }
}
