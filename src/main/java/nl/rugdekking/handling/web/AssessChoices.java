// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which an incident is assessed. */
@Component
record AssessChoices(CaseViews views, Organisations organisations, CaseTexts texts) {

  /** The choices of one detail of the classification, and the field in which they are chosen. */
  record DetailField(String field, String label, String hint, List<Choice> choices) {}

  String show(CaseAccess access, CaseView.PartView part, Model model) {
    var policy = organisations.policy(part.affected().policy());
    model.addAttribute(
        "within", policy.term(PromiseKind.POLICE_REPORT, true).map(texts::term).orElse(null));
    model.addAttribute(
        "mayBeDanger", HandlingService.Assessment.needsReason(Severity.LOW, part.affected()));
    var incident = views.getIncident(access);
    model.addAttribute("severities", texts.choices(Severity.class));
    model.addAttribute("formChoices", texts.formChoices(incident));
    model.addAttribute("topics", texts.topicChoices(incident));
    model.addAttribute(
        "details",
        ClassificationKind.listDetails().stream()
            .filter(detail -> isOffered(detail, incident))
            .map(detail -> field(detail, incident))
            .toList());
    return "handling/assess";
  }

  // The channel is not chosen on this page, so details of another channel are left out. The forms
  // are chosen here, so the details of every form are offered.
  private static boolean isOffered(ClassificationKind detail, IncidentRecord incident) {
    return detail != ClassificationKind.PLATFORM
        || detail.belongsTo(incident.forms(), incident.channel());
  }

  private DetailField field(ClassificationKind detail, IncidentRecord incident) {
    var chosen = incident.details().getOrDefault(detail, List.of());
    return new DetailField(
        AssessForm.nameField(detail),
        texts.text("register.detail." + detail),
        texts.text("handling.assess.hint." + detail),
        texts.choices(organisations.structure().classification(detail, chosen), Label::code));
  }
}
