// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A view that changes nothing answers every question as the agent does that it is a view of. */
class ForwardingAgentTest {

    /** What the interfaces answer out of the other answers. */
    private static final Set<String> DERIVED =
            Set.of("grade", "cardOrNull", "gradeOrNull", "cardIn", "meets", "rate", "earlier", "told");

    private static final Map<Class<?>, Object> ANSWERS = ImmutableMap.<Class<?>, Object>builder()
            .put(Exact.class, Exact.of(7))
            .put(Ratio.class, Ratio.parse("1/2"))
            .put(Rating.class, Rating.of("good"))
            .put(Quantity.class, Exact.of(8))
            .put(
                    Agent.class,
                    Agent.builder().id(AgentId.of("a")).team(TeamId.of("t")).build())
            .put(Period.class, Period.parse("2024-07"))
            .put(PayPeriod.class, PayPeriod.month())
            .put(
                    PastPeriod.class,
                    PastPeriod.of(Ledger.empty(), PayPeriod.month(), Period.parse("2024-06"), Period.parse("2024-07")))
            .put(Ledger.class, Ledger.empty())
            .put(Unit.class, Unit.NUMBER)
            .put(ImmutableList.class, ImmutableList.of("x"))
            .put(Optional.class, Optional.of("x"))
            .put(Team.class, proxy(Team.class, (self, method, arguments) -> self == arguments[0]))
            .put(ScoredAgent.class, proxy(ScoredAgent.class, (self, method, arguments) -> self == arguments[0]))
            .buildOrThrow();

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    static Stream<Method> questions() {
        return Arrays.stream(ScoredAgent.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .filter(method -> !DERIVED.contains(method.getName()))
                // A remark that is made only while explaining is one of the others then.
                .filter(method -> !Arrays.equals(method.getParameterTypes(), new Class<?>[] {Supplier.class}))
                // In another machine they come in another order, and a question could not be asked again by its number.
                .sorted(Comparator.comparing(Method::toString));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestion_answeredByTheAgent(Method question) throws ReflectiveOperationException {
        Object[] arguments = Arrays.stream(question.getParameterTypes())
                .map(type -> type == int.class ? 0 : null)
                .toArray();

        for (Object expected : question.getReturnType() == boolean.class
                ? List.of(true, false)
                : Collections.singletonList(ANSWERS.get(question.getReturnType()))) {
            List<String> asked = new ArrayList<>();
            ScoredAgent agent = proxy(ScoredAgent.class, (self, method, given) -> {
                asked.add(method.getName());
                return expected;
            });

            Object answer = question.invoke(new View(agent), arguments);

            assertThat(asked).containsExactly(question.getName());
            assertThat(answer instanceof View view ? view.agent : answer).isEqualTo(expected);
        }
    }

    private static final class View extends ForwardingAgent {

        View(ScoredAgent agent) {
            super(agent);
        }

        @Override
        ScoredAgent over(ScoredAgent other) {
            return new View(other);
        }
    }
}
