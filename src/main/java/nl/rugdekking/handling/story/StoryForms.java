// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseBlock;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.TextForm;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Adds the small forms below the story of a case. They open on the page of the case itself. */
@Component
record StoryForms(CaseTexts texts, CaseAddresses addresses) implements CaseBlock {

  /**
   * The forms of one part; the viewer gets those that they may send.
   *
   * @param of the name of the affected person when the case has several, else empty
   * @param noteForm the id of the form for a note, so that sending it twice has effect once
   * @param tellForm the id of the form for a message, for the same purpose
   * @param version the version of the part that the page shows
   * @param mayBeDanger true when the lowest severity needs a reason
   */
  record PartForms(
      String of,
      String base,
      UUID noteForm,
      UUID tellForm,
      int version,
      boolean note,
      boolean tell,
      boolean assess,
      boolean mayBeDanger) {}

  @Override
  public Place place() {
    return Place.UNDER_STORY;
  }

  @Override
  public boolean isForTalks() {
    return true;
  }

  @Override
  public String fill(CaseAccess access, CaseView view, Model model) {
    model.addAttribute(
        "storyForms",
        view.destroyed()
            ? List.of()
            : view.parts().stream().map(part -> forms(access, view, part)).toList());
    model.addAttribute("storyTalk", access.isTalk());
    model.addAttribute("storyText", TextForm.empty());
    model.addAttribute("storySeverities", texts.choices(Severity.class));
    model.addAttribute("storyForm", readChosenCodes(view.incident()));
    return "handling/story";
  }

  private PartForms forms(CaseAccess access, CaseView view, CaseView.PartView part) {
    var id = part.part().id();
    return new PartForms(
        view.parts().size() > 1 ? texts.affectedName(part) : "",
        CasePages.partAddress(addresses.incident(access.number()), id),
        UUID.randomUUID(),
        UUID.randomUUID(),
        part.affected().version(),
        access.may(Action.NOTE, id),
        part.isOpen() && access.may(Action.TELL, id),
        part.isOpen() && access.may(Action.ASSESS, id),
        HandlingService.Assessment.needsReason(Severity.LOW, part.affected()));
  }

  // The small form asks for the severity only, and sends the classification along unchanged.
  private static Map<String, List<String>> readChosenCodes(IncidentRecord incident) {
    var chosen =
        incident.details().entrySet().stream()
            .collect(Collectors.toMap(detail -> field(detail.getKey()), Map.Entry::getValue));
    chosen.put("forms", incident.forms());
    chosen.put("topic", incident.topic() == null ? List.of() : List.of(incident.topic()));
    return chosen;
  }

  private static String field(ClassificationKind detail) {
    return detail.name().toLowerCase(Locale.ROOT) + "s";
  }
}
