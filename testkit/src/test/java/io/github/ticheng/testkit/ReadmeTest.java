// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What the module's README has to paste: the classes compile and run their laws, and the pom asks for what this build makes. */
class ReadmeTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    private static String pasted(String language) throws IOException {
        return allPasted(language).get(0);
    }

    private static List<String> allPasted(String language) throws IOException {
        List<String> snippets = Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(MODULE.resolve("README.md"), UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(snippets).isNotEmpty();
        return snippets;
    }

    @Test
    void classes_pasted_compileAndRunTheirLaws(@TempDir Path folder) throws Exception {
        List<File> sources = new ArrayList<>();
        for (String text : allPasted("java")) {
            String name = text.replaceFirst("(?s).*\\nclass (\\w+).*", "$1.java");
            sources.add(Files.writeString(folder.resolve(name), text).toFile());
        }
        assertThat(sources)
                .extracting(File::getName)
                .containsExactly("FixedWageContractTest.java", "ShopPlanTest.java", "ShopRulesTest.java");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        String path = System.getProperty("java.class.path");
        boolean isCompiled = javac.getTask(
                        told,
                        null,
                        null,
                        List.of("-proc:none", "--release", "17", "-cp", path, "-d", folder.toString()),
                        null,
                        javac.getStandardFileManager(null, null, UTF_8).getJavaFileObjectsFromFiles(sources))
                .call();
        assertThat(isCompiled).as(told.toString()).isTrue();

        keepsItsLaws(folder, "FixedWageContractTest", "ShopRulesTest");
    }

    @Test
    void kotlin_pasted_compilesAndRunsItsLaws(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("FixedWageContractTest.kt"), pasted("kotlin"));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ExitCode exitCode = new K2JVMCompiler()
                .exec(
                        new PrintStream(told, true, UTF_8),
                        "-no-stdlib",
                        "-no-reflect",
                        "-jvm-target",
                        "17",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(exitCode).as(told.toString(UTF_8)).isEqualTo(ExitCode.OK);

        keepsItsLaws(folder, "FixedWageContractTest");
    }

    private static void keepsItsLaws(Path classes, String... tests) throws Exception {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, ReadmeTest.class.getClassLoader())) {
            LauncherDiscoveryRequestBuilder request =
                    LauncherDiscoveryRequestBuilder.request().configurationParameter("jqwik.database", "");
            for (String test : tests) {
                request.selectors(selectClass(loader.loadClass(test)));
            }
            LauncherFactory.create().execute(request.build(), listener);
        }
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount())
                .isEqualTo(summary.getTestsFoundCount())
                .isGreaterThan(10);
    }

    @Test
    void pom_pasted_asksForWhatThisBuildMakes() throws Exception {
        Document pom = parsed(pasted("xml"));
        Document root = parsed(Files.readString(MODULE.resolveSibling("pom.xml"), UTF_8));
        String version = text(root.getDocumentElement(), "revision");

        Map<String, String> asked = versions(pom, "dependency");
        assertThat(asked.keySet()).contains("ticheng-testkit");
        assertThat(elements(pom, "dependency").map(dependency -> text(dependency, "groupId")))
                .containsOnly(text(root.getDocumentElement(), "groupId"));
        asked.forEach((artifact, asksFor) -> {
            assertThat(asksFor).as(artifact).isEqualTo(version);
            assertThat(MODULE.resolveSibling(artifact.replaceFirst("ticheng-", "")))
                    .exists();
        });
        assertThat(versions(pom, "plugin"))
                .containsOnlyKeys("maven-surefire-plugin")
                .containsEntry("maven-surefire-plugin", versions(root, "plugin").get("maven-surefire-plugin"));
        assertThat(text(pom.getDocumentElement(), "maven.compiler.source"))
                .isEqualTo(text(root.getDocumentElement(), "maven.compiler.release"));
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Stream<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    /** The versions by artifact, where one is given. */
    private static Map<String, String> versions(Document document, String name) {
        return elements(document, name)
                .filter(element -> element.getElementsByTagName("version").getLength() > 0)
                .collect(Collectors.toMap(
                        element -> text(element, "artifactId"),
                        element -> text(element, "version"),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
