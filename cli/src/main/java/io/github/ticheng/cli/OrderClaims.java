// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.cli.pay.LogFacts;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.questions.Dispute.Ground;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a log comes to by its data, and then with one claim to an order after the other. Used once, and not thread-safe. */
final class OrderClaims {

    private static final Rate ALL = Rate.percent("100");

    private final Map<String, ImmutableMap<AgentId, Rate>> claims = new LinkedHashMap<>();
    private final Map<String, Message> found = new HashMap<>();
    /** Without a claim, with the first, and so on; empty before there is a part. */
    private List<ServiceFigures> figures = new ArrayList<>();

    /** Reads claims such as {@code 4711=li-na}; {@code 4711=} is one that an order is nobody's. */
    OrderClaims(List<String> texts) {
        for (String text : texts) {
            ImportOptions.read(text, this::claim, CliPhrases.A_CLAIM);
        }
    }

    private boolean claim(String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 1 || claims.containsKey(text.substring(0, equals))) {
            throw new IllegalArgumentException(text);
        }
        String owner = text.substring(equals + 1);
        claims.put(
                text.substring(0, equals),
                owner.isEmpty() ? ImmutableMap.of() : ImmutableMap.of(AgentId.of(owner), ALL));
        return true;
    }

    /**
     * Adds a part of the log.
     *
     * @throws io.github.ticheng.core.problem.ProblemsException if a claim to one of its orders cannot be followed
     */
    void add(Attributed part, Period period) {
        List<ServiceFigures> sums = new ArrayList<>(List.of(part.figures()));
        Attributed claimed = part;
        for (Map.Entry<String, ImmutableMap<AgentId, Rate>> claim : claims.entrySet()) {
            String order = claim.getKey();
            if (claimed.decisions().containsKey(order)) {
                Words before = claimed.decision(order).owners();
                claimed = claimed.claimed(order, claim.getValue(), period);
                found.put(
                        order,
                        CliPhrases.CLAIMED.filled(
                                order, before, claimed.decision(order).owners()));
            }
            sums.add(claimed.figures());
        }
        for (int i = 0; i < figures.size(); i++) {
            sums.set(i, sums.get(i).plus(figures.get(i)));
        }
        figures = sums;
    }

    /**
     * What differs from facts on record, and why: the data of today, and each claim.
     *
     * @throws Refusal if a claim is to no order of the log, or to one that no value on record hangs on
     */
    List<Ground> grounds(TeamFacts recorded) {
        List<Ground> grounds = new ArrayList<>();
        List<String> orders = new ArrayList<>(List.of("orders"));
        orders.addAll(claims.keySet());
        TeamFacts facts = recorded;
        for (int i = 0; i < orders.size(); i++) {
            String order = orders.get(i);
            Words words = i == 0 ? CliPhrases.DATA_OF_TODAY : found.get(order);
            if (words == null) {
                throw Refusal.of(ExitCode.USAGE, CliPhrases.NOT_ATTRIBUTED.filled(order));
            }
            ServiceFigures made = figures.get(i);
            Optional<Correction> differs = made.correction(facts, order + "@" + made.until());
            if (differs.isPresent()) {
                Correction correction =
                        LogFacts.ofOrders(List.of(differs.get()), facts).get(0);
                grounds.add(new Ground(words, correction));
                facts = facts.changed(correction.changes());
            } else if (i > 0) {
                throw Refusal.of(ExitCode.FACTS, CliPhrases.CLAIM_OF_NOTHING.filled(order));
            }
        }
        return grounds;
    }
}
