// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticheng.benchmarks.Contestant;
import io.github.ticheng.benchmarks.FiveLineMonth;
import io.github.ticheng.benchmarks.FiveLineMonth.Team;
import io.github.ticheng.benchmarks.Payout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The plan in Drools: one session for all, the executable model, a team inserted, fired and taken out after the other. */
public final class DroolsSession implements Contestant {

    private final KieBase rules;

    /** The rules of {@code five-lines.drl}, compiled. */
    public DroolsSession() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/five-lines.drl", text());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        rules = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(DroolsSession.class.getResourceAsStream("five-lines.drl"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String name() {
        return "drools";
    }

    @Override
    public void pay(FiveLineMonth month, Payout payout) {
        KieSession session = rules.newKieSession();
        List<FactHandle> handles = new ArrayList<>();
        for (Team team : month.teams()) {
            AgentBean[] agents = AgentBean.of(team);
            for (AgentBean agent : agents) {
                handles.add(session.insert(agent));
            }
            session.fireAllRules();
            handles.forEach(session::delete);
            handles.clear();
            for (AgentBean agent : agents) {
                agent.into(payout);
            }
        }
        session.dispose();
    }
}
