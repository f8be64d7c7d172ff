// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What can be wrong with a log. */
final class LogPhrases {

    static final Phrase NO_ID =
            Phrase.of("log.no-id", "Expected a number for the {thing}, but found none", "{thing}应有编号，但没有");
    static final Phrase NO_BUYER =
            Phrase.of("log.no-buyer", "Expected the buyer of {thing} {id}, but found none", "{thing} {id} 应有买家，但没有");
    static final Phrase TWICE =
            Phrase.of("log.twice", "Expected one {thing} {id}, but found it again here", "{thing} {id} 应只有一条，但此处重复出现");
    static final Phrase NO_ZONE =
            Phrase.of("log.no-zone", "Expected the time zone of the shop, but found none", "应有店铺的时区，但没有");
    static final Phrase UNKNOWN_ZONE = Phrase.of(
            "log.unknown-zone",
            "Expected a time zone such as Asia/Shanghai, but found \"{zone}\"",
            "时区应如 Asia/Shanghai，但为“{zone}”");
    static final Phrase TOO_EARLY = Phrase.of(
            "log.too-early",
            "Expected {later} of {thing} {id} not before {earlier}, {first}, but found {second}",
            "{thing} {id} 的{later}不应早于{earlier} {first}，但为 {second}");
    static final Phrase NOT_PAID = Phrase.of(
            "log.refund-without-payment",
            "Expected order {id} to be paid before it is refunded, but found a refund and no payment",
            "订单 {id} 应先付款后退款，但有退款而无付款");
    static final Phrase REFUNDS_ABOVE = Phrase.of(
            "log.refunds-above-amount",
            "Expected refunds of order {id} of {amount} at most, but found {refunds}",
            "订单 {id} 的退款合计不应超过 {amount}，但为 {refunds}");
    static final Phrase BAD_AMOUNT = Phrase.of(
            "log.bad-amount",
            "Expected {what} of order {id} of 0 or more in whole units of {unit}, but found {amount}",
            "订单 {id} 的{what}应不小于 0 且为 {unit} 的整数倍，但为 {amount}");
    static final Phrase NO_ITEMS = Phrase.of(
            "log.negative-items",
            "Expected 0 items or more of order {id}, but found {items}",
            "订单 {id} 的件数应不小于 0，但为 {items}");
    static final Phrase NEGATIVE_COUNTS = Phrase.of(
            "log.negative-counts",
            "Expected counts of 0 or more of conversation {id}, but found {counts}",
            "会话 {id} 的计数应不小于 0，但为 {counts}");
    static final Phrase UNKNOWN_AGENT = Phrase.of(
            "log.unknown-agent",
            "Expected an agent of team {team}, but found {agent} in {thing} {id}",
            "{thing} {id} 的客服应属于团队 {team}，但为 {agent}");
    static final Phrase UNKNOWN_SOURCE = Phrase.of(
            "log.unknown-transfer",
            "Expected conversation {id} to be passed on from one of the same buyer that began before, but found {source}",
            "会话 {id} 应由同一买家更早开始的会话转来，但为 {source}");
    static final Phrase UNKNOWN_ORDER = Phrase.of(
            "log.unknown-order",
            "Expected an order of this log for an owner by hand, but found {id}",
            "人工指定的订单应在日志中，但为 {id}");
    static final Phrase OTHER_PERIOD = Phrase.of(
            "log.other-period",
            "Expected an order of {period}, but found {id}, placed on {placed} and paid on {paid}",
            "订单应属于 {period}，但 {id} 下单于 {placed}、付款于 {paid}");
    static final Phrase SAME_OWNER = Phrase.of(
            "log.same-owner",
            "Expected another owner of order {id} than {owner}, but found the same",
            "订单 {id} 的归属应不同于 {owner}，但相同");
    static final Phrase BAD_SHARES = Phrase.of(
            "log.bad-shares",
            "Expected shares above 0% that sum to 100% for order {id}, but found {shares}",
            "订单 {id} 的分摊比例应大于 0% 且合计 100%，但为 {shares}");
    static final Phrase NO_REASON = Phrase.of(
            "log.no-reason",
            "Expected who set the owner of order {id} by hand and why, but found no {what}",
            "订单 {id} 的人工指定应注明指定人和原因，但没有{what}");
    static final Phrase NOT_ALLOWED = Phrase.of(
            "log.override-not-allowed",
            "Expected no owners by hand under these rules, but found one for order {id}",
            "现行规则不允许人工指定，但订单 {id} 有人工指定");

    static final Label ORDER = Label.of("order", "订单");
    static final Label CONVERSATION = Label.of("conversation", "会话");
    static final Label OVERRIDE = Label.of("owner by hand of order", "人工指定的订单");
    static final Label PLACED = Label.of("the placing", "下单时间");
    static final Label PAID = Label.of("the payment", "付款时间");
    static final Label DEPOSIT = Label.of("the deposit", "定金时间");
    static final Label GROUP = Label.of("the completion of the group", "成团时间");
    static final Label SHIPPED = Label.of("the shipment", "发货时间");
    static final Label CLOSED = Label.of("the closing", "关闭时间");
    static final Label REFUND = Label.of("a refund", "退款时间");
    static final Label REVIEW = Label.of("a review", "评价时间");
    static final Label START = Label.of("the start", "开始时间");
    static final Label END = Label.of("the end", "结束时间");
    static final Label MESSAGE = Label.of("a message", "消息时间");
    static final Label MESSAGE_BEFORE = Label.of("the one before it", "上一条消息");
    static final Label GOODS = Label.of("goods", "商品金额");
    static final Label POSTAGE = Label.of("postage", "邮费");
    static final Label REFUND_AMOUNT = Label.of("a refund", "退款金额");
    static final Label WHO = Label.of("name", "指定人");
    static final Label WHY = Label.of("reason", "原因");

    private LogPhrases() {}
}
