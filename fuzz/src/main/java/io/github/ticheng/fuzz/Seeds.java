// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.facts.FactsJson;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.documents.statement.LedgerJson;
import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.log.RulesDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes what each reader takes, as seeds of what it may be given: from the shipped files, and made where none is shipped. */
public final class Seeds {

    private static final String FACTS = """
            period,team,agent,name,post,hired-on,sales,refund-rate,receptions,public-sales
            2024-07,desk,,,,,,,,36400
            2024-07,desk,li-na,"李,娜",senior,2021-03-15,"23,450.55",12/240,512,
            2024-07,desk,wang-wei,王伟,agent,,18200.00,9/180,433,
            """;
    private static final String CORRECTIONS = """
            known-in,team,key,period,cause,cause-en,cause-zh,agent,metric,change,value
            2024-10,desk,order-4711,2024-07,buyer-refund,buyer's refund,买家退款,li-na,sales,added,-1200.00
            2024-10,desk,order-4712,2024-07,typo,,,,public-sales,replaced,"36,000"
            """;
    private static final String LEDGER_PLAN = """
            format: 1
            plan: shop
            version: "1"
            currency: CNY
            pay:
              - {id: wage, fixed-wage: 2000}
              - {id: commission, share-of-amount: {metric: sales, rate: 2%, if-negative: takes-away}}
            """;
    private static final String ORDERS = """
            order,buyer,placed-at,paid-at,goods
            4711,buyer-7,2024-07-01 10:05:00,2024-07-01 10:06:00,99.90
            """;
    private static final String CONVERSATIONS = """
            buyer,agent,start,end,buyer-messages,replies
            buyer-7,li-na,2024-07-01 09:00:00,2024-07-01 09:05:00,2,2
            """;

    private final Path folder;
    private int number;

    private Seeds(Path folder) {
        this.folder = folder;
    }

    /** Where the files lie that ship, that tests read, and that a reader once was wrong about. */
    private static final ImmutableList<String> FOLDERS = ImmutableList.of(
            "examples/systems", "plan-documents/src/test/resources", "facts-import/src/test/resources", "fuzz/found");

    /** Writes a folder a reader into a folder, of files of the repository. */
    public static void main(String[] folders) throws IOException {
        new Seeds(Path.of(folders[0])).write(Path.of(folders[1]));
    }

    private void write(Path repository) throws IOException {
        PlanDocuments plans = PlanDocuments.of(Catalogue.load(Seeds.class.getClassLoader()));
        for (String from : FOLDERS) {
            for (Path file : files(repository.resolve(from))) {
                String reader = from.equals("fuzz/found")
                        ? String.valueOf(file.getName(file.getNameCount() - 2))
                        : readerOf(file);
                if (!reader.isEmpty()) {
                    seed(reader, Files.readAllBytes(file));
                }
            }
        }
        String blocks = Resources.toString(Resources.getResource(PlanDocuments.class, "every-block.yaml"), UTF_8);
        seed("plan-yaml", blocks);
        seed(
                "plan-json",
                plans.write(plans.read(DocumentSource.yaml("blocks", blocks)).plan(), DocumentFormat.JSON));
        List<TeamFacts> facts = FactsCsv.of(Metrics.ALL, Money.currency("CNY")).read("facts", FACTS);
        seed("facts-csv", FACTS);
        seed("facts-json", FactsJson.of(Metrics.ALL).write(facts));
        seed("corrections", CORRECTIONS);
        seed("ledger", ledger(plans.read(DocumentSource.yaml("plan", LEDGER_PLAN)), facts.get(0)));
        seed("orders", ORDERS);
        seed("conversations", CONVERSATIONS);
        for (String preset : ImportMap.PRESETS) {
            seed("import-map", ImportMap.presetText(preset));
        }
        seed("rules", RulesDocument.write(Attribution.usual()));
        seed("export-csv", FACTS);
        seed(
                "export-json",
                "[{\"team\": \"desk\", \"period\": \"2024-07\", \"agent\": \"li-na\", \"sales\": \"23,450.55\"}]");
        seed("xlsx", Workbooks.of(Workbooks.SHEET.getBytes(UTF_8)));
        seed("xlsx-sheet", Workbooks.SHEET);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The reader of a file by its name; none of those that are no documents. */
    private static String readerOf(Path file) {
        String name = file.getFileName().toString();
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return switch (name) {
            case "corrections.csv" -> "corrections";
            case "export.csv" -> "export-csv";
            case "map.yaml" -> "import-map";
            default -> kind.equals("csv") ? "facts-csv" : kind.matches("yaml|json") ? "plan-" + kind : "";
        };
    }

    private static String ledger(PlanDocument document, TeamFacts facts) {
        CompensationPlan plan = document.plan();
        return LedgerJson.write(new Ledger(
                ImmutableList.of(new LedgerEntry(facts, plan.run(facts).teamStatement()))));
    }

    private void seed(String reader, String text) throws IOException {
        seed(reader, text.getBytes(UTF_8));
    }

    private void seed(String reader, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(folder.resolve(reader)).resolve("seed-" + number++), bytes);
    }
}
