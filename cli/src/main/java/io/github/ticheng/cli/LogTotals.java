// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the orders of each kind of a log came to in a period, and what each agent did. */
final class LogTotals {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Period period;
    private final Language language;
    private final Map<Decision.Kind, Long> orders = new EnumMap<>(Decision.Kind.class);
    private @Nullable Attribution rules;

    LogTotals(Period period, Language language) {
        this.period = period;
        this.language = language;
    }

    /** Adds a part of the log. */
    void add(Attributed part) {
        rules = part.rules();
        ShopLog log = part.log();
        for (ShopOrder order : log.orders()) {
            boolean isPaidThen = order.paidAt()
                    .filter(at -> !at.isAfter(part.until()))
                    .filter(at -> period.contains(LocalDate.ofInstant(at, log.zone())))
                    .isPresent();
            if (isPaidThen) {
                orders.merge(part.decision(order.id()).kind(), 1L, Long::sum);
            }
        }
    }

    /** The rules by which the parts were attributed. */
    Attribution rules() {
        return Objects.requireNonNull(rules);
    }

    /** The totals, which reconcile: what was owned, shared, silent and left out is what the shop sold. */
    String text(ServiceFigures figures, TeamFacts made) {
        Unit money = Unit.money(made.currency());
        TextTable kinds = TextTable.of("  ", "lrrl");
        kinds.row("", CliPhrases.ORDERS.in(language), CliPhrases.SALES.in(language), "");
        ImmutableMap<Decision.Kind, Exact> sales = figures.salesByKind(period);
        sales.forEach((kind, sum) -> kinds.row(
                kind.in(language),
                String.valueOf(orders.getOrDefault(kind, 0L)),
                Figure.of(sum, money).in(language),
                ""));
        kinds.row(
                CliPhrases.SHOP.in(language),
                String.valueOf(
                        orders.values().stream().mapToLong(Long::longValue).sum()),
                Figure.of(sales.values().stream().reduce(Exact.ZERO, Exact::plus), money)
                        .in(language),
                made.currency().getCurrencyCode());
        return CliPhrases.ATTRIBUTED
                        .filled(
                                made.team().value(),
                                period,
                                time(figures.until(), figures.zone()),
                                figures.zone().getId())
                        .in(language)
                + "\n" + kinds + ofAgents(made) + unripe(figures);
    }

    private String ofAgents(TeamFacts made) {
        TextTable table = TextTable.of("  ", "lrr");
        table.row("", CliPhrases.INQUIRIES.in(language), CliPhrases.SALES.in(language));
        made.agents()
                .forEach(agent -> table.row(
                        agent.id().value(),
                        said(made.value(agent.id(), Metrics.INQUIRIES).orElse(Exact.ZERO), Unit.NUMBER),
                        said(made.value(agent.id(), Metrics.SALES).orElse(Exact.ZERO), Unit.money(made.currency()))));
        return table.toString();
    }

    private String said(Quantity value, Unit unit) {
        return value instanceof Exact number ? Figure.of(number, unit).in(language) : value.toString();
    }

    /** Whose conversion is not known yet, and from when on it is. */
    private String unripe(ServiceFigures figures) {
        List<String> agents = new ArrayList<>();
        Instant last = figures.until();
        for (AgentId agent : figures.agents().keySet()) {
            Instant known = figures.knownFrom(agent, period, rules().conversion());
            if (known.isAfter(figures.until())) {
                agents.add(agent.value());
                last = known.isAfter(last) ? known : last;
            }
        }
        return agents.isEmpty()
                ? ""
                : CliPhrases.UNRIPE
                                .filled(String.join(", ", agents), time(last, figures.zone()))
                                .in(language)
                        + "\n";
    }

    private static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }
}
