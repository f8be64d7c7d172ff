// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.Cause;
import io.github.ticheng.attribution.ChatCounts;
import io.github.ticheng.attribution.ChatMessage;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.imports.log.LogTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogImportTest {

    private static final String ORDERS = "order,buyer,placed-at,goods\n4711,b,2024-07-01 10:00,10\n";
    private static final String CHATS = "buyer,agent,time,side\nb,li,2024-07-01 09:00,buyer\n";

    private static LogImport imports(String map, Agent... agents) {
        ImportMap read = ImportMap.read(DocumentSource.yaml("map.yaml", map + "\nzone: Asia/Shanghai"), Metrics.ALL);
        return LogImport.of(TeamId.of("desk"), Money.currency("CNY"), read, List.of(agents));
    }

    private static ImportReport read(LogImport imports, LogTable table, String file, String text) {
        try {
            return imports.read(table, file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ShopOrder order(String map, String text) {
        LogImport imports = imports(map);
        read(imports, LogTable.ORDERS, "orders.csv", text);
        return imports.log().orders().get(0);
    }

    private static ImmutableList<Conversation> chats(String map, String text) {
        LogImport imports = imports(map);
        read(imports, LogTable.CONVERSATIONS, "chats.csv", text);
        return imports.log().conversations();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse("2024-07-" + time + ":00+08:00").toInstant();
    }

    @Test
    void orders_inGbkWithChineseHeadingsTitlesAndTotals_areRead() throws IOException {
        LogImport imports = imports("orders: { goods: 实付款 }\nwords: { 七天无理由: buyer-refund }");
        String text = """
                订单列表 2024-07,,,,,,,,,
                订单编号;买家;下单时间;付款时间;实付款;邮费;件数;老客;退款时间;退款金额;退款原因;备注
                ="1234567890123456789";小 明;2024/7/1 9:05;2024年7月1日 09:06:30;¥1,099.90;8;2;是;2024-07-09 12:00;99.9;七天无理由;急
                1234567890123456790;=小红;2024/7/1 10:05;-;1.2万;0;;否;;0;;
                合计;;;;13099.90;;;;;;;
                """;

        ImportReport report = imports.read(LogTable.ORDERS, "orders.csv", text.getBytes(Charset.forName("GB18030")));

        assertThat(report.doubts()).isEmpty();
        assertThat(imports.log().orders())
                .containsExactlyInAnyOrder(
                        ShopOrder.builder("1234567890123456789", "小 明", at("01T09:05"), "1099.9")
                                .paidAt(Instant.parse("2024-07-01T01:06:30Z"))
                                .postage("8")
                                .items(2)
                                .returning(true)
                                .refund(at("09T12:00"), "99.9", Cause.BUYER_REFUND)
                                .build(),
                        ShopOrder.builder("1234567890123456790", "=小红", at("01T10:05"), "12000")
                                .returning(false)
                                .build());
        assertThat(report.text(Language.ENGLISH))
                .contains("orders.csv: GB18030, \";\"", "headings in row 2, 2 rows read", "columns not used: 备注")
                .contains("1 row left out: named like a total or average (row 5", "万, 亿 or 千 multiplied out, 1 cell")
                .contains("formula that keeps a text taken as the text, 1 cell (");
        assertThat(report.text(Language.CHINESE)).contains("略去 1 行：名称表示合计或平均");
    }

    @Test
    void orders_withSeveralRefundsFlagsAndReviews_haveARowForEach() {
        String head = """
                order,buyer,placed-at,paid-at,goods,refunded-at,refund,refund-cause,flag,flagged-at,评价时间,评价
                1,b,2024-07-01 10:00,2024-07-01 10:05,100,2024-07-02 10:00,1,,brushed,2024-07-01 11:00,,
                """;
        ShopOrder.Builder order = ShopOrder.builder("1", "b", at("01T10:00"), "100")
                .paidAt(at("01T10:05"))
                .refund(at("02T10:00"), "1", Cause.BUYER_REFUND)
                .flag("brushed", at("01T11:00"));

        assertThat(
                        order(
                                "",
                                head
                                        + "1,,,,,2024-07-03 10:00,2,agents-fault,,,2024-07-09 08:00,差评\n,,,,,,,,gift,2024-07-04 11:00,,\n"))
                .isEqualTo(order.refund(at("03T10:00"), "2", Cause.AGENTS_FAULT)
                        .flag("gift", at("04T11:00"))
                        .review(at("09T08:00"), ShopOrder.Opinion.BAD)
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07-01T10:05:00Z           | 2024-07-01T10:05:00Z",
                "2024-07-01T10:05:00.123+05:30  | 2024-07-01T04:35:00.123Z",
                "2024-07-01 10:05               | 2024-07-01T02:05:00Z",
                "2024/7/1 9:05:07               | 2024-07-01T01:05:07Z",
                "２０２４年７月１日 10:05         | 2024-07-01T02:05:00Z",
                "20240701 00:00:00              | 2024-06-30T16:00:00Z",
                "2024-07-01 23:59:59.999        | 2024-07-01T15:59:59.999Z",
            })
    void time_inAForm_isAMoment(String written, String moment) {
        assertThat(order("", "order,buyer,placed-at,goods\n1,b," + written + ",1\n")
                        .placedAt())
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-10 01:59:59        | 2024-03-10T06:59:59Z",
                "2024-03-10 02:00:00        | import.no-such-time",
                "2024-03-10 02:59:59        | import.no-such-time",
                "2024-03-10 03:00:00        | 2024-03-10T07:00:00Z",
                "2024-11-03 00:59:59        | 2024-11-03T04:59:59Z",
                "2024-11-03 01:00:00        | import.two-times",
                "2024-11-03 01:00:00-05:00  | 2024-11-03T06:00:00Z",
                "2024-11-03 02:00:00        | 2024-11-03T07:00:00Z",
            })
    void time_whereClocksChange_isRefusedUnlessItSaysWhich(String written, String moment) {
        LogImport imports = imports("");
        ImportReport report = read(
                imports,
                LogTable.ORDERS,
                "orders.csv",
                "order,buyer,placed-at,goods,zone\n1,b," + written + ",1,America/New_York\n");

        assertThat(
                        report.doubts().isEmpty()
                                ? imports.log().orders().get(0).placedAt().toString()
                                : report.doubts().get(0).code())
                .isEqualTo(moment);
    }

    @Test
    void time_withoutZone_isRefusedOnceWithTheLineForTheMap() throws IOException {
        LogImport imports = LogImport.of(TeamId.of("desk"), Money.currency("CNY"), ImportMap.none());
        ImportReport report = imports.read(
                LogTable.ORDERS, "o.csv", (ORDERS + "2,b,2024-07-01 10:00,10\n").getBytes(StandardCharsets.UTF_8));

        assertThat(report.doubts()).extracting(Diagnostic::code).containsExactly("import.no-zone");
        assertThat(report.text(Language.ENGLISH)).contains("in the import map: zone: Asia/Shanghai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "2024-07-01        | 10    | 4711     |         | import.not-a-time",
                "2024-07-01 24:00  | 10    | 4711     |         | import.not-a-time",
                "01/07/2024 10:00  | 10    | 4711     |         | import.not-a-time",
                "1719799500        | 10    | 4711     |         | import.not-a-time",
                "2024-02-30 10:00  | 10    | 4711     |         | import.not-a-time",
                "2024-07-01 0:00 10:00 | 10 | 4711    |         | import.not-a-time",
                "                  | 10    | 4711     |         | import.no-log-value",
                "2024-07-01 10:00  |       | 4711     |         | import.no-log-value",
                "2024-07-01 10:00  | 约10   | 4711     |         | import.doubtful",
                "2024-07-01 10:00  | 10    |          |         | import.no-log-value",
                "2024-07-01 10:00  | 10    | 1.23E+18 |         | import.rounded-number",
                "2024-07-01 10:00  | 10    | 123456789012345680.0 | | import.rounded-number",
                "2024-07-01 10:00  | 10    | a\u0007b  |         | import.hidden-signs",
                "2024-07-01 10:00  | 10    | 47\u200b11 |         | import.hidden-signs",
                "2024-07-01 10:00  | 10    | 4711     | maybe   | import.not-one-of",
                "2024-07-01 10:00  | -10   | 4711     |         | log.bad-amount",
                "2024-07-01 10:00  | 1.001 | 4711     |         | log.bad-amount",
            })
    void orders_withADoubtfulCell_areRefusedAtTheirRow(
            String placed, String goods, String id, String returning, String code) {
        LogImport imports = imports("");
        read(
                imports,
                LogTable.ORDERS,
                "orders.csv",
                "order,buyer,placed-at,goods,returning\n1,b,2024-07-01 10:00,1,no\n" + said(id) + ",b," + said(placed)
                        + "," + said(goods) + "," + said(returning) + "\n");

        assertThat(wrong(imports)).containsExactly("orders.csv:3 " + code);
    }

    /** A spreadsheet that saves CSV leaves zeros after fifteen digits, of which two orders or buyers may be the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123456789012345000  | b1 | 123456789012346000 | b2 | 2",
                "123456789012345000  | b1 | 123456789012346000 | b1 | 2",
                "123456789012345000  | b1 | 123456789012346001 | b2 | 0",
                "123456789012345000  | b1 | 4712               | b2 | 0", // one in a thousand ends so
                "1234567890123450    | b1 | 1234567890123460   | b2 | 0",
                "1234567890123450000 | b1 | 123456789012346000 | b2 | 2",
                "123456789012345     | b1 | 123456789012000    | b2 | 0",
                "1 | 123456789012345000 | 2 | 123456789012345000 | 0", // one buyer
                "1 | 123456789012345000 | 2 | 123456789012346000 | 2",
                "1 | 123456789012345000 | 2 | 1234567890123461x0 | 0",
            })
    void numbers_withZerosAfterFifteenDigits_areTold(String one, String buyer, String two, String other, int told) {
        LogImport imports = imports("");
        ImportReport report = read(
                imports,
                LogTable.ORDERS,
                "orders.csv",
                "order,buyer,placed-at,goods\n" + one + "," + buyer + ",2024-07-01 10:00,10\n" + two + "," + other
                        + ",2024-07-01 10:00,10\n");

        assertThat(wrong(imports)).isEmpty();
        assertThat(report.changed(Change.ZEROS)).isEqualTo(told);
        assertThat(report.text(Language.ENGLISH).contains("???)")).isEqualTo(told > 0);
    }

    @Test
    void givenAgain_whereTheLaterWins_isTold() {
        String orders = ORDERS + ORDERS.lines().toList().get(1) + "\n";
        String chats = "conversation," + CHATS.replace("\nb,", "\nc1,b,");
        LogImport later = imports("").laterWins();

        assertThat(read(later, LogTable.ORDERS, "july.csv", orders).text(Language.ENGLISH))
                .contains("order: given again, replaces what was given before, 1 cell (row 3: \"4711\" → 4711)");
        assertThat(read(later, LogTable.ORDERS, "august.csv", ORDERS).changed(Change.AGAIN))
                .isEqualTo(1);
        assertThat(read(later, LogTable.CONVERSATIONS, "july.csv", chats).changed(Change.AGAIN))
                .isZero();
        assertThat(read(later, LogTable.CONVERSATIONS, "august.csv", chats).changed(Change.AGAIN))
                .isEqualTo(1);
        assertThat(wrong(later)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flagged-at           | 2024-07-02 10:00            | 标记",
                "flag                 | brushed                     | 标记时间",
                "refund-cause         | buyer-refund                | 退款金额",
                "refunded-at          | 2024-07-02 10:00            | 退款金额",
                "refund               | 5                           | 退款时间",
                "closing-cause        | buyer-refund                | 关闭时间",
                "reviewed-at          | 2024-07-02 10:00            | 评价",
            })
    void order_withOnePartOfTwo_isRefusedWithTheOther(String column, String value, String lacking) {
        LogImport imports = imports("");
        ImportReport report = read(
                imports,
                LogTable.ORDERS,
                "orders.csv",
                "order,buyer,placed-at,goods," + column + "\n1,b,2024-07-01 10:00,1," + value + "\n");

        assertThat(report.doubts()).extracting(Diagnostic::code).containsExactly("import.no-log-value");
        assertThat(report.text(Language.CHINESE)).contains(lacking);
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private static List<String> wrong(LogImport imports) {
        try {
            imports.log();
            return List.of();
        } catch (DocumentException refused) {
            return refused.diagnostics().stream()
                    .map(one -> one.file() + ":" + one.line() + " " + one.code())
                    .toList();
        }
    }

    @Test
    void log_ofWhichMuchIsWrong_tellsAllWithTheirRows() {
        LogImport imports = imports(
                "", Agent.builder().id(AgentId.of("li")).team(TeamId.of("desk")).build());
        read(imports, LogTable.ORDERS, "orders.csv", """
                order,buyer,placed-at,paid-at,goods,refunded-at,refund
                1,b,2024-07-01 10:00,2024-07-01 09:59,10,,
                2,b,2024-07-01 10:00,2024-07-01 10:00,10,2024-07-02 10:00,10.01
                2,b,2024-07-01 10:00,,10,,
                3,b,2024-07-01 10:00,,10,2024-07-02 10:00,1
                """);
        read(imports, LogTable.CONVERSATIONS, "chats.csv", """
                conversation,buyer,agent,start,end,buyer-messages,replies,transferred-from
                c1,b,wang,2024-07-01 09:00,2024-07-01 09:10,1,1,
                c2,b,li,2024-07-01 09:00,2024-07-01 08:59,1,1,c9
                """);
        read(imports, LogTable.OWNERS, "owners.csv", """
                order,agent,set-at,set-by,reason,share
                1,li,2024-07-02 10:00,zhou,,50%
                9,,2024-07-02 10:00,zhou,agreed,
                """);

        assertThat(wrong(imports))
                .containsExactlyInAnyOrder(
                        "orders.csv:2 log.too-early",
                        "orders.csv:3 log.refunds-above-amount",
                        "orders.csv:4 log.twice",
                        "orders.csv:5 log.refund-without-payment",
                        "chats.csv:2 log.unknown-agent",
                        "chats.csv:3 log.too-early",
                        "chats.csv:3 log.unknown-transfer",
                        "owners.csv:2 log.bad-shares",
                        "owners.csv:2 log.no-reason",
                        "owners.csv:3 log.unknown-order");
    }

    @Test
    void orders_givenAgain_areErrorsUnlessTheLaterWins() {
        LogImport imports = imports("");
        read(imports, LogTable.ORDERS, "july.csv", ORDERS);
        read(imports, LogTable.ORDERS, "august.csv", ORDERS.replace("10\n", "12\n"));
        assertThat(wrong(imports)).containsExactly("august.csv:2 log.twice");

        LogImport later = imports("").laterWins();
        read(later, LogTable.ORDERS, "july.csv", ORDERS);
        read(later, LogTable.ORDERS, "august.csv", ORDERS.replace("10\n", "12\n"));
        assertThat(later.log().orders().get(0).goods().toString()).isEqualTo("12");
    }

    @Test
    void conversations_ofMessages_arePutTogether() {
        assertThat(chats("ids: { 旗舰店#小美: xiao-mei }", """
                conversation,buyer,agent,time,side,automatic,text,opened-by,after-sales,channel
                c1,b,旗舰店#小美,2024-07-01 09:00,买家,,在吗,客服,yes,app
                c2,c,旗舰店:小 美,2024-07-01 09:00,customer,no,,,,
                c1,,,2024-07-01 09:00,客服,true,您好,,,
                c1,b,旗舰店#小美,2024-07-01 09:01,旗舰店#小美,no,=SUM(1),,,
                """.replace("customer", "c")))
                .containsExactly(
                        Conversation.builder("c1", "b", "xiao-mei")
                                .message(ChatMessage.ofBuyer(at("01T09:00")).saying("在吗"))
                                .message(ChatMessage.automatic(at("01T09:00")).saying("您好"))
                                .message(ChatMessage.ofAgent(at("01T09:01")).saying("=SUM(1)"))
                                .openedBy(ChatMessage.Side.AGENT)
                                .afterSales()
                                .channel("app")
                                .build(),
                        Conversation.builder("c2", "c", "旗舰店:小 美")
                                .buyerAt(at("01T09:00"))
                                .build());
    }

    @Test
    void conversations_withoutNumbers_areOfOneBuyerAndAgentUntilADayOfSilence() {
        assertThat(chats("", """
                buyer,agent,time,side
                b,li,2024-07-01 23:59,buyer
                b,wang,2024-07-01 23:59,buyer
                b,li,2024-07-02 23:59,agent
                b,li,2024-07-04 00:00,buyer
                """))
                .extracting(chat -> chat.agent() + " " + chat.messages().size() + " " + chat.id())
                .containsExactly(
                        "li 2 b/li/2024-07-01T15:59:00Z",
                        "wang 1 b/wang/2024-07-01T15:59:00Z",
                        "li 1 b/li/2024-07-03T16:00:00Z");
    }

    @Test
    void conversations_ofAChatListByPreset_needTheCountsFromTheMap() {
        String list = """
                日期,开始时间,结束时间,买家旺旺,客服旺旺,接待类型,接待发起,状态
                2024-07-01,23:50:00,00:10:00,tb123,旗舰店:小美,售前,客户,落实付款
                汇总,,,,,,,
                """;
        LogImport bare = imports("preset: taobao\nwords: { 客户: buyer }");
        ImportReport report = read(bare, LogTable.CONVERSATIONS, "chats.csv", list);
        assertThat(report.text(Language.ENGLISH))
                .contains("conversations: { buyer-messages: { value: 1 }, replies: { value: 1 } }");

        assertThat(chats(
                        "preset: taobao\nwords: { 客户: buyer }\n"
                                + "conversations: { buyer-messages: { value: 1 }, replies: { value: 1 } }",
                        list))
                .containsExactly(Conversation.builder("tb123/旗舰店:小美/2024-07-01T15:50:00Z", "tb123", "旗舰店:小美")
                        .counted(at("01T23:50"), at("02T00:10"), ChatCounts.of(1, 1))
                        .build());
    }

    @Test
    void conversations_withCounts_haveTheirTimesInAnyUnit() {
        assertThat(chats("conversations: { all-responses: { column: 总响应, unit: minutes } }", """
                        会话编号,买家,客服,开始时间,结束时间,买家消息数,客服消息数,自动回复数,回合数,首次响应时长,总响应
                        c,b,li,2024-07-01 09:00,2024-07-01 09:30,3,4,1,2,1分30秒,2.5
                        """)
                        .get(0)
                        .counts())
                .contains(new ChatCounts(3, 4, 1, 2, Duration.ofSeconds(90), Duration.ofSeconds(150)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07-01 | 09:00            | 999,999,999         | ",
                "-          | 2024-07-01 09:00 | 0.000000001         | ",
                "2024-07-01 | 09:00            | 1,000,000,000       | import.doubtful",
                "2024-07-01 | 09:00            | 9999999999999999    | import.doubtful",
                "2024-07-01 | 09:00            | 9999999999999999 小时 | import.doubtful",
                "2024-07-01 | 09:00            | 0.0000000001        | import.doubtful",
                "2024-07-01 | 09:00            | -1                  | import.doubtful",
                "7/1        | 09:00            | 1                   | import.not-a-day",
                "2024-07-32 | 2024-07-01 09:00 | 1                   | import.not-a-day",
            })
    void conversation_whoseDayOrResponseIsNone_isRefused(String date, String start, String response, String code) {
        LogImport imports = imports("");
        read(
                imports,
                LogTable.CONVERSATIONS,
                "chats.csv",
                "buyer,agent,date,start,buyer-messages,replies,all-responses\nb,li," + date + "," + start + ",1,1,\""
                        + response + "\"\n");

        assertThat(wrong(imports)).containsExactlyElementsOf(code == null ? List.of() : List.of("chats.csv:2 " + code));
    }

    @Test
    void conversations_whoseMessagesDoNotFit_areRefusedAtTheirRows() {
        LogImport imports = imports("");
        read(imports, LogTable.CONVERSATIONS, "chats.csv", """
                conversation,buyer,agent,time,side
                c1,b,li,2024-07-01 09:01,buyer
                c1,b,li,2024-07-01 09:00,agent
                c1,b,wang,2024-07-01 09:02,agent
                c2,b,li,2024-07-01 09:02,robot
                c3,b,li,,buyer
                ,,,2024-07-01 09:05,buyer
                """);

        assertThat(wrong(imports))
                .containsExactly(
                        "chats.csv:3 import.out-of-order",
                        "chats.csv:4 import.other-conversation",
                        "chats.csv:5 import.not-one-of",
                        "chats.csv:6 import.no-log-value");
    }

    @Test
    void log_inJson_hasListsOfWhatHappened() {
        LogImport imports = imports("conversations: { buyer: customer.name }");
        read(imports, LogTable.ORDERS, "orders.json", """
                [{"order": 4711, "buyer": "b", "placed-at": "2024-07-01T10:00:00+08:00", "paid-at": null, "goods": 10.50},
                 {"order": "4712", "buyer": "b", "placed-at": "2024-07-01 10:00", "paid-at": "2024-07-01 10:01", "goods": "9",
                  "refunds": [{"refunded-at": "2024-07-02 10:00", "refund": 1}, {"refunded-at": "2024-07-03 10:00", "refund": 2}]}]
                """);
        read(imports, LogTable.CONVERSATIONS, "chats.jsonl", """
                {"conversation": "c", "customer": {"name": "b"}, "agent": "li", "messages": [{"time": "2024-07-01 09:00", "side": "buyer"}, {"time": "2024-07-01 09:01", "side": "agent", "automatic": true}]}
                {"conversation": "d", "customer": {"name": "b"}, "agent": "li", "messages": [{"time": "2024-07-01 09:30", "side": "buyer"}]}
                """);
        ShopLog log = imports.log();

        assertThat(log.orders()).extracting(ShopOrder::id).containsExactly("4711", "4712");
        assertThat(log.orders().get(0).goods().toString()).isEqualTo("10.5");
        assertThat(log.orders().get(1).refunds()).hasSize(2);
        assertThat(log.conversations())
                .extracting(chat -> chat.id() + chat.messages().size())
                .containsExactly("c2", "d1");
        assertThat(log.conversations().get(0).messages().get(1).automatic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[1]                        | import.no-json",
                "[\"\"]                       | import.no-json",
                "\" \"                        | import.no-json",
                "[{\"order\": 1, \"order\": 2}] | import.no-json",
                "[{\"order\": 1             | import.no-json",
                "[{\"order\": NaN}]         | import.no-json",
                "[]                         | import.empty",
                "{}{}                       | import.empty",
                "{\"a\": 1}                  | import.no-log-column",
            })
    void json_thatIsNoListOfObjects_isRefused(String text, String code) {
        ImportReport report = read(imports(""), LogTable.ORDERS, "orders.json", text);

        assertThat(report.doubts()).extracting(Diagnostic::code).contains(code);
        assertThat(report.text(Language.CHINESE)).doesNotContain("Unexpected", "Duplicate", "Json");
    }

    @Test
    void json_inAnEncodingThatIsNone_isRefused() {
        assertThat(read(imports(""), LogTable.ORDERS, "orders.json", "\0{\0\0}").doubts())
                .extracting(Diagnostic::code)
                .containsExactly("import.no-json");
    }

    @Test
    void orders_inAWorkbook_haveTheirTimesAndWholeNumbers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("orders");
            List<String> headings = List.of("订单编号", "买家", "下单时间", "商品金额");
            for (int i = 0; i < 4; i++) {
                sheet.value(0, i, headings.get(i));
            }
            sheet.value(1, 0, "1234567890123456789");
            sheet.value(1, 1, "b");
            sheet.value(1, 2, LocalDateTime.of(2024, 7, 1, 10, 5, 30));
            sheet.style(1, 2).format("yyyy-MM-dd H:mm:ss").set();
            sheet.value(1, 3, 99.9);
            sheet.value(2, 0, 1234567890123456789L);
            sheet.value(2, 1, "b");
            sheet.value(2, 2, "2024-07-01 10:00");
            sheet.value(2, 3, 1);
        }
        LogImport imports = imports("");
        imports.read(LogTable.ORDERS, "orders.xlsx", bytes.toByteArray());

        assertThat(wrong(imports)).containsExactly("orders.xlsx:3 import.rounded-number");
        assertThat(imports.reports().get(0).rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45474             | 2024-06-30T16:00:00Z", // midnight to the second, as of a sale that begins then
                "45474.00001157407 | 2024-06-30T16:00:01Z",
                "45473.99998842593 | 2024-06-30T15:59:59Z",
                "45473.9999999999  | 2024-06-30T16:00:00Z", // what a formula made of midnight
                "45474.5           | 2024-07-01T04:00:00Z",
            })
    void order_inAWorkbook_isOfItsMomentAtMidnightToo(String number, String moment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("orders");
            List<String> headings = List.of("订单编号", "买家", "商品金额", "下单时间");
            for (int i = 0; i < 4; i++) {
                sheet.value(0, i, headings.get(i));
                sheet.value(1, i, "5");
            }
            sheet.value(1, 3, new BigDecimal(number));
            sheet.style(1, 3).format("yyyy/m/d h:mm:ss").set();
        }
        LogImport imports = imports("");
        imports.read(LogTable.ORDERS, "orders.xlsx", bytes.toByteArray());

        assertThat(imports.log().orders().get(0).placedAt()).isEqualTo(moment);
    }

    @Test
    void tables_withoutRequiredColumns_areRefusedWithLinesForTheMap() {
        LogImport imports = imports("");
        assertThat(read(imports, LogTable.ORDERS, "o.csv", "单号,买家,下单时间\n1,b,2024-07-01 10:00\n")
                        .text(Language.ENGLISH))
                .contains(
                        "which column has order number is not clear", "orders: { order: \"单号\" }", "orders: { goods:");
        assertThat(read(imports, LogTable.CONVERSATIONS, "c.csv", CHATS.replace(",side", ",who"))
                        .text(Language.CHINESE))
                .contains("不清楚哪一列是发送方", "conversations: { side: \"who\" }");
        assertThat(read(imports, LogTable.CONVERSATIONS, "c.csv", "buyer,agent,channel\nb,li,x\n")
                        .doubts())
                .extracting(Diagnostic::code)
                .containsExactly("import.no-log-column");
    }
}
