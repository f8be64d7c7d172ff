// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.payroll.LedgerStore;
import io.github.ticheng.testkit.Postgres;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The service as it is started, driven over HTTP. */
class PayServiceTest {

    private static final String HEADER = "period,team,agent,name,sales,average-response-time,receptions\n";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int TEAMS = 200;
    private static final int CLIENTS = 8;
    private static final int MOST_TRIES = 20;

    private static ConfigurableApplicationContext service;
    private static String root;

    @BeforeAll
    static void start() {
        service = start("--spring.datasource.url=jdbc:h2:mem:service;DB_CLOSE_DELAY=-1");
        root = root(service);
    }

    private static ConfigurableApplicationContext start(String database) {
        return SpringApplication.run(
                PayService.class, "--server.port=0", "--spring.datasource.hikari.connection-timeout=3000", database);
    }

    private static String root(ConfigurableApplicationContext started) {
        return "http://127.0.0.1:" + started.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String row(String period, String team, String sales) {
        return period + "," + team + ",li-na,李娜," + sales + ",4200/240,310\n";
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private static HttpResponse<String> post(String path, String type, String text)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(text, UTF_8)));
    }

    private static HttpResponse<String> csv(String path, String rows) throws IOException, InterruptedException {
        return post(path, "text/csv", HEADER + rows);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + path)));
    }

    @Test
    void pay_isOnRecordAndExplained() throws Exception {
        String july = row("2024-07", "desk", "23450.55");

        assertThat(csv("/preview", july).body()).contains("\"total\":\"3088.76\"", "\"refused\":[]");
        assertThat(get("/statement?team=desk&period=2024-07").statusCode()).isEqualTo(404);
        HttpResponse<String> paid = csv("/pay", july);
        assertThat(paid.statusCode()).isEqualTo(200);
        assertThat(csv("/pay", july).body()).isEqualTo(paid.body());
        assertThat(get("/statement?team=desk&period=2024-07").body()).contains("\"total\":\"3088.76\"");
        assertThat(get("/explanation?team=desk&period=2024-07&agent=li-na&line=commission")
                        .body())
                .contains("276.76", "tier 2");
        assertThat(get("/slip?team=desk&period=2024-07&agent=li-na&language=zh").body())
                .startsWith("<!DOCTYPE html>")
                .contains("工资条", "李娜");
        assertThat(get("/sheet?team=desk&period=2024-07").body()).contains("Pay sheet");
        assertThat(get("/teams").body()).contains("\"desk\"");
        assertThat(get("/actuator/health").body()).contains("\"UP\"");
        assertThat(get("/actuator/metrics/ticheng.teams").body()).contains("\"paid\"");
    }

    @Test
    void pay_inJson_paysToo() throws Exception {
        String facts =
                "{\"format\": 1, \"facts\": [{\"team\": \"json\", \"period\": \"2024-07\", \"currency\": \"CNY\","
                        + " \"agents\": [{\"id\": \"li-na\", \"values\": {\"sales\": \"15000\","
                        + " \"average-response-time\": \"4200/240\", \"receptions\": \"0\"}}]}]}";

        assertThat(post("/pay", "application/json", facts).body()).contains("\"total\":\"2900.00\"");
        HttpResponse<String> dollars = post("/pay", "application/json", facts.replace("CNY", "USD"));
        assertThat(dollars.body()).contains("\"paid\":[]", "CNY", "USD", "\"zh\":");
    }

    @Test
    void problems_haveCodePlaceAndBothLanguages() throws Exception {
        HttpResponse<String> some = csv("/pay", row("2024-07", "good", "1") + "2024-07,bad,li-na,李娜,,4200/240,310\n");

        assertThat(some.statusCode()).isEqualTo(200);
        assertThat(some.body())
                .contains("\"team\":\"good\"", "\"status\":422", "\"metric\":\"sales\"", "\"line\":\"3\"", "\"zh\":");
        HttpResponse<String> unreadable = post("/pay", "application/json", "{\"format\": 1, \"facts\": [1]}");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(unreadable.body()).contains("\"line\":1", "\"en\":", "\"zh\":");
        assertThat(csv("/pay", row("2024-07", "good", "2")).body()).contains("\"paid\":[]", "pay.value-otherwise");
        assertThat(get("/statement?team=good&period=never").statusCode()).isEqualTo(400);
    }

    @Test
    void request_thatNobodyCanMean_isRefusedAndNeverAFault() throws Exception {
        String july = HEADER + row("2024-07", "stray", "1");

        for (String type : List.of("application/xml", "application/octet-stream", "application/vnd.x+json")) {
            assertThat(post("/pay", type, july).statusCode()).as(type).isEqualTo(415);
        }
        assertThat(post("/orders/1?zone=UTC", "text/csv", july).statusCode()).isEqualTo(415);
        assertThat(post("/pay", "text/csv", "x".repeat((16 << 20) + 1)).statusCode())
                .isEqualTo(413);
        assertThat(post("/pay", "text/csv", "").body()).contains("csv.no-header");
        assertThat(post("/pay", "text/csv", HEADER).statusCode()).isEqualTo(400);
        assertThat(post("/pay", "application/json", "{\"format\": 1, \"facts\": []}")
                        .body())
                .contains("at least one team");
        assertThat(get("/sheet?team=stray&period=2024-07&language=fr").statusCode())
                .isBetween(400, 404);
        assertThat(order("4711", "x", "Mars").statusCode()).isEqualTo(400);
        assertThat(order("4711", "", "UTC").body()).contains("\"file\":\"orders.csv\"");
    }

    private static HttpResponse<String> order(String number, String orders) throws IOException, InterruptedException {
        return order(number, orders, "Asia/Shanghai");
    }

    private static HttpResponse<String> order(String number, String orders, String zone)
            throws IOException, InterruptedException {
        String chats = """
                buyer,agent,start,end,buyer-messages,replies
                buyer-7,li-na,2024-07-01 09:00:00,2024-07-01 09:05:00,2,2
                """;
        String form = Stream.of("orders\n" + orders, "conversations\n" + chats)
                .map(part -> part.split("\n", 2))
                .map(part -> "--part\r\nContent-Disposition: form-data; name=\"" + part[0] + "\"; filename=\"" + part[0]
                        + ".csv\"\r\n\r\n" + part[1] + "\r\n")
                .collect(Collectors.joining());
        return post("/orders/" + number + "?zone=" + zone, "multipart/form-data; boundary=part", form + "--part--\r\n");
    }

    @Test
    void order_ofALog_saysWhoseItIsAndWhy() throws Exception {
        String orders = """
                order,buyer,placed-at,paid-at,goods
                4711,buyer-7,2024-07-01 10:05:00,2024-07-01 10:06:00,99.90
                """;

        assertThat(order("4711", orders).body())
                .startsWith("Order 4711 is of li-na by conversation ")
                .contains("it decided");
        assertThat(order("4712", orders).statusCode()).isEqualTo(404);
        HttpResponse<String> doubtful = order("4711", orders.replace("99.90", "many"));
        assertThat(doubtful.statusCode()).isEqualTo(400);
        assertThat(doubtful.body()).contains("\"line\":2", "\"zh\":");
    }

    /** One property keeps the ledgers in PostgreSQL, where another start of the service finds them. */
    @Test
    void pay_onPostgres_isThereAfterARestart() throws Exception {
        Optional<Postgres> found = Postgres.start();
        assumeTrue(found.isPresent(), "PostgreSQL is not installed: the service is not tried on it");
        Postgres database = found.orElseThrow();
        String here = root;
        try {
            for (int start = 0; start < 2; start++) {
                try (ConfigurableApplicationContext other = start("--spring.datasource.url=" + database.url())) {
                    root = root(other);
                    if (start == 0) {
                        assertThat(csv("/pay", row("2024-07", "desk", "23450.55"))
                                        .body())
                                .contains("\"total\":\"3088.76\"");
                    } else {
                        assertThat(get("/statement?team=desk&period=2024-07").body())
                                .contains("\"total\":\"3088.76\"");
                        database.down();
                        HttpResponse<String> unanswered = csv("/pay", row("2024-08", "desk", "1"));
                        database.up();
                        assertThat(unanswered.statusCode()).isEqualTo(503);
                        assertThat(unanswered.headers().firstValue("Retry-After"))
                                .contains("1");
                        assertThat(unanswered.body()).contains("\"zh\":");
                        HttpResponse<String> again = unanswered;
                        for (int tries = 0; again.statusCode() == 503 && tries < MOST_TRIES; tries++) {
                            Thread.sleep(1000);
                            again = csv("/pay", row("2024-08", "desk", "1"));
                        }
                        assertThat(again.body()).contains("\"refused\":[]");
                    }
                }
            }
        } finally {
            root = here;
            database.remove();
        }
    }

    /** Facts of a month from many clients at once, each batch sent twice and some teams in several batches. */
    @Test
    void month_ofManyClientsWithDuplicates_comesToTheTotalsOfOneThread() throws Exception {
        List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
        StringBuilder all = new StringBuilder(HEADER);
        for (int team = 0; team < TEAMS; team++) {
            String row = row("2024-01", "team-" + team, 1000L * team + ".37");
            all.append(row);
            requests.add(() -> csv("/pay", row));
            requests.add(() -> csv("/pay", row));
        }
        Collections.shuffle(requests, new Random(1));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        try {
            for (Future<HttpResponse<String>> answer : clients.invokeAll(requests)) {
                assertThat(answer.get().body()).contains("\"refused\":[]");
            }
        } finally {
            clients.shutdownNow();
        }
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Runtime runtime = Runtime.getRuntime();
        System.out.println(requests.size() + " requests of " + CLIENTS + " clients: " + milliseconds + " ms, heap "
                + (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000 + " MB");

        PlanDocument plan = service.getBean(PlanDocument.class);
        LedgerStore ledgers = service.getBean(LedgerStore.class);
        FactsCsv.of(plan.metrics(), plan.plan().currency())
                .read("all", all.toString())
                .forEach(facts -> {
                    Ledger ledger = ledgers.read(facts.team());
                    assertThat(ledger.entries()).hasSize(1);
                    assertThat(ledger.entries().get(0).statement().total())
                            .isEqualTo(plan.plan().run(facts).teamStatement().total());
                });
        assertThat(ledgers.verify()).isEmpty();
        assertThat(ledgers.teams()).contains(TeamId.of("team-0"));
        post("/close?period=2024-01", "text/plain", "");
        assertThat(csv("/pay", row("2023-12", "team-0", "1")).body()).contains("\"paid\":[]");
    }

    @Test
    void openApi_namesEveryPath() throws Exception {
        String description = get("/openapi.yaml").body();

        for (Method method : Stream.of(PayController.class, OrderController.class)
                .flatMap(controller -> Stream.of(controller.getDeclaredMethods()))
                .toList()) {
            Stream.of(method.getAnnotationsByType(GetMapping.class))
                    .flatMap(mapping -> Stream.concat(Stream.of(mapping.path()), Stream.of(mapping.value())))
                    .forEach(path -> assertThat(description).contains("\n  " + path + ":\n    get:"));
            Stream.of(method.getAnnotationsByType(PostMapping.class))
                    .flatMap(mapping -> Stream.concat(Stream.of(mapping.path()), Stream.of(mapping.value())))
                    .forEach(path -> assertThat(description).contains("\n  " + path + ":\n    post:"));
        }
    }

    /** A page in a frame is what a person sees: facts are given, previewed, paid, and the slip is opened. */
    @Test
    void frontPage_inChromium_previewsPaysAndOpensSlips(@TempDir Path folder) throws Exception {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(chromium != null, "Chromium is not installed: the front page is not tried");
        Path output = folder.resolve("page.html");

        Process browser = new ProcessBuilder(
                        String.valueOf(chromium),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        root + "/drive.html")
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(browser.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readString(output))
                .contains("[preview: 1 paid, 1 refused]", "[pay: 1 paid, 1 refused]", "[张三 slip]")
                .contains("facts.csv:3: ");
    }
}
