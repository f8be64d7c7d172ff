// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;
import java.util.Objects;

/** What letters say beside what the catalogue and the plan do. */
final class LetterPhrases {

    static final Phrase TITLE =
            Phrase.of("letter.title", "How you are paid: {plan}, version {version}", "薪酬方案：{plan}（版本 {version}）");
    static final Phrase CHANGES =
            Phrase.of("letter.changes", "{title}: what changes after version {before}", "{title}：相对版本 {before} 的变动");
    static final Label UNTIL_NOW = Label.of("Until now:", "此前：");
    static final Label FROM_NOW = Label.of("From now on:", "今后：");
    static final Label NOTHING = Label.of("nothing", "无");
    static final Phrase TO = Phrase.of("letter.to", "To {agent}", "致：{agent}");
    static final Phrase FROM_DAY = Phrase.of("letter.from", "In force from {day}.", "自 {day} 起生效。");
    static final Phrase UNTIL_DAY = Phrase.of("letter.until", "In force until {day}.", "有效期至 {day}。");
    static final Phrase PAID_BY = Phrase.of("letter.paid-by", "Pay period: {period}.", "支付周期：{period}。");
    static final Phrase ANCHORED =
            Phrase.of("letter.anchored", "{kind} as from {day}, by {end}", "{kind}（自 {day} 起算，按 {end} 归属）");
    static final Label ELIGIBLE = Label.of("Who is paid", "适用人员");
    static final Label WHEN = Label.of("Only if", "条件");
    static final Label TIMES = Label.of("Times", "系数");
    static final Label CARD = Label.of("Scorecard", "考核表");
    static final Label AT_LEAST = Label.of("At least", "保底");
    static final Label AT_MOST = Label.of("At most", "封顶");
    static final Label LEAVERS = Label.of("Who leaves before", "期末前离职");
    static final Label LEAVERS_PAID = Label.of("is paid for the time until then", "按截至离职时计算发放");
    static final Label LEAVERS_UNPAID = Label.of("gets nothing of it", "不发");
    static final Label EVERY = Label.of("Due every", "结算周期");
    static final Label FIGURE = Label.of("A figure for other lines, not paid itself.", "仅供其他项目引用，本身不支付。");
    static final Label EXAMPLES = Label.of(
            "Examples on either side of a step, without the conditions and factors of the line", "档位两侧的算例（不计本项的条件与系数）");
    static final Label YES = Label.of("yes", "是");
    static final Label NO = Label.of("no", "否");
    static final Label ANY = Label.of("any value", "任意数值");
    static final Phrase SHARE_OF = Phrase.of("letter.share-of", "{share} of {metric}", "{metric}的 {share}");
    static final Phrase ABOVE = Phrase.of("letter.above", "above {bound}", "超过 {bound}");
    static final Phrase FROM = Phrase.of("letter.from-bound", "from {bound}", "{bound} 起（含）");
    static final Phrase UP_TO = Phrase.of("letter.up-to", "up to {bound}", "至 {bound}（含）");
    static final Phrase BELOW = Phrase.of("letter.below", "below {bound}", "不足 {bound}");
    static final Phrase BOTH = Phrase.of("letter.both", "{lower} {upper}", "{lower}，{upper}");
    static final Label ROUNDING = Label.of("Rounding", "取整");
    static final Phrase ROUNDED = Phrase.of(
            "letter.rounded",
            "Every line is calculated exactly and rounded once: {rounding}.",
            "每项精确计算，最后一次取整：{rounding}。");
    static final Label NOT_COVERED = Label.of("What this plan does not cover", "本方案不涉及");
    static final Label NO_TAXES = Label.of(
            "Taxes, social insurance and what the law of labour grants; all amounts are before them.",
            "税费、社会保险及劳动法规定的权益；各项金额均为扣除前金额。");
    static final Label NOTHING_ELSE = Label.of(
            "Refunds that become known later, joining and leaving count as the facts of their periods have them, and only where a line"
                    + " above says so.",
            "之后得知的退款、入职与离职，均以当期数据为准，且仅在上文项目写明时计入。");
    static final Label SIGNATURES = Label.of("Signatures", "签署");
    static final Label SIGNED_FOR = Label.of(
            "For the company:\u00a0____________________  Date:\u00a0__________",
            "公司：____________________　日期：__________");
    static final Label SIGNED_BY = Label.of(
            "Agent:\u00a0____________________  Date:\u00a0__________", "员工：____________________　日期：__________");
    static final Phrase FINGERPRINT =
            Phrase.of("letter.fingerprint", "Fingerprint of the plan: {fingerprint}", "方案校验码：{fingerprint}");

    /** What the entries of a family are about. */
    private static final ImmutableMap<RuleFamily, Label> ROOMS = ImmutableMap.<RuleFamily, Label>builder()
            .put(RuleFamily.CREDIT, Label.of("Whose sales count", "销售额的归属"))
            .put(RuleFamily.SCORE, Label.of("How you are assessed", "考核"))
            .put(RuleFamily.GRADE, Label.of("Grades", "等级"))
            .put(RuleFamily.PAY, Label.of("What you are paid", "薪酬"))
            .put(RuleFamily.SHARE, Label.of("Your share of what the team earns", "团队分配"))
            .put(RuleFamily.SETTLE, Label.of("How it is settled", "结算"))
            .put(RuleFamily.OUTCOME, Label.of("What follows from the assessment", "考核结果"))
            .put(RuleFamily.TEAM_OUTCOME, Label.of("What follows for the team", "团队结果"))
            .buildOrThrow();

