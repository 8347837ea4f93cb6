// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.audit.AuditTrail;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.handling.OwnCase;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows the affected person who can read their part of the case, and who has read it for which
 * purpose.
 */
@Component
class OwnReaders {

  /**
   * Somebody who has read the part.
   *
   * @param purpose the purposes for which they read it
   * @param when the days in one line; when there are more than three, the number of days with the
   *     first and the last day
   * @param days all days when the line leaves some out, otherwise an empty list
   */
  record PastReader(String who, String purpose, String when, List<String> days) {}

  record TrustedPerson(PersonId person, String name) {}

  private static final int MAX_DAYS_IN_LINE = 3;

  private final AuditTrail trail;
  private final People people;
  private final Dates dates;
  private final CaseTexts texts;
  private final OwnCase own;

  OwnReaders(AuditTrail trail, People people, Dates dates, CaseTexts texts, OwnCase own) {
    this.own = own;
    this.trail = trail;
    this.people = people;
    this.dates = dates;
    this.texts = texts;
  }

  /**
   * Adds to the page who can read the part, who sees the name of the affected person when it is
   * withheld, and who has read the part.
   */
  void fill(CaseAccess access, CaseView.PartView part, Model model) {
    var id = part.part().id();
    var trusted = listTrusted(access, id);
    var readers =
        Stream.concat(
                part.readers().stream(),
                trusted.stream().map(one -> Reader.trusted(one.person(), one.name())))
            .toList();
    model.addAttribute("readers", texts.readersSentence(part.part(), readers));
    model.addAttribute("nameSeenBy", nameSentence(part.part(), readers));
    model.addAttribute("coordinators", own.findCoordinators(access, id));
    model.addAttribute("trustedPeople", trusted);
    model.addAttribute("looks", listPastReaders(access, id));
  }

  private String nameSentence(CasePart part, List<Reader> readers) {
    if (!part.nameWithheld()) {
      return texts.text("handling.name.shown");
    }
    var knowing = readers.stream().filter(Reader::knowsName).map(Reader::name).toList();
    return knowing.isEmpty()
        ? texts.text("handling.name.withheld.all")
        : texts.text("handling.name.withheld", String.join(", ", knowing));
  }

  /** Returns one row for each person who has read the part, except the viewer. */
  private List<PastReader> listPastReaders(CaseAccess access, PartId part) {
    var viewer = access.viewer().person().value();
    var otherReaders =
        trail.listLookersAt("part", part.value(), Dates.ZONE).stream()
            .filter(looker -> !looker.actor().equals(viewer))
            .toList();
    var names =
        people.mapById(
            otherReaders.stream()
                .map(looker -> new PersonId(looker.actor()))
                .collect(Collectors.toSet()));
    var byReader = new LinkedHashMap<UUID, List<AuditTrail.LookSummary>>();
    for (var looker : otherReaders) {
      byReader.computeIfAbsent(looker.actor(), actor -> new ArrayList<>()).add(looker);
    }
    return byReader.values().stream()
        .map(looks -> toPastReader(looks, names, access.isTalk()))
        .toList();
  }

  // A person who read for several purposes gets one row.
  private PastReader toPastReader(
      List<AuditTrail.LookSummary> looks, Map<PersonId, Person> names, boolean talk) {
    var person = names.get(new PersonId(looks.getFirst().actor()));
    var newestFirst =
        looks.stream()
            .flatMap(look -> look.days().stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .map(dates::day)
            .toList();
    return new PastReader(
        person == null ? texts.text("register.look.unknown") : person.name(),
        looks.stream()
            .map(look -> describe(look.purpose(), talk))
            .collect(Collectors.joining(", ")),
        newestFirst.size() <= MAX_DAYS_IN_LINE
            ? String.join(", ", newestFirst)
            : texts.text(
                "handling.look.days",
                newestFirst.size(),
                newestFirst.getLast(),
                newestFirst.getFirst()),
        newestFirst.size() <= MAX_DAYS_IN_LINE ? List.of() : newestFirst);
  }

  // An adviser who listens to a talk does not handle a case.
  private String describe(Purpose purpose, boolean talk) {
    return talk && purpose == Purpose.HANDLING
        ? texts.text("handling.purpose.HANDLING.talk")
        : texts.text("handling.purpose." + purpose);
  }

  private List<TrustedPerson> listTrusted(CaseAccess access, PartId part) {
    return people.mapById(access.trusted(part)).values().stream()
        .map(person -> new TrustedPerson(person.id(), person.name()))
        .sorted(Comparator.comparing(TrustedPerson::name))
        .toList();
  }
}
