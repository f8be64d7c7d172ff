// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.service;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.payroll.JdbcLedgers;
import io.github.ticheng.payroll.LedgerStore;
import io.github.ticheng.payroll.Payroll;
import java.io.IOException;
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

    @Bean
    PlanDocument plan(@Value("${ticheng.plan}") Resource plan) throws IOException {
        return PlanDocuments.of(Catalogue.load(PayService.class.getClassLoader()))
                .read(DocumentSource.of("plan.yaml", plan.getContentAsByteArray(), DocumentFormat.YAML));
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
