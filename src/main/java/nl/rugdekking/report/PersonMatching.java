// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the people that a report names: a name that fits exactly one person becomes that person,
 * other names stay text.
 */
@Component
public class PersonMatching {

  /**
   * The sender of a report, as far as we know.
   *
   * @param position the position of the sender, or null for a report without a name
   * @param body the body whose policy applies where nobody else is named
   */
  public record Sender(@Nullable Position position, BodyKind body) {}

  /**
   * The people that a report is about.
   *
   * @param accused the accused colleagues that were found
   * @param accusedUnknown true when a colleague is accused who could not be found by what was
   *     written
   */
  public record NamedPeople(
      List<Registration.ReportedPerson> affected, List<PersonId> accused, boolean accusedUnknown) {}

  private final People people;

  PersonMatching(People people) {
    this.people = people;
  }

  /** Returns the sender who is signed in, in the position that they chose or in their only one. */
  Sender senderOf(Viewer viewer, @Nullable Position capacity) {
    var position = capacity == null ? positionOf(viewer) : capacity;
    return new Sender(position, position.body());
  }

  private Position positionOf(Viewer viewer) {
    return viewer.position().orElseGet(() -> people.positionForCase(viewer.person()));
  }

  /** Returns the affected and the accused people, each once. */
  public NamedPeople match(Sender sender, Submission submission) {
    var accused = new LinkedHashSet<PersonId>();
    var unknown = submission.internal() && submission.text().accused().isEmpty();
    for (var name : submission.internal() ? submission.text().accused() : List.<String>of()) {
      var found = people.findExactly(name);
      found.ifPresent(person -> accused.add(person.id()));
      unknown |= found.isEmpty();
    }
    return new NamedPeople(affected(sender, submission), List.copyOf(accused), unknown);
  }

  /**
   * Returns the lane of a report. When the reporter does not say to whom it happened, only the
   * confidential adviser reads it. The same holds for a report on a colleague who cannot be found,
   * because that colleague might otherwise be its reader.
   */
  static Lane chooseLane(Submission submission, NamedPeople named) {
    return submission.confidential() || submission.whom() == Whom.UNSAID || named.accusedUnknown()
        ? Lane.CONFIDENTIAL
        : Lane.OPEN;
  }

  private List<Registration.ReportedPerson> affected(Sender sender, Submission submission) {
    var whom = submission.whom();
    var unnamed = new Registration.ReportedPerson(null, null, sender.body());
    var affected = new ArrayList<Registration.ReportedPerson>();
    var known = new HashSet<PersonId>();
    if (whom.isMe()) {
      var position = sender.position();
      affected.add(position == null ? unnamed : Registration.ReportedPerson.known(position));
      if (position != null) {
        known.add(position.person());
      }
    }
    if (whom.isOthers()) {
      for (var name : submission.text().names()) {
        var found = people.findExactly(name);
        if (found.isEmpty()) {
          affected.add(new Registration.ReportedPerson(null, name, sender.body()));
        } else if (known.add(found.get().id())) {
          affected.add(Registration.ReportedPerson.known(people.positionForCase(found.get().id())));
        }
      }
    }
    // Nobody is named by whoever does not want to say it, or saw it happen to somebody unknown.
    return affected.isEmpty() ? List.of(unnamed) : affected;
  }
}
