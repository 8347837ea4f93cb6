// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.PUBLIC;
import static nl.rugdekking.organisation.help.HelpPlace.ADVISER;
import static nl.rugdekking.organisation.help.HelpPlace.SUPPORT_TEAM;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.organisation.help.DutyNumber;
import nl.rugdekking.organisation.help.HelpPlace;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows who helps after aggression or a threat: the roles in the organisation, and help outside it.
 * The names of colleagues are shown only to people who are signed in and work here.
 */
@Controller
record HelpController(
    CurrentViewer viewers,
    People people,
    OfficeTexts texts,
    HelpNumberPages numbers,
    DutyNumber duty) {

  private static final List<OfficeKind> HELPERS =
      List.of(OfficeKind.CASE_OWNER, OfficeKind.CONFIDENTIAL_ADVISER, OfficeKind.COORDINATOR);

  /**
   * A role that gives help, with the people who have it.
   *
   * @param role the name of the role
   * @param explained a sentence about what the role does
   * @param number the telephone number on which the role can be reached, or null
   * @param people the people who have the role; empty when nobody has it, or when the reader may
   *     not know who has it
   */
  record HelpingRole(
      String role, String explained, @Nullable TelephoneNumber number, List<Person> people) {}

  @Endpoint(PUBLIC)
  @GetMapping("/{organisatie}/hulp")
  String show(HttpServletRequest request, Model model) {
    var viewer = viewers.find(request).filter(Viewer::isInService);
    model.addAttribute("helpers", HELPERS.stream().map(kind -> describe(kind, viewer)).toList());
    model.addAttribute("named", viewer.isPresent());
    // Only people who work here see the number of the person on duty.
    model.addAttribute("duty", viewer.flatMap(reader -> duty.find()).orElse(null));
    model.addAttribute("now", numbers.listLines(SUPPORT_TEAM::equals));
    model.addAttribute("inside", numbers.listLines(HelpPlace::isOfHandlers));
    model.addAttribute(
        "outside", numbers.listLines(place -> place.isOutside() && place != SUPPORT_TEAM));
    return "people/help";
  }

  private HelpingRole describe(OfficeKind kind, Optional<Viewer> viewer) {
    return new HelpingRole(
        texts.role(kind),
        texts.text("people.help.explained." + kind.name()),
        kind == OfficeKind.CONFIDENTIAL_ADVISER ? findAdviserNumber() : null,
        viewer.map(reader -> listHelpers(kind, reader)).orElse(List.of()));
  }

  private @Nullable TelephoneNumber findAdviserNumber() {
    return numbers.listLines(ADVISER::equals).stream()
        .map(HelpNumberPages.Line::number)
        .findFirst()
        .orElse(null);
  }

  // Returns the holders of this office for each body that the viewer works for.
  private List<Person> listHelpers(OfficeKind kind, Viewer viewer) {
    return viewer.positions().stream()
        .map(Position::body)
        .distinct()
        .flatMap(body -> people.listOfficeHolders(kind, body).stream())
        .distinct()
        .filter(helper -> !helper.equals(viewer.person()))
        .map(people::get)
        .toList();
  }
}
