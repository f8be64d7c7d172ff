// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips and sheets as a browser lays them out; skipped where Chromium is not installed. */
class ChromiumTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int SECONDS = 120;
    private static final int HEIGHT_IN_HEADER = 20;
    private static final TeamRun JULY = SampleShop.july();

    private static String chromium = "";

    @TempDir
    static Path folder;

    @BeforeAll
    static void findChromium() {
        Optional<String> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(path -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        assumeTrue(found.isPresent(), "Chromium is not installed: the pages are not laid out");
        chromium = found.get();
    }

    @Test
    void pages_phoneAndDesk_noWiderThanTheScreen() throws IOException, InterruptedException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><meta charset=utf-8>\n");
        List<String> names = new ArrayList<>();
        for (Language language : Language.values()) {
            frame(html, names, "slip " + language, slip(language, "zhao-min", false), PHONE);
            frame(html, names, "slip with a long name " + language, slip(language, "wang-wei", false), PHONE);
            frame(html, names, "unfolded slip " + language, slip(language, "li-na", true), PHONE);
            frame(html, names, "sheet " + language, TeamSheetHtml.of(JULY.teamStatement(), language), PHONE);
            frame(html, names, "wide slip " + language, slip(language, "li-na", false), DESK);
        }
        html.append("<pre id=widths></pre><script>onload = () => {\n")
                .append("for (const frame of document.querySelectorAll('iframe')) {\n")
                .append("const page = frame.contentDocument.documentElement;\n")
                .append("widths.textContent += `[${page.scrollWidth - page.clientWidth} ${page.scrollHeight}]`;\n")
                .append("}}</script>");
        Path page = Files.writeString(folder.resolve("frames.html"), html);

        String dom = run("--dump-dom", page.toUri().toString());

        Matcher sizes = Pattern.compile("\\[(-?[0-9]+) ([0-9]+)]").matcher(dom.substring(dom.indexOf("id=\"widths\"")));
        for (String name : names) {
            assertThat(sizes.find()).as(name).isTrue();
            assertThat(Integer.parseInt(sizes.group(1)))
                    .as("overflow of the " + name)
                    .isZero();
            assertThat(Integer.parseInt(sizes.group(2)))
                    .as("height of the " + name)
                    .isGreaterThan(500);
        }
    }

    @Test
    void slip_screenshot_notBlank() throws IOException, InterruptedException, DataFormatException {
        Path page = Files.writeString(folder.resolve("slip.html"), slip(Language.CHINESE, "li-na", true));
        Path picture = folder.resolve("slip.png");

        run(
                "--window-size=" + DESK + ",900",
                "--screenshot=" + picture,
                page.toUri().toString());

        byte[] png = Files.readAllBytes(picture);
        assertThat(ByteBuffer.wrap(png).getInt(HEIGHT_IN_HEADER - Integer.BYTES))
                .isEqualTo(DESK);
        assertThat(ByteBuffer.wrap(png).getInt(HEIGHT_IN_HEADER)).isEqualTo(900);
        byte[] pixels = pixels(png);
        long dark = 0;
        for (byte pixel : pixels) {
            dark += (pixel & 0xFF) < 0x60 && pixel != 0 ? 1 : 0;
        }
        assertThat(dark).as("dark spots, which are the writing").isGreaterThan(2_000);
    }

    private static String slip(Language language, String agent, boolean unfolded) {
        String html = PaySlipHtml.of(JULY, AgentId.of(agent), language);
        return unfolded ? html.replace("<details ", "<details open ") : html;
    }

    private static void frame(StringBuilder html, List<String> names, String name, String page, int width) {
        names.add(name);
        html.append("<iframe width=" + width + " height=800 srcdoc=\"")
                .append(page.replace("&", "&amp;").replace("\"", "&quot;"))
                .append("\"></iframe>\n");
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        assertThat(ended).as("Chromium ended within " + SECONDS + " seconds").isTrue();
        return Files.readString(output, UTF_8);
    }

    /** The bytes of a PNG's picture, still filtered line by line. */
    private static byte[] pixels(byte[] png) throws DataFormatException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteBuffer chunks = ByteBuffer.wrap(png);
        for (int at = Long.BYTES; at < png.length; at += 3 * Integer.BYTES + chunks.getInt(at)) {
            if (new String(png, at + Integer.BYTES, Integer.BYTES, UTF_8).equals("IDAT")) {
                packed.write(png, at + 2 * Integer.BYTES, chunks.getInt(at));
            }
        }
        Inflater inflater = new Inflater();
        inflater.setInput(packed.toByteArray());
        byte[] pixels = new byte[1 << 23];
        int length = inflater.inflate(pixels);
        inflater.end();
        return Arrays.copyOf(pixels, length);
    }
}
