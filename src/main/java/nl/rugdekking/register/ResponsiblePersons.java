// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CasePart.AnsweredBy;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import org.springframework.stereotype.Component;

/**
 * Finds the person who is responsible for a part (the case of one affected person), and writes to
 * them.
 */
@Component
public record ResponsiblePersons(
    People people, CaseAssignments cases, Deputies deputies, CaseLetters letters) {

  /**
   * Returns the responsible person, the deputy, or somebody who stands in for them; the fallback
   * outside the organisation when the rules block all of them. The result is empty where no
   * responsible person may see the case: when the report was made in confidence or without a name,
   * and when only somebody outside the organisation may read the part.
   */
  public Optional<PersonId> find(CasePart part) {
    if (part.lane() != Lane.OPEN || part.escalated()) {
      return Optional.empty();
    }
    var blocked = cases.blocked(part.incident());
    var answering =
        listAnswering(part).stream().filter(person -> !blocked.contains(person)).findFirst();
    // Nobody stands in for somebody outside the organisation, or judges for the mayor.
    return part.answeredBy() == AnsweredBy.OFFICES
        ? answering.map(person -> deputies.standInOrSelf(person, part, blocked))
        : answering;
  }

  private List<PersonId> listAnswering(CasePart part) {
    return switch (part.answeredBy()) {
      case OFFICES ->
          Stream.of(OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY)
              .flatMap(kind -> people.listOfficeHolders(kind, part.body()).stream())
              .toList();
      case OUTSIDE -> people.listOfficeHolders(OfficeKind.FALLBACK, part.body());
      case MAYOR -> people.findMayor().stream().toList();
    };
  }

  /**
   * Tells the responsible person that cases lost their handler; they choose the new one. A person
   * gets one letter for all parts.
   *
   * @param notified the persons who got this letter already; the new reader is added
   */
  void notifyHandlerLeft(CasePart part, Set<PersonId> notified) {
    find(part)
        .filter(notified::add)
        .ifPresent(person -> letters.send(person, "handler-left", "/overzicht"));
  }

  /** Tells the responsible person that the handler of the part let a promise wait once more. */
  public void notifyWaitsAgain(CasePart part, PromiseId promise) {
    var path =
        "/incidenten/%s/beloften/%s/wachttijd"
            .formatted(cases.number(part.incident()), promise.value());
    find(part).ifPresent(person -> letters.send(person, "waits-again", path));
  }

  /**
   * Asks the responsible person for a decision, or the handler of the part where handlers decide
   * themselves. In a talk in confidence nobody may decide to act after the affected person said
   * "no", so nobody is asked.
   */
  public void askForDecision(CasePart part) {
    var isDecidedByHandler =
        part.escalated()
            || part.lane() == Lane.ANONYMOUS
            || (part.lane() == Lane.OPEN && part.body() == BodyKind.MAYOR);
    var decider = find(part);
    if (decider.isEmpty() && isDecidedByHandler) {
      decider = Optional.ofNullable(deputies.findLetterRecipient(part));
    }
    var path = "/incidenten/" + cases.number(part.incident());
    decider.ifPresent(person -> letters.send(person, "decision-asked", path));
  }
}
