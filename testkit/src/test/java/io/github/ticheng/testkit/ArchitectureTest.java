// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The corridor as imports: who may see whom in the core and between modules. */
class ArchitectureTest {

    static final String CORE = "io.github.ticheng.core";
    static final String RULES = "io.github.ticheng.rules";
    static final String QUESTIONS = "io.github.ticheng.questions";

    /** The classes of the core, the rule modules and the questions, without tests. */
    static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CORE, RULES, QUESTIONS);

    /** The packages of the core, from the ground up: a package sees those of earlier rows, and no other. */
    private static final List<List<String>> CORE_ORDER = List.of(
            List.of("text"),
            List.of("id"),
            List.of("number"),
            List.of("problem"),
            List.of("period", "band", "apportion"),
            List.of("metric"),
            List.of("team"),
            List.of("score"),
            List.of("statement"),
            List.of("explain"),
            List.of("catalogue"),
            List.of("room"),
            List.of("rule"),
            List.of("condition"),
            List.of("plan"));

    static Stream<String> corePackages() {
        return CORE_ORDER.stream().flatMap(List::stream);
    }

    @Test
    void core_itsPackages_areThoseOfTheOrder() {
        Set<String> found = LIBRARY.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(CORE + "."))
                .map(name -> name.substring(CORE.length() + 1).replaceFirst("[.].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(corePackages()).containsExactlyInAnyOrderElementsOf(found);
    }

    @ParameterizedTest
    @MethodSource("corePackages")
    void core_aPackage_seesOnlyEarlierOnes(String own) {
        List<String> hidden = new ArrayList<>();
        boolean reached = false;
        for (List<String> row : CORE_ORDER) {
            reached |= row.contains(own);
            if (reached) {
                row.stream()
                        .filter(other -> !other.equals(own))
                        .forEach(other -> hidden.add(CORE + "." + other + ".."));
            }
        }
        if (!hidden.isEmpty()) {
            noClasses()
                    .that()
                    .resideInAPackage(CORE + "." + own + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(hidden.toArray(String[]::new))
                    .check(LIBRARY);
        }
    }

    @Test
    void core_itsPackages_haveNoCircles() {
        slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void core_seesNoRuleModule() {
        noClasses()
                .that()
                .resideInAPackage(CORE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RULES + "..", "io.github.ticheng.testkit..")
                .check(LIBRARY);
    }

    @Test
    void questions_seeNoRuleModule() {
        assertThat(LIBRARY.stream().filter(type -> type.getPackageName().equals(QUESTIONS)))
                .isNotEmpty();
        noClasses()
                .that()
                .resideInAPackage(QUESTIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RULES + "..")
                .check(LIBRARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorecard", "tieredcommission", "teampool", "wages"})
    void rules_aModule_isThere(String module) {
        assertThat(LIBRARY.stream().filter(type -> type.getPackageName().startsWith(RULES + "." + module)))
                .as("classes of rule module %s on the class path of this test", module)
                .isNotEmpty();
    }

    @Test
    void rules_theModules_doNotSeeEachOther() {
        slices().matching(RULES + ".(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(LIBRARY);
    }

    @Test
    void rules_theirPackages_haveNoCircles() {
        slices().matching(RULES + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(LIBRARY);
    }

    /** Guava, JSpecify, and the Java platform as far as a calculation has any business with it. */
    @Test
    void library_dependsOnlyOnWhatItMay() {
        noClasses()
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                                "io.github.ticheng..",
                                "java.lang..",
                                "java.math..",
                                "java.time..",
                                "java.util..",
                                "java.io..",
                                "java.nio.charset..",
                                "java.security..",
                                "com.google.common..",
                                "com.google.errorprone.annotations..",
                                "org.immutables..",
                                // Marks on values for a host's JSON library; nothing needs them at run time.
                                "com.fasterxml.jackson.annotation..",
                                "org.jspecify..")
                        .or(isPrimitive())))
                .check(LIBRARY);
    }

    private static DescribedPredicate<JavaClass> isPrimitive() {
        return DescribedPredicate.describe("primitives and arrays", type -> type.isPrimitive() || type.isArray());
    }

    @Test
    void library_everyPackage_isNullMarked() {
        classes()
                .should(new ArchCondition<>("be in a package annotated with @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(
                                type,
                                type.getPackage().isAnnotatedWith(NullMarked.class),
                                "package of " + type.getName()));
                    }
                })
                .check(LIBRARY);
    }

    @Test
    void library_staticFields_areFinal() {
        fields().that().areStatic().should().beFinal().check(LIBRARY);
    }

    @Test
    void library_fieldsOfBinaryFloatingPoint_areNone() {
        fields().should(notBeFloating()).check(LIBRARY);
    }

    @Test
    void library_parametersAndResultsOfBinaryFloatingPoint_areNone() {
        codeUnits().should(notTakeOrReturnFloating()).check(LIBRARY);
    }

    private static ArchCondition<JavaField> notBeFloating() {
        return new ArchCondition<>("not be double or float") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        field, !isFloating(field.getRawType()), field.getDescription() + " is floating"));
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> notTakeOrReturnFloating() {
        return new ArchCondition<>("not take or return double or float") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean floating = isFloating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating);
                events.add(new SimpleConditionEvent(unit, !floating, unit.getDescription() + " is floating"));
            }
        };
    }

    static boolean isFloating(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                .contains(type.getBaseComponentType().getName());
    }

    @Test
    void library_enums_haveFinalFieldsOnly() {
        classes()
                .that()
                .areEnums()
                .should(new ArchCondition<>("have final fields only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaField field : type.getFields()) {
                            events.add(new SimpleConditionEvent(
                                    field,
                                    field.getModifiers().contains(JavaModifier.FINAL),
                                    field.getDescription() + " is not final"));
                        }
                    }
                })
                .check(LIBRARY);
    }
}
