// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecision;
import nl.rugdekking.policy.OrganisationDecisions;
import nl.rugdekking.web.TypedDate;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The form for what the organisation decided about a question, as typed.
 *
 * @param follows PROPOSAL when it follows our proposal, or OWN for another choice
 */
record DecisionForm(
    @Nullable String follows,
    @Nullable String choice,
    @Nullable String reason,
    @Nullable String decidedBy,
    @Nullable String decidedOn) {

  private static final int MAX_TEXT_LENGTH = 2_000;
  private static final int MAX_NAME_LENGTH = 200;

  static DecisionForm of(@Nullable OrganisationDecision decision) {
    return decision == null
        ? new DecisionForm(null, "", "", "", "")
        : new DecisionForm(
            decision.ownChoice() ? "OWN" : "PROPOSAL",
            decision.choice(),
            decision.reason(),
            decision.decidedBy(),
            decision.decidedOn().toString());
  }

  void check(OpenQuestion question, Errors errors, OrganisationDecisions decisions) {
    if (!"PROPOSAL".equals(follows) && !isOwn()) {
      errors.rejectValue("follows", "policy.choose");
    }
    checkText("choice", choiceOf(question), errors);
    checkText("reason", clean(reason), errors);
    if (decider().isEmpty() || decider().length() > MAX_NAME_LENGTH) {
      errors.rejectValue("decidedBy", "policy.questions.by.wrong");
    }
    if (day().filter(decisions::isPossibleDay).isEmpty()) {
      errors.rejectValue("decidedOn", "policy.questions.day.wrong");
    }
  }

  // The proposal has its own words and reason; another choice needs them.
  private void checkText(String field, String text, Errors errors) {
    if (text.length() > MAX_TEXT_LENGTH) {
      errors.rejectValue(field, "policy.questions.long");
    } else if (isOwn() && text.isEmpty()) {
      errors.rejectValue(field, "policy.questions." + field + ".empty");
    }
  }

  OrganisationDecision toDecision(OpenQuestion question) {
    return new OrganisationDecision(
        question,
        isOwn(),
        isOwn() ? choiceOf(question) : "",
        clean(reason),
        decider(),
        day().orElseThrow());
  }

  private String choiceOf(OpenQuestion question) {
    var named = question.namedChoice();
    return named == null ? clean(choice) : named;
  }

  private boolean isOwn() {
    return "OWN".equals(follows);
  }

  private String decider() {
    return TypedText.cleanLine(decidedBy == null ? "" : decidedBy);
  }

  private Optional<LocalDate> day() {
    return TypedDate.parse(decidedOn);
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : TypedText.removeUnreadable(text).strip();
  }
}
