// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What is read from a damaged stream is a value like any other, or nothing: constructors look at what streams give them. */
class DamagedStreamsProperties {

    @Provide
    Arbitrary<Object> results() {
        return Arbitraries.<Object>oneOf(
                        Payroll.statements().map(value -> value),
                        Payroll.teamStatements().map(value -> value),
                        Payroll.ledgers().map(value -> value),
                        Payroll.explainedStatements().map(value -> value))
                .withoutEdgeCases();
    }

    @Property(tries = 50)
    void read_withBytesFlipped_validOrRefused(@ForAll("results") Object value, @ForAll long seed) {
        byte[] bytes = Copies.bytes(value);
        long random = seed;
        for (int i = 0; i < 30; i++) {
            byte[] damaged = bytes.clone();
            random = random * 6364136223846793005L + 1442695040888963407L;
            damaged[(int) Math.floorMod(random >>> 16, (long) damaged.length)] ^= (byte) (1 << (random >>> 61));
            Object read;
            try {
                read = Copies.read(damaged);
            } catch (Exception | StackOverflowError | OutOfMemoryError | NoClassDefFoundError refused) {
                continue;
            }
            assertValid(read);
        }
    }

    @Property(tries = 100)
    void record_withoutOneOfItsParts_isRefused(@ForAll("results") Object value) {
        Set<Class<?>> seen = new HashSet<>();
        for (Record part : partsOf(value)) {
            if (seen.add(part.getClass()) && isOurs(part)) {
                RecordComponent[] components = part.getClass().getRecordComponents();
                for (int i = 0; i < components.length; i++) {
                    if (!components[i].getType().isPrimitive() && !isNullable(components[i])) {
                        @Nullable Object[] arguments = arguments(part);
                        arguments[i] = null;
                        assertThat(catchThrowable(() -> construct(part, arguments)))
                                .as("%s without %s", part.getClass().getSimpleName(), components[i].getName())
                                .isInstanceOf(RuntimeException.class);
                    }
                }
            }
        }
    }

    /** Whatever is in it is there, is of its type, and can be made once more; totals are sums and terms add up. */
    private static void assertValid(Object value) {
        for (Record part : partsOf(value)) {
            if (isOurs(part)) {
                @Nullable Object[] arguments = arguments(part);
                RecordComponent[] components = part.getClass().getRecordComponents();
                for (int i = 0; i < components.length; i++) {
                    assertThat(arguments[i] != null || isNullable(components[i]))
                            .as("%s without %s", part.getClass().getSimpleName(), components[i].getName())
                            .isTrue();
                }
                try {
                    assertThat(construct(part, arguments)).isEqualTo(part);
                } catch (RuntimeException impossible) {
                    throw new AssertionError(
                            "Expected a value that can be made once more: " + part.getClass(), impossible);
                }
            }
            if (part instanceof Term term) {
                assertThat(term.recomputed()).isEqualTo(term.value());
            }
        }
        assertThat(value.toString()).isNotNull();
    }

    private static void assertValid(Statement statement) {
        assertThat(sum(statement.lines().stream().map(PayLine::value).toList()))
                .isEqualTo(statement.total().amount());
        assertThat(statement.text(Language.CHINESE)).isNotNull();
        assertThat(Copies.of(statement)).isEqualTo(statement);
    }

    private static void assertValid(TeamStatement team) {
        assertThat(sum(team.statements().stream()
                        .map(one -> one.total().amount())
                        .toList()))
                .isEqualTo(team.total().amount());
        assertThat(Copies.of(team)).isEqualTo(team);
    }

    private static Exact sum(List<Exact> parts) {
        return parts.stream().reduce(Exact.ZERO, Exact::plus);
    }

    /** All records in a value, and those in lists, maps and facts. */
    private static Set<Record> partsOf(Object value) {
        Set<Record> all = new HashSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            Object next = open.remove();
            if (next instanceof Record part && all.add(part)) {
                Arrays.stream(arguments(part)).filter(inner -> inner != null).forEach(open::add);
            } else if (next instanceof Statement statement) {
                assertValid(statement);
                open.addAll(List.of(statement.agent(), statement.lines(), statement.total(), statement.outcomes()));
                open.addAll(statement.balances());
                Stream.of(statement.scorecard(), statement.notAssessed())
                        .filter(inner -> inner != null)
                        .forEach(open::add);
            } else if (next instanceof TeamStatement team) {
                assertValid(team);
                open.addAll(List.of(team.plan(), team.team(), team.period(), team.statements(), team.total()));
                open.addAll(List.of(team.outcomes(), team.pools(), team.credits()));
            } else if (next instanceof PayLine line) {
                open.addAll(List.of(line.item(), line.value()));
                Optional.ofNullable(line.note()).ifPresent(open::add);
            } else if (next instanceof Scorecard card) {
                open.addAll(List.of(card.criteria(), card.score(), card.fullMarks()));
                Stream.of(card.passMark(), card.grade())
                        .filter(inner -> inner != null)
                        .forEach(open::add);
            } else if (next instanceof Collection<?> list) {
                open.addAll(list);
            } else if (next instanceof Map<?, ?> map) {
                open.addAll(map.keySet());
                open.addAll(map.values());
            } else if (next instanceof TeamFacts facts) {
                open.addAll(List.of(facts.team(), facts.period(), facts.agents(), facts.metrics(), facts.teamValues()));
                for (int column = 0; column < facts.metrics().size(); column++) {
                    for (Quantity quantity : facts.column(column).toArray()) {
                        if (quantity != null) {
                            facts.metrics().get(column).check(quantity);
                        }
                    }
                }
            }
        }
        return all;
    }

    private static boolean isOurs(Record part) {
        return part.getClass().getPackageName().startsWith("io.github.ticheng.core");
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object[] arguments(Record part) {
        return Arrays.stream(part.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        component.getAccessor().setAccessible(true);
                        return component.getAccessor().invoke(part);
                    } catch (ReflectiveOperationException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toArray();
    }

    private static Object construct(Record part, @Nullable Object[] arguments) {
        try {
            Constructor<?> constructor = part.getClass()
                    .getDeclaredConstructor(Arrays.stream(part.getClass().getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("Expected a record", impossible);
        }
    }
}
