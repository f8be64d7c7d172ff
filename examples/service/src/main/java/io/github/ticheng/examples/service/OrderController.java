// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.service;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.LogImport;
import io.github.ticheng.imports.LogParts;
import io.github.ticheng.imports.log.LogTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A log of orders and conversations in, whose an order is and why out. */
@RestController
class OrderController {

    private final PlanDocument plan;

    OrderController(PlanDocument plan) {
        this.plan = plan;
    }

    /** What the log says of an order, by the usual rules, as {@code ticheng explain --order} does. */
    @PostMapping(
            path = "/orders/{order}",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = "text/plain;charset=UTF-8")
    String order(
            @PathVariable("order") String order,
            @RequestParam("orders") MultipartFile orders,
            @RequestParam("conversations") MultipartFile conversations,
            @RequestParam("zone") String zone,
            @RequestParam(name = "language", defaultValue = "en") String language)
            throws IOException {
        Path folder = Files.createTempDirectory("ticheng");
        try {
            LogImport log = LogImport.of(
                    TeamId.of("shop"), plan.plan().currency(), ImportMap.none().withZone(ZoneId.of(zone)));
            LogParts parts = LogParts.read(
                    log,
                    ImmutableMap.of(
                            LogTable.ORDERS, kept(folder, "orders.csv", orders),
                            LogTable.CONVERSATIONS, kept(folder, "conversations.csv", conversations)),
                    folder,
                    Long.MAX_VALUE);
            List<Decision> found = new ArrayList<>();
            parts.forEach(part -> {
                Decision decision = Attributed.of(Attribution.usual(), part, parts.lastMoment())
                        .decisions()
                        .get(order);
                if (decision != null) {
                    found.add(decision);
                }
            });
            if (found.isEmpty()) {
                throw Problems.notFound("Expected an order of the log, but found none of number " + order);
            }
            return found.get(0).in(PayController.language(language)) + "\n";
        } catch (DocumentException doubtful) {
            throw new ErrorResponseException(
                    HttpStatus.BAD_REQUEST, Problems.unreadable(doubtful.diagnostics()), doubtful);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Path> kept(Path folder, String name, MultipartFile sent) throws IOException {
        return List.of(Files.write(folder.resolve(name), sent.getBytes()));
    }
}
