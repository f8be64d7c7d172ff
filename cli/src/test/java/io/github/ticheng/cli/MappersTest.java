// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.ClassPath;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.core.text.Json;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A host's mapper finds no properties in values that are no records: it must not write {@code {}} for them. */
class MappersTest {

    /** What reads, writes or keeps, and holds no result. */
    private static final ImmutableSet<String> TOOLS = ImmutableSet.of(
            "BlockGuide",
            "CorrectionsCsv",
            "CsvHeader",
            "CsvRow",
            "CsvRows",
            "Diagnostics",
            "EvidenceCsv",
            "FactsCsv",
            "FactsImport",
            "FactsJson",
            "FactsReader",
            "FolderLedgers",
            "Headings",
            "HtmlPages",
            "JdbcLedgers",
            "JsonObject",
            "JsonSource",
            "Letterhead",
            "Lines",
            "LadderSteps",
            "LogImport",
            "LogParts",
            "MemoryLedgers",
            "NextStep",
            "PaidLines",
            "Path",
            "Payroll",
            "PlanCase",
            "PlanDocuments",
            "StatementCsv",
            "StatementXlsx",
            "ThresholdSteps",
            "Utf8Reader",
            "View",
            "YamlText");

    @Test
    void publicClass_noRecord_isRefusedByMappersOrIsATool() throws Exception {
        assertThat(
                        ClassPath.from(MappersTest.class.getClassLoader())
                                .getTopLevelClassesRecursive("io.github.ticheng")
                                .stream()
                                .filter(type -> !type.getPackageName().startsWith("io.github.ticheng.core")
                                        && !type.getPackageName().startsWith("io.github.ticheng.cli"))
                                .map(ClassPath.ClassInfo::load)
                                .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
                                .filter(type -> Modifier.isPublic(type.getModifiers()))
                                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface())
                                .filter(type -> !Throwable.class.isAssignableFrom(type))
                                .filter(type -> Modifier.isAbstract(type.getModifiers())
                                        || Stream.of(type.getDeclaredFields())
                                                .anyMatch(field -> !Modifier.isStatic(field.getModifiers())))
                                .filter(type -> !type.getSimpleName().contains("Builder"))
                                .filter(type -> !Json.Unwritten.class.isAssignableFrom(type))
                                .map(Class::getSimpleName)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(TOOLS);
    }

    @Test
    void write_log_refused() {
        JsonMapper mapper = JsonMapper.builder().build();
        ShopLog log = ShopLog.builder("desk", "CNY").zone("Asia/Shanghai").build();

        assertThatThrownBy(() -> mapper.writeValueAsString(log))
                .hasMessageContaining("in JSON, but found a ShopLog given to a mapper");
    }
}
