// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Registration.ReportedPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the people that a report names. A name that fits exactly one person is replaced by that
 * person; other names stay text.
 */
@Component
public class PersonMatching {

  /**
   * The sender of a report, as far as they are known.
   *
   * @param position the position of the sender, or null for a report without a name
   * @param body the body whose policy applies when the report names nobody else
   */
  public record Sender(@Nullable Position position, BodyKind body) {}

  /**
   * The people that a report is about.
   *
   * @param accused the accused colleagues that were found
   * @param accusedUnknown true when a colleague is accused whom the written name did not identify
   */
  public record NamedPeople(
      List<ReportedPerson> affected, List<PersonId> accused, boolean accusedUnknown) {}

  private final People people;
  private final Organisations organisations;

  PersonMatching(People people, Organisations organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  /**
   * Returns the sender, who is signed in, with the position that they chose, or else with the one
   * that decides who handles their cases.
   */
  Sender senderOf(Viewer viewer, @Nullable Position capacity) {
    var position = capacity == null ? positionOf(viewer) : capacity;
    return new Sender(position, position.body());
  }

  private Position positionOf(Viewer viewer) {
    return viewer.position().orElseGet(() -> people.positionForCase(viewer.person()));
  }

  /** Returns the affected people and the accused people, each of them once. */
  public NamedPeople match(Sender sender, Submission submission) {
    if (!submission.internal()) {
      return new NamedPeople(listAffectedPeople(sender, submission), List.of(), false);
    }
    var names = submission.text().accused();
    var accused = new LinkedHashSet<PersonId>();
    var unknown = names.isEmpty();
    for (var name : names) {
      var person = people.findExactly(name);
      person.ifPresent(found -> accused.add(found.id()));
      unknown |= person.isEmpty();
    }
    return new NamedPeople(listAffectedPeople(sender, submission), List.copyOf(accused), unknown);
  }

  /**
   * Returns the lane of a report, which decides who may read it. When the reporter does not say to
   * whom it happened, only the confidential adviser reads it. The same holds for a report about an
   * accused colleague who cannot be found, because otherwise that colleague might be among its
   * readers.
   */
  static Lane chooseLane(Submission submission, NamedPeople named) {
    return submission.confidential() || submission.whom() == Whom.UNSAID || named.accusedUnknown()
        ? Lane.CONFIDENTIAL
        : Lane.OPEN;
  }

  private List<ReportedPerson> listAffectedPeople(Sender sender, Submission submission) {
    var affected = new ArrayList<ReportedPerson>();
    if (submission.whom().isMe()) {
      var position = sender.position();
      affected.add(
          position == null ? createUnknownPerson(null, sender) : ReportedPerson.known(position));
    }
    if (submission.whom().isOthers()) {
      addNamed(sender, submission, affected);
    }
    // The list is empty when the reporter does not want to say to whom it happened, or saw it
    // happen to a stranger.
    return affected.isEmpty() ? List.of(createUnknownPerson(null, sender)) : affected;
  }

  private void addNamed(Sender sender, Submission submission, List<ReportedPerson> affected) {
    for (var name : submission.text().names()) {
      var reported =
          people
              .findExactly(name)
              .map(person -> ReportedPerson.known(positionOf(person.id(), submission)))
              .orElseGet(() -> createUnknownPerson(name, sender));
      if (!isNamedBefore(reported, affected)) {
        affected.add(reported);
      }
    }
  }

  private Position positionOf(PersonId person, Submission submission) {
    return submission.positions().stream()
        .filter(chosen -> chosen.person().equals(person))
        .findFirst()
        .orElseGet(() -> people.positionForCase(person));
  }

  private static boolean isNamedBefore(ReportedPerson reported, List<ReportedPerson> affected) {
    var position = reported.position();
    return position != null
        && affected.stream()
            .map(ReportedPerson::position)
            .anyMatch(other -> other != null && other.person().equals(position.person()));
  }

  private ReportedPerson createUnknownPerson(@Nullable String name, Sender sender) {
    var body = name == null ? sender.body() : bodyOf(name, sender);
    return new ReportedPerson(null, name, body);
  }

  // A report about "a councillor" belongs to the council, whoever sends it.
  private BodyKind bodyOf(String name, Sender sender) {
    var structure = organisations.structure();
    return structure.findTitleIn(name).map(structure::bodyOfTitle).orElse(sender.body());
  }
}
