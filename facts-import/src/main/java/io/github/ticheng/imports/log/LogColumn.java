// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Locale;

/** A column of a table of a log, in the order of the tables; its heading is its id, or what it is called in either language. */
public enum LogColumn implements Words {
    ORDER("order number", "订单编号"),
    BUYER("buyer", "买家"),
    PLACED_AT("placed at", "下单时间"),
    GOODS("goods", "商品金额"),
    DEPOSIT_PAID_AT("deposit paid at", "定金付款时间"),
    PAID_AT("paid at", "付款时间"),
    GROUP_COMPLETED_AT("group completed at", "成团时间"),
    SHIPPED_AT("shipped at", "发货时间"),
    CLOSED_AT("closed at", "关闭时间"),
    CLOSING_CAUSE("closing cause", "关闭原因"),
    POSTAGE("postage", "邮费"),
    ITEMS("items", "件数"),
    RETURNING("returning", "老客"),
    CATEGORY("category", "类目"),
    CHANNEL("channel", "渠道"),
    REFUNDED_AT("refunded at", "退款时间"),
    REFUND("refund", "退款金额"),
    REFUND_CAUSE("refund cause", "退款原因"),
    FLAG("flag", "标记"),
    FLAGGED_AT("flagged at", "标记时间"),
    REVIEWED_AT("reviewed at", "评价时间"),
    REVIEW("review", "评价"),
    OF_SERVICE("of service", "评价客服"),

    AGENT("agent", "客服"),
    CONVERSATION("conversation", "会话编号"),
    TIME("time", "消息时间"),
    SIDE("side", "发送方"),
    AUTOMATIC("automatic", "自动"),
    TEXT("text", "消息内容"),
    DATE("date", "日期"),
    START("start", "开始时间"),
    END("end", "结束时间"),
    BUYER_MESSAGES("buyer messages", "买家消息数"),
    REPLIES("replies", "客服消息数"),
    AUTOMATIC_REPLIES("automatic replies", "自动回复数"),
    ROUNDS("rounds", "回合数"),
    FIRST_RESPONSE("first response", "首次响应时长"),
    ALL_RESPONSES("all responses", "全部响应时长"),
    OPENED_BY("opened by", "发起方"),
    TRANSFERRED_FROM("transferred from", "转自会话"),
    AFTER_SALES("after sales", "售后"),

    SET_AT("set at", "指定时间"),
    SET_BY("set by", "指定人"),
    REASON("reason", "原因"),
    SHARE("share", "分摊比例"),

    ZONE("zone", "时区");

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Label label;

    LogColumn(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    /** The id, such as {@code paid-at}. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public Label label() {
        return label;
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }

    @Override
    public String toString() {
        return id();
    }
}
