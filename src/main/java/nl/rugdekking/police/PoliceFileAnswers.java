// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.subject.NeededSubjects;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * Reads what was answered after the report and who did it, by the right by which somebody makes the
 * file for the police: that of the handler, or a promise about the police that was given to them.
 */
@Component
record PoliceFileAnswers(
    FollowUpAnswers answers,
    FollowUpAnswers.Needed needed,
    Subjects subjects,
    NeededSubjects neededSubjects) {

  Map<String, List<String>> listFacts(CaseAccess access, PartId part, Action action) {
    return action == Action.DECIDE
        ? answers.listFacts(access, part)
        : needed.listFacts(access, part);
  }

  List<Subject> listSubjects(CaseAccess access, PartId part, Action action) {
    if (action != Action.DECIDE) {
      return neededSubjects.list(access, part);
    }
    return access.may(Action.READ_SUBJECT, part) ? subjects.list(access, part) : List.of();
  }

  // A number can give away a name, so it is withheld together with the name.
  Optional<FollowUpAnswers.Contact> findContact(CaseAccess access, PartId part, Action action) {
    if (action != Action.DECIDE) {
      return needed.findContact(access, part);
    }
    return access.mayKnowName(part)
        ? answers.listContacts(access).stream()
            .filter(contact -> contact.part().equals(part))
            .findFirst()
        : Optional.empty();
  }
}
