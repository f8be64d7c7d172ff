// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.documents.csv.Utf8Reader;
import io.github.ticheng.documents.statement.Letterhead;
import io.github.ticheng.questions.NextStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What slips and sheets have of the shop. */
final class SlipOptions {

    static final Label A_DAY = Label.of("a day such as 2024-08-05", "日期（如 2024-08-05）");
    private static final Label A_LOGO = Label.of("a picture called .png, .jpg or .svg", "名为 .png、.jpg 或 .svg 的图片");

    @Option(names = "--shop", paramLabel = "<name>")
    private String shop = "";

    @Option(names = "--logo", paramLabel = "<file>")
    private @Nullable Path logo;

    @Option(names = "--colour", paramLabel = "<colour>")
    private @Nullable String colour;

    @Option(names = "--template", paramLabel = "<file>")
    private @Nullable Path template;

    @Option(names = "--pay-day", paramLabel = "<day>")
    private @Nullable String payDay;

    @Option(names = "--sign", paramLabel = "<who>")
    private List<String> signers = List.of();

    @Option(names = "--next-step")
    private boolean saysNextStep;

    Letterhead letterhead(PlanBook book, TichengCommand command) throws IOException {
        Letterhead head = Letterhead.none()
                .withShop(shop)
                .withSignatures(signers.stream()
                        .map(who -> command.read(who, Label::of, CliPhrases.A_NAME))
                        .toArray(Label[]::new));
        if (payDay != null) {
            head = head.withPayDay(command.read(payDay, SlipOptions::day, A_DAY));
        }
        if (saysNextStep) {
            head = head.withNextSteps((run, agent, rule) -> NextStep.of(book, run, agent, rule));
        }
        try {
            head = colour == null ? head : head.withColour(colour);
            head = template == null ? head : head.withTemplate(Utf8Reader.text(template));
        } catch (Refused unfit) {
            throw command.misunderstood(unfit.said());
        }
        return logo == null
                ? head
                : head.withLogo(command.read(logo.toString(), SlipOptions::type, A_LOGO), Files.readAllBytes(logo));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private static String type(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return "image/png";
        }
        if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            return "image/jpeg";
        }
        if (name.endsWith(".svg")) {
            return "image/svg+xml";
        }
        throw new IllegalArgumentException(file);
    }
}
