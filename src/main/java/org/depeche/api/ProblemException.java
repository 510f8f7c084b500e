package org.depeche.api;

import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** A request can't be answered; the caller is told why. */
final class ProblemException extends RuntimeException {
  private final Problem problem;

  private ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  static ProblemException of(HttpStatus status, String detail) {
    return new ProblemException(Problem.of(status.getCode(), detail, null));
  }

  static ProblemException field(@Nullable String field, String detail) {
    return new ProblemException(Problem.of(HttpStatus.BAD_REQUEST.getCode(), detail, field));
  }

  Problem problem() {
    return problem;
  }
}
