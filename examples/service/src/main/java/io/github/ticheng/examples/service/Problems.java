// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.service;

import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.payroll.LedgerStoreException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is wrong, as JSON by RFC 9457: each problem with its code, its place, and its sentence in both languages. */
@RestControllerAdvice
class Problems {

    /** What is wrong with facts that cannot be paid. */
    static ProblemDetail unpaid(List<Problem> problems) {
        return detail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The team cannot be paid",
                problems.stream()
                        .map(problem -> said(problem.code(), problem, place(problem.place())))
                        .toList());
    }

    /** What is wrong with a text that cannot be read. */
    static ProblemDetail unreadable(List<Diagnostic> diagnostics) {
        return detail(
                HttpStatus.BAD_REQUEST,
                "The text cannot be read",
                diagnostics.stream()
                        .map(one -> said(
                                one.code(),
                                one.message(),
                                Map.of(
                                        "file",
                                                Path.of(one.file())
                                                        .getFileName()
                                                        .toString(),
                                        "line", one.line(),
                                        "column", one.column(),
                                        "path", one.path())))
                        .toList());
    }

    static ErrorResponseException notOnRecord(String team, String period) {
        return notFound("Expected a period of the team that is on record, but found none (team " + team + ", period "
                + period + ")");
    }

    static ErrorResponseException tooLarge(int most) {
        return refused(HttpStatus.CONTENT_TOO_LARGE, "Expected at most " + most + " bytes, but found more");
    }

    static ErrorResponseException notFound(String detail) {
        return refused(HttpStatus.NOT_FOUND, detail);
    }

    private static ErrorResponseException refused(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    private static ProblemDetail detail(HttpStatus status, String title, List<Map<String, Object>> problems) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setTitle(title);
        detail.setProperty("problems", problems);
        return detail;
    }

    private static Map<String, Object> said(String code, Words words, Map<String, ?> place) {
        return Map.of("code", code, "en", words.in(Language.ENGLISH), "zh", words.in(Language.CHINESE), "place", place);
    }

    private static Map<String, String> place(Place place) {
        Map<String, String> parts = new LinkedHashMap<>();
        place.parts().forEach((part, value) -> parts.put(part.name().toLowerCase(Locale.ROOT), value));
        return parts;
    }

    @ExceptionHandler
    ProblemDetail handle(ProblemsException refused) {
        return unpaid(refused.problems());
    }

    /** A text of the request, unless it is a ledger that was changed by hand, which is no fault of the request. */
    @ExceptionHandler
    ProblemDetail handle(DocumentException unreadable) {
        ProblemDetail detail = unreadable(unreadable.diagnostics());
        if (!unreadable.diagnostics().get(0).file().startsWith("facts.")) {
            detail.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
            detail.setTitle("What is on record is not as it was written");
        }
        return detail;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(LedgerStoreException unanswered) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(detail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The ledgers do not answer; paying again tells whether the period is on record",
                        List.of(said(unanswered.said().code(), unanswered.said(), Map.of()))));
    }

    @ExceptionHandler({IllegalArgumentException.class, DateTimeException.class})
    ProblemDetail handle(RuntimeException misunderstood) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, Visible.of(String.valueOf(misunderstood.getMessage())));
    }

    @ExceptionHandler
    ProblemDetail handle(CharacterCodingException noText) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Expected text in UTF-8, but found bytes that are none");
    }
}
