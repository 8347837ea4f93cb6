// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditTrail;
import nl.rugdekking.audit.AuditTrail.LookSummary;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.insight.KeptData.KeptCase;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.outgoing.HiddenNames;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.ending.CaseKeeping;
import nl.rugdekking.subject.Dossiers.DossierIncident;
import nl.rugdekking.subject.SubjectNotices;
import org.springframework.stereotype.Component;

/**
 * Reads what one case holds about a perpetrator, for the file that is made when they ask what is
 * kept about them.
 */
@Component
record KeptCases(
    AccessControl control,
    ActFinder finder,
    SubjectNotices notices,
    CaseKeeping keeping,
    HiddenNames hiddenNames,
    People people,
    AuditTrail trail) {

  KeptCase read(Viewer viewer, DossierIncident about) {
    var subject = about.subject();
    var access =
        control.authorize(viewer, about.number(), Action.READ_SUBJECT, Purpose.SUPERVISION);
    var looks = trail.listLookersAt("subject", subject.id().value(), DueDates.ZONE);
    var acts = finder.find(access, subject);
    return new KeptCase(
        about,
        acts,
        notices.find(access, subject).orElse(null),
        looks,
        listFunctions(Stream.concat(looks.stream(), acts.looks().stream())),
        new KeptData.Keeping(keeping.getTerms(access), keeping.find(access).orElse(null)),
        hiddenNames.listAffected(access, subject.part()),
        hiddenNames.isUnderNumber(access));
  }

  // Returns the title of the first position of each person who looked; names are not in the file.
  private Map<PersonId, String> listFunctions(Stream<LookSummary> looks) {
    var functions = new HashMap<PersonId, String>();
    looks
        .map(look -> new PersonId(look.actor()))
        .distinct()
        .forEach(
            person ->
                people.positions(person).stream()
                    .findFirst()
                    .ifPresent(position -> functions.put(person, position.title())));
    return functions;
  }
}