    /** What there is to choose, in English, where the word of documents is too short for a letter. */
    private static final ImmutableMap<String, String> IN_ENGLISH =
            ImmutableMap.copyOf(Splitter.on('\n').withKeyValueSeparator(" | ").split("""
                    all-get-prize | each gets the whole prize
                    as-zero | counts as zero
                    away | days away taken off
                    base-and-excess | the tier reached pays a constant and its rate on the part above
                    breaks | ends the row
                    carried | carried on
                    counts-as-zero | zero
                    cumulative-fixed | the amounts of all tiers reached, added up
                    flat | at one rate
                    highest-fixed | the amount of the highest tier reached
                    highest-tier | the highest tier
                    interpolated | in straight lines from the amount where each row starts to that of the next, nothing below the first
                    interpolated-rate | at a rate in straight lines from that where each row starts to that of the next, nothing below the first
                    ladder-rate | at the rate of the tier
                    lowest-tier | the lowest tier
                    marginal | each tier for the part that lies in it
                    mirrored | counts likewise, below zero
                    non-recoverable | for good
                    pays-nothing | pays nothing
                    present | days present
                    recoverable | as an advance
                    share-prizes | they share the prizes
                    skipped | does not count
                    takes-away | is taken off
                    whole-amount | the tier reached for the whole amount"""));

    /** What there is to choose, in Chinese. */
    private static final ImmutableMap<String, String> CHOICES =
            ImmutableMap.copyOf(Splitter.on('\n').withKeyValueSeparator(" | ").split("""
                    agent | 员工
                    all-get-prize | 并列者各得全额
                    april | 四月
                    as-zero | 按零计
                    august | 八月
                    away | 缺勤天数
                    base-and-excess | 达到的档位付底额，超出部分另计
                    breaks | 中断连续
                    by-agent-id | 按工号顺序
                    by-last-day | 按末日归属
                    carried | 结转
                    clamped | 止于端点
                    counts-as-zero | 按零计
                    cumulative-fixed | 固定金额累加
                    cut | 按期间截断
                    december | 十二月
                    drop-all | 并列者均不计入
                    dropped | 舍去
                    each | 各组均计
                    employment-year | 入职年度
                    end | 结束日
                    every-time | 每次都发
                    everything | 全部
                    excess | 超出部分
                    extrapolated | 按直线延伸
                    february | 二月
                    first | 第一个
                    first-day | 首日
                    flat | 单一比例
                    forgiven | 免除
                    four-weeks | 四周
                    free-dates | 自定日期
                    friday | 星期五
                    goes-on | 继续
                    group | 小组
                    half-month | 半月
                    half-year | 半年
                    highest-fixed | 最高一档的固定金额
                    highest-tier | 最高档
                    interpolated | 各行起点的金额之间连线，首个起点以下不发
                    interpolated-rate | 各行起点的比例之间连线，首个起点以下不发
                    january | 一月
                    july | 七月
                    june | 六月
                    keep-all | 并列者均计入
                    ladder-rate | 按阶梯比例
                    last-day | 末日
                    last-month | 最后一个月
                    left-over | 作为剩余
                    lifetime | 自始至今
                    lowest-tier | 最低档
                    march | 三月
                    marginal | 分段累进，各档只计落入本档的部分
                    may | 五月
                    mean-of-rates | 比率的平均
                    mirrored | 对称扣回
                    monday | 星期一
                    month | 月
                    monthly-average | 月平均
                    next | 下一位
                    non-recoverable | 不再追回
                    nothing | 无
                    november | 十一月
                    october | 十月
                    once-per-streak | 每段连续期一次
                    own-shop | 本店
                    pays-nothing | 不支付
                    post | 岗位
                    present | 出勤天数
                    problem | 视为问题，不予支付
                    quarter | 季度
                    recoverable | 作为预支，以后追回
                    released | 发放
                    same | 当月
                    saturday | 星期六
                    september | 九月
                    share-prizes | 并列者分享奖金
                    shared | 分摊
                    skipped | 跳过
                    start | 开始日
                    sum | 合计
                    sum-of-agents | 员工之和
                    summed-parts | 分子分母合计
                    sunday | 星期日
                    taken | 收回
                    takes-away | 扣减
                    team | 团队
                    team-value | 团队数值
                    thursday | 星期四
                    trained-shops | 所带店铺
                    tuesday | 星期二
                    two-weeks | 两周
                    wednesday | 星期三
                    week | 周
                    weighted-mean | 加权平均
                    whole-amount | 全额累进，达到的档位计全部基数
                    year | 年"""));

    private LetterPhrases() {}

    /** What is chosen, by its word in documents; one that a host added is said in English. */
    static Label choice(String word) {
        String english = word.replace('-', ' ');
        return Label.of(IN_ENGLISH.getOrDefault(word, english), CHOICES.getOrDefault(word, english));
    }

    static Label room(RuleFamily family) {
        return Objects.requireNonNull(ROOMS.get(family));
    }
}
