package dev.ratchet.http.description;

import dev.ratchet.http.Problem;
import dev.ratchet.http.ProblemBody;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The refusals of one call: those that its resource names, and those that follow from its parameters, body and roles. */
record Refusals(String path, PathItem.HttpMethod method, PathItem item, Operation operation) {

    private static final int FIRST_REFUSAL = 400;

    /** What a generator says that knows no better. */
    private static final Set<String> MEANINGLESS = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    /** Adds the refusals that are missing, and to each the problem that it is told as. */
    void complete() {
        APIResponses responses = operation.getResponses();
        for (int status : possible()) {
            String code = Integer.toString(status);
            APIResponse response = responses.getAPIResponse(code);
            if (response == null) {
                response = OASFactory.createAPIResponse();
                responses.addAPIResponse(code, response);
            }
            describe(status, response);
        }
    }

    private void describe(int status, APIResponse response) {
        if (response.getDescription() == null || MEANINGLESS.contains(response.getDescription())) {
            response.setDescription(meaning(status));
        }
        if (response.getContent() == null) {
            Problem example = example(status, response.getDescription());
            response.setContent(Schemas.content(
                    ProblemBody.MEDIA_TYPE, Schemas.reference(Schemas.PROBLEM), ProblemBody.of(example)));
        }
    }

    private NavigableSet<Integer> possible() {
        NavigableSet<Integer> statuses = new TreeSet<>(List.of(401, 500, 503));
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(code -> code.matches("\\d+"))
                .map(Integer::valueOf)
                .filter(status -> status >= FIRST_REFUSAL)
                .forEach(statuses::add);
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody || parameters().findAny().isPresent()) {
            statuses.add(400);
        }
        if (hasBody) {
            statuses.addAll(List.of(413, 415));
        }
        if (hasRoles()) {
            statuses.add(403);
        }
        if (names("Idempotency-Key")) {
            statuses.add(422);
        }
        if (namesWhatMayBeMissing()) {
            statuses.add(404);
        }
        return statuses;
    }

    private Stream<Parameter> parameters() {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
    }

    private boolean names(String parameter) {
        return parameters().anyMatch(each -> parameter.equals(each.getName()));
    }

    /** What is put need not be there, and a checkpoint is one of four or an invalid value. */
    private boolean namesWhatMayBeMissing() {
        return path.replace("{checkPoint}", "").contains("{") && method != PathItem.HttpMethod.PUT;
    }

    private boolean hasRoles() {
        return operation.getSecurity() != null
                && operation.getSecurity().stream()
                        .flatMap(requirement -> requirement.getSchemes().values().stream())
                        .anyMatch(roles -> !roles.isEmpty());
    }

    private static String meaning(int status) {
        return switch (status) {
            case 400 -> "Something in it can't be: the problem names the field and the remedy";
            case 401 -> "The request has no bearer token, or one that is not known here";
            case 403 -> "The token's subject does not have the role, or its scope ends before this";
            case 404 -> "There is no such thing";
            case 413 -> "The body is too large";
            case 415 -> "This path does not take that media type";
            case 422 -> "The Idempotency-Key was used for another request";
            case 503 -> "The log or the database does not answer; Retry-After says when to ask again";
            default -> "Something went wrong that should not have; the problem has the number of its log entry";
        };
    }

    private static Problem example(int status, String meaning) {
        return switch (status) {
            case 400 ->
                new Problem(400, "invalid-value", "Expected limit to be within 1 and 500, but it was '0'")
                        .field("limit")
                        .remedy("Correct the field and send the request again");
            case 401 ->
                new Problem(401, "token-missing", "The request has no bearer token")
                        .remedy("Send the header 'Authorization: Bearer TOKEN' with the token of a subject that may do"
                                + " this");
            case 403 ->
                new Problem(403, "role-missing", "The token's subject does not have the role for this")
                        .remedy("Use the token of a subject with that role");
            case 404 -> new Problem(404, "not-found", meaning);
            case 413 -> new Problem(413, "body-too-large", meaning).remedy("Send less");
            case 415 -> new Problem(415, "http-415", "This path does not take that media type");
            case 422 ->
                new Problem(422, "key-reused", "The Idempotency-Key was used for another request")
                        .field("Idempotency-Key")
                        .remedy("Use a new key for a new request");
            case 500 ->
                new Problem(500, "unexpected", "Something went wrong that should not have")
                        .with("failure", "0f4a6d2f-0c3e-4f1d-9b7a-5c6e8d2f1a3b");
            case 503 ->
                new Problem(503, "log-unavailable", "The broker did not take the event")
                        .remedy("Ask again; with the same Idempotency-Key nothing happens twice");
            default -> new Problem(status, status == 409 ? "decided-already" : "refused", meaning);
        };
    }
}
