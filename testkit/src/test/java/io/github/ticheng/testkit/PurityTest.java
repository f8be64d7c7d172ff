// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What no calculation of the core or of a rule module may touch: a clock, a locale, chance, the outside world. */
class PurityTest {

    private static final Set<String> SERIALIZATION = Set.of(
            "java.io.Serializable",
            "java.io.Serial",
            "java.io.Externalizable",
            "java.io.ObjectInputStream",
            "java.io.ObjectOutputStream",
            "java.io.ObjectStreamException",
            "java.io.InvalidObjectException",
            "java.io.IOException");

    private static final Set<String> CHANCE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    /** Methods that read a default of the machine in the form without arguments, or with the first argument given. */
    private static final Set<String> BY_DEFAULT = Set.of(
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.identityHashCode",
            "java.lang.System.exit",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.lang.String.formatted");

    /** Methods that read the default locale or charset unless the first argument says which. */
    private static final Set<String> WITHOUT_ARGUMENT = Set.of(
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.lang.String.getBytes",
            "java.util.Date.<init>",
            "java.util.Formatter.<init>",
            "java.util.Calendar.getInstance");

    @Test
    void library_readsNoClock() {
        noCalls(
                "methods named now, and clocks of the system",
                target -> (target.getName().equals("now")
                                && target.getOwner().getPackageName().startsWith("java.time"))
                        || target.getOwner().getName().equals("java.time.Clock"));
    }

    @Test
    void library_readsNoDefaultOfTheMachine() {
        noCalls("defaults of the machine", target -> {
            String name = target.getOwner().getName() + "." + target.getName();
            return BY_DEFAULT.contains(name)
                    || (WITHOUT_ARGUMENT.contains(name)
                            && target.getRawParameterTypes().isEmpty());
        });
    }

    @Test
    void library_formatsInNoDefaultLocale() {
        noCalls("formatting without a locale", target -> {
            String name = target.getOwner().getName() + "." + target.getName();
            List<String> taken = target.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList();
            return (name.equals("java.lang.String.format") && !taken.get(0).equals("java.util.Locale"))
                    || (name.equals("java.time.format.DateTimeFormatter.ofPattern") && taken.size() == 1)
                    || (name.equals("java.lang.String.<init>") && taken.equals(List.of("byte[]")));
        });
    }

    @Test
    void library_calculatesWithNoBinaryFloatingPoint() {
        noCalls(
                "methods that take or return double or float",
                target -> ArchitectureTest.isFloating(target.getRawReturnType())
                        || target.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating));
    }

    @Test
    void library_doesNoInputOrOutput() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of java.io, but for serialization, of java.nio.file or of java.net",
                        type -> (type.getPackageName().equals("java.io") && !SERIALIZATION.contains(type.getName()))
                                || type.getPackageName().startsWith("java.nio.file")
                                || type.getPackageName().startsWith("java.nio.channels")
                                || type.getPackageName().startsWith("java.net")))
                .check(ArchitectureTest.LIBRARY);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ArchitectureTest.LIBRARY);
    }

    @Test
    void library_leavesNothingToChance() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("draw random numbers", type -> CHANCE.contains(type.getName())))
                .check(ArchitectureTest.LIBRARY);
    }

    private static void noCalls(String description, Predicate<CodeUnitCallTarget> forbidden) {
        noClasses()
                .should()
                .callCodeUnitWhere(target(DescribedPredicate.describe(description, forbidden)))
                .check(ArchitectureTest.LIBRARY);
    }
}
