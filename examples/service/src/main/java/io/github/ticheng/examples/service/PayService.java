// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.service;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.cases.PlanCase;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.payroll.JdbcLedgers;
import io.github.ticheng.payroll.LedgerStore;
import io.github.ticheng.payroll.Payroll;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

/** Starts the service: a plan from a file, ledgers in the database that Spring was told of. */
@SpringBootApplication(proxyBeanMethods = false)
public class PayService {

    PayService() {}

    /**
     * Starts the service.
     *
     * @param args properties, such as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(PayService.class, args);
    }

    /** The plan, if it pays its cases as they expect. */
    @Bean
    PlanDocument plan(@Value("${ticheng.plan}") Resource plan, @Value("${ticheng.cases:}") String cases)
            throws IOException {
        PlanDocuments documents = PlanDocuments.of(Catalogue.load(PayService.class.getClassLoader()));
        PlanDocument read =
                documents.read(DocumentSource.of("plan.yaml", plan.getContentAsByteArray(), DocumentFormat.YAML));
        List<String> wrong = new ArrayList<>();
        for (Path folder : cases.isEmpty() ? List.<Path>of() : PlanCase.folders(Path.of(cases))) {
            PlanCase paid = PlanCase.of(folder, documents);
            if (!paid.versions().contains(read.plan())) {
                wrong.add(folder + ": Expected a case of plan " + read.plan().ref() + ", but found " + paid.plans());
            }
            paid.differences().forEach(line -> wrong.add(Visible.of(folder + "/" + line)));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "Expected cases that the plan pays, but found\n" + String.join("\n", wrong));
        }
        return read;
    }

    @Bean
    LedgerStore ledgers(DataSource database) {
        JdbcLedgers ledgers = new JdbcLedgers(database);
        ledgers.createTable();
        return ledgers;
    }

    @Bean
    Payroll payroll(PlanDocument plan, LedgerStore ledgers) {
        return Payroll.of(PlanBook.of(plan.plan()), ledgers);
    }
}
