// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.Arrays;
import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecision;
import nl.rugdekking.policy.OrganisationDecisions;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about what the organisation decides for itself. */
@Component
record DecisionPages(
    OrganisationDecisions decisions,
    Organisations organisations,
    MessageSource messages,
    Dates dates) {

  /**
   * A question with what was decided.
   *
   * @param decided the person or body that decided, and the day; null while the question is open
   * @param choice the proposal, or the organisation's own choice
   * @param reason our reason for the proposal, or the organisation's own reason
   * @param page the page of the setting, or null
   */
  record Row(
      String path,
      String title,
      @Nullable String decided,
      String choice,
      String reason,
      String effect,
      @Nullable String page) {}

  String list(Model model) {
    var current = decisions.current();
    var rows =
        Arrays.stream(OpenQuestion.values())
            .map(question -> toRow(question, current.get(question)))
            .toList();
    model.addAttribute("open", rows.stream().filter(row -> row.decided() == null).toList());
    model.addAttribute("decided", rows.stream().filter(row -> row.decided() != null).toList());
    return "policy/decisions";
  }

  String show(OpenQuestion question, Model model) {
    model.addAttribute("row", toRow(question, null));
    model.addAttribute("current", toRow(question, decisions.current().get(question)).decided());
    model.addAttribute(
        "choices",
        List.of(
            new Choice("PROPOSAL", text("policy.questions.follows.PROPOSAL")),
            new Choice(
                "OWN",
                question.namedChoice() != null
                    ? text("policy.question." + question.name() + ".other", mayor())
                    : text("policy.questions.follows.OWN"))));
    model.addAttribute("inWords", question.namedChoice() == null);
    return "policy/decision";
  }

  private Row toRow(OpenQuestion question, @Nullable OrganisationDecision decision) {
    var key = "policy.question." + question.name();
    return new Row(
        question.segment(),
        text(key),
        decision == null ? null : describe(decision),
        describeChoice(question, decision),
        decision == null || decision.reason().isEmpty() ? text(key + ".why") : decision.reason(),
        text("policy.effect." + question.effect().name()),
        question.page());
  }

  private String describeChoice(OpenQuestion question, @Nullable OrganisationDecision decision) {
    var key = "policy.question." + question.name();
    if (decision == null || !decision.ownChoice()) {
      return text(key + ".proposal");
    }
    return question.namedChoice() != null ? text(key + ".other", mayor()) : decision.choice();
  }

  private String describe(OrganisationDecision decision) {
    var key = decision.ownChoice() ? "policy.questions.own" : "policy.questions.followed";
    return text(key, decision.decidedBy(), dates.day(decision.decidedOn()));
  }

  private String mayor() {
    var name = organisations.structure().body(BodyKind.MAYOR).name();
    return name.in(LocaleContextHolder.getLocale());
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
