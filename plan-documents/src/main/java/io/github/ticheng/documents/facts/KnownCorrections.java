// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Corrections by the team they are about and the period in which they became known. Immutable. */
public final class KnownCorrections extends Json.Unwritten {

    /**
     * Whose facts a correction stands among.
     *
     * @param team the team
     * @param knownIn the period in which it became known
     */
    public record Address(TeamId team, Period knownIn) {}

    private static final KnownCorrections NONE = new KnownCorrections(Map.of());

    private final Map<Address, List<Correction>> corrections;

    private KnownCorrections(Map<Address, List<Correction>> corrections) {
        this.corrections = corrections;
    }

    /** No corrections. */
    public static KnownCorrections none() {
        return NONE;
    }

    /** These and one more. */
    public KnownCorrections plus(TeamId team, Period knownIn, Correction correction) {
        Map<Address, List<Correction>> all = new LinkedHashMap<>(corrections);
        List<Correction> list = new ArrayList<>(all.getOrDefault(new Address(team, knownIn), List.of()));
        list.add(correction);
        all.put(new Address(team, knownIn), list);
        return new KnownCorrections(all);
    }

    static KnownCorrections of(Map<Address, List<Correction>> corrections) {
        return new KnownCorrections(new LinkedHashMap<>(corrections));
    }

    /** The corrections of a team that became known in a period, in the order of the file. */
    public ImmutableList<Correction> of(TeamId team, Period knownIn) {
        return ImmutableList.copyOf(corrections.getOrDefault(new Address(team, knownIn), List.of()));
    }

    /** The teams and periods for which there are corrections, in the order of the file. */
    public ImmutableSet<Address> addresses() {
        return ImmutableSet.copyOf(corrections.keySet());
    }
}
