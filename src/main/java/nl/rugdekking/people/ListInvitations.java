// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.signin.Invitations;
import org.springframework.stereotype.Component;

/**
 * Invites the people in a list who cannot sign in yet and were not invited before, and tells
 * beforehand how many these are.
 */
@Component
record ListInvitations(Invitations invitations, AddressChanges addresses) {

  /** The title of an adviser from outside; people with no other title get an outsider's account. */
  private static final String OUTSIDE_TITLE = "outside-adviser";

  /**
   * Returns how many people would be invited.
   *
   * @param known the people here by the address they have after the import, without people who are
   *     new in the list
   * @param readdressed the people whose address the list changes
   */
  int count(List<PeopleLine> lines, Map<String, Person> known, Collection<Person> readdressed) {
    var postponed = listPostponed(lines, known, readdressed);
    var notInvited =
        lines.stream()
            .map(PeopleLine::email)
            .distinct()
            .map(known::get)
            .filter(person -> person == null || !invitations.isInvited(person.id()))
            .count();
    return (int) notInvited - postponed.size();
  }

  /**
   * Returns the people who would be invited if their address had not been changed so recently. The
   * parameters are as for {@link #count}.
   */
  List<PeopleTrial.PostponedInvitation> listPostponed(
      List<PeopleLine> lines, Map<String, Person> known, Collection<Person> readdressed) {
    var days = new HashMap<>(addresses.firstInvitationDays());
    readdressed.forEach(
        person -> days.put(person.id(), addresses.firstInvitationDayAfterChangeNow()));
    var postponed = new ArrayList<PeopleTrial.PostponedInvitation>();
    for (var email : lines.stream().map(PeopleLine::email).distinct().toList()) {
      var person = known.get(email);
      LocalDate day = person == null ? null : days.get(person.id());
      if (person != null && day != null && !invitations.isInvited(person.id())) {
        postponed.add(new PeopleTrial.PostponedInvitation(person.name(), email, day));
      }
    }
    return postponed;
  }

  /** Invites the people in the list who may be invited, and returns their number. */
  int invite(List<PeopleLine> lines, Map<String, Person> known) {
    int invited = 0;
    for (var email : lines.stream().map(PeopleLine::email).distinct().toList()) {
      var person = Objects.requireNonNull(known.get(email));
      if (!invitations.isInvited(person.id())
          && invitations.invite(person, isOutside(email, lines))) {
        invited++;
      }
    }
    return invited;
  }

  private static boolean isOutside(String email, List<PeopleLine> lines) {
    return lines.stream()
        .filter(line -> line.email().equals(email))
        .allMatch(line -> line.title().equals(OUTSIDE_TITLE));
  }
}
