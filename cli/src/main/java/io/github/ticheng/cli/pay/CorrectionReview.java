// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.facts.KnownCorrections;
import io.github.ticheng.documents.facts.KnownCorrections.Address;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Corrections that no period of a run takes. A file of them may go on from month to month, so most are on record or still to
 * come; one that became known in a period that was paid without it would never be paid.
 */
record CorrectionReview(KnownCorrections corrections, ImmutableListMultimap<TeamId, Address> ofTeams) {

    static CorrectionReview of(KnownCorrections corrections) {
        return new CorrectionReview(corrections, Multimaps.index(corrections.addresses(), Address::team));
    }

    /**
     * Looks for those that became known before a team's facts.
     *
     * @throws ProblemsException if the ledger has the period in which one became known, and no period the correction
     */
    void check(TeamFacts facts, Ledger ledger) {
        ImmutableList<Address> earlier = ofTeams.get(facts.team()).stream()
                .filter(address -> address.knownIn().compareTo(facts.period()) < 0)
                .filter(address -> ledger.entry(address.knownIn()).isPresent())
                .collect(ImmutableList.toImmutableList());
        if (earlier.isEmpty()) {
            return;
        }
        Set<String> posted = ledger.entries().stream()
                .flatMap(entry -> entry.facts().corrections().stream())
                .map(Correction::key)
                .collect(Collectors.toSet());
        ImmutableList<Problem> late = earlier.stream()
                .flatMap(address -> corrections.of(address.team(), address.knownIn()).stream()
                        .filter(correction -> !posted.contains(correction.key()))
                        .map(correction -> new Problem(
                                Place.of(Place.Part.TEAM, address.team()).with(Place.Part.PERIOD, facts.period()),
                                PayPhrases.KNOWN_TOO_EARLY.filled(
                                        correction.key(), address.knownIn().toString()))))
                .collect(ImmutableList.toImmutableList());
        if (!late.isEmpty()) {
            throw new ProblemsException(late);
        }
    }

    /** What is said of those that become known after the last period that is paid. */
    ImmutableList<Message> after(Period last) {
        return corrections.addresses().stream()
                .filter(address -> address.knownIn().compareTo(last) > 0)
                .flatMap(address -> corrections.of(address.team(), address.knownIn()).stream()
                        .map(correction -> PayPhrases.KNOWN_LATER.filled(
                                correction.key(), address.knownIn().toString())))
                .collect(ImmutableList.toImmutableList());
    }
}
