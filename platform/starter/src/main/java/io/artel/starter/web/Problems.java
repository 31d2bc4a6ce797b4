package io.artel.starter.web;

import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import io.artel.starter.security.SignInAgain;
import io.artel.starter.security.Unauthenticated;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Every refusal is an RFC 9457 problem with a stable {@code code}; wrong fields stand in {@code errors}. What is not
 * foreseen is logged with its trace and told as {@code internal}: nothing of the inside leaks.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final List<ProblemMapping> mappings;

    Problems(ObjectProvider<ProblemMapping> mappings) {
        this.mappings = mappings.orderedStream().toList();
    }

    /** @param field the path of the field in the request */
    record FieldProblem(String field, String code, String message) {}

    public static ProblemDetail problem(HttpStatusCode status, String code, @Nullable String detail) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:artel:problem:" + code));
        problem.setTitle(code.replace('_', ' '));
        if (detail != null) problem.setDetail(detail);
        problem.setProperty("code", code);
        var trace = MDC.get("traceId");
        if (trace != null) problem.setProperty("traceId", trace);
        return problem;
    }

    private static ProblemDetail invalid(List<FieldProblem> errors) {
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid_input", null);
        problem.setProperty("errors", errors);
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(Unauthenticated e) {
        return answer(problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "sign in first"));
    }

    @ExceptionHandler
    ResponseEntity<Object> signInAgain(SignInAgain e) {
        return answer(problem(HttpStatus.FORBIDDEN, "sign_in_again", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> roleMissing(RoleMissing e) {
        var problem = problem(HttpStatus.FORBIDDEN, "role_missing", e.getMessage());
        problem.setProperty("allowedRoles", new TreeSet<>(e.allowed()));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFound e) {
        return answer(problem(HttpStatus.NOT_FOUND, "not_found", null));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalidInput(InvalidInput e) {
        return answer(invalid(List.of(new FieldProblem(e.field(), e.code(), message(e)))));
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException e) {
        return answer(invalid(e.getConstraintViolations().stream()
                .map(it -> new FieldProblem(
                        it.getPropertyPath().toString(),
                        code(it.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()),
                        it.getMessage()))
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongSort(PropertyReferenceException e) {
        return answer(invalid(List.of(new FieldProblem("sort", "unknown", "cannot sort by " + e.getPropertyName()))));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException e) {
        return answer(invalid(List.of(new FieldProblem(e.getName(), "malformed", "not a valid value"))));
    }

    /** A form without its boundary, or a query that is not UTF-8. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<Object> unreadable(Exception e) {
        return answer(problem(HttpStatus.BAD_REQUEST, "malformed", "the request is not readable"));
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(ConcurrencyFailureException e) {
        return answer(problem(HttpStatus.CONFLICT, "conflict", "changed by somebody else meanwhile; try again"));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> unavailable(Exception e) {
        LOG.warn("database out of reach: {}", e.toString());
        return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "try again in a moment"));
    }

    @ExceptionHandler
    ResponseEntity<Object> other(Exception e) {
        for (var mapping : mappings) {
            var kind = mapping.kindOf(e);
            if (kind != null) return answer(mapped(kind, e));
        }
        LOG.error("unforeseen failure", e);
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", null));
    }

    @SuppressWarnings("unchecked")
    private static ProblemDetail mapped(ProblemMapping.Kind<?> kind, Exception e) {
        var problem = problem(kind.status(), kind.code(), e.getMessage());
        ((Function<Exception, Map<String, ?>>) kind.properties()).apply(e).forEach(problem::setProperty);
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<FieldProblem>();
        for (var error : e.getBindingResult().getAllErrors()) {
            var field = error instanceof FieldError at ? at.getField() : error.getObjectName();
            errors.add(new FieldProblem(field, code(error.getCode()), text(error)));
        }
        return answer(invalid(errors));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<FieldProblem>();
        for (var result : e.getParameterValidationResults()) {
            var name = result.getMethodParameter().getParameterName();
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                var field = error instanceof FieldError at ? at.getField() : String.valueOf(name);
                var codes = error.getCodes();
                var code = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
                errors.add(new FieldProblem(field, code(code), text(error)));
            }
        }
        return answer(invalid(errors));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return answer(invalid(List.of(new FieldProblem(path(unknown), "unknown", "there is no such field"))));
        }
        if (e.getCause() instanceof DatabindException databind) {
            return answer(invalid(List.of(new FieldProblem(path(databind), "malformed", "not a valid value"))));
        }
        return answer(problem(HttpStatus.BAD_REQUEST, "malformed", "the body is not readable as JSON"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(invalid(List.of(new FieldProblem(e.getParameterName(), "required", "is required"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(invalid(List.of(new FieldProblem(e.getRequestPartName(), "required", "is required"))));
    }

    @ExceptionHandler
    ResponseEntity<Object> missingHeader(MissingRequestHeaderException e) {
        return answer(invalid(List.of(new FieldProblem(e.getHeaderName(), "required", "header is required"))));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = switch (status.value()) {
            case 400 -> "malformed";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406, 415 -> "unsupported_media_type";
            case 413 -> "too_large";
            default -> status.is5xxServerError() ? "internal" : "refused";
        };
        if (status.is5xxServerError()) LOG.error("unforeseen failure", e);
        var answer = answer(problem(status, code, null));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    private static String text(MessageSourceResolvable error) {
        return error.getDefaultMessage() == null ? "" : error.getDefaultMessage();
    }

    /** The constraint's name in snake case; absence is one code whatever the annotation. */
    private static String code(@Nullable String constraint) {
        if (constraint == null) return "invalid";
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size", "Length" -> "size";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "range";
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        };
    }

    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference reference : e.getPath()) {
            if (reference.getPropertyName() != null) {
                if (!path.isEmpty()) path.append('.');
                path.append(reference.getPropertyName());
            } else if (reference.getIndex() >= 0) {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
