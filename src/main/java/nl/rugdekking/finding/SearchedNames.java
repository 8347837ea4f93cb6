// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CandidateRepository.Candidate;
import nl.rugdekking.finding.Excerpt.Source;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.subject.SubjectRepository;
import nl.rugdekking.subject.SubjectRepository.SubjectName;
import org.springframework.stereotype.Component;

/**
 * Reads the names of the affected person and the perpetrators of parts (a part is the case of one
 * affected person), for a search. The caller has checked that the viewer may read these parts. The
 * names of reporters are not searched.
 */
@Component
record SearchedNames(
    AccessControl access, People people, AffectedRepository affecteds, SubjectRepository subjects) {

  /** The names in each part; a name that is withheld from the viewer is left out. */
  Map<PartId, List<SourceText>> read(Viewer viewer, List<Candidate> candidates) {
    var open = candidates.stream().filter(candidate -> mayKnowName(viewer, candidate)).toList();
    var accused = subjects.listNames(candidates.stream().map(Candidate::part).toList());
    var persons = mapPersons(open, accused);
    var names = new HashMap<PartId, List<SourceText>>();
    for (var candidate : open) {
      var name = candidate.person() == null ? null : persons.get(candidate.person());
      if (name != null) {
        add(names, candidate.part(), Source.AFFECTED, name);
      }
    }
    affecteds
        .listReportedNames(open.stream().map(Candidate::part).toList())
        .forEach((part, name) -> add(names, part, Source.AFFECTED, name));
    for (var subject : accused) {
      var name = subject.colleague() == null ? subject.name() : persons.get(subject.colleague());
      if (name != null) {
        add(names, subject.part(), Source.PERPETRATOR, name);
      }
    }
    return names;
  }

  // A name that is withheld from this viewer must not be found by a search either.
  private boolean mayKnowName(Viewer viewer, Candidate candidate) {
    return !candidate.nameWithheld()
        || access
            .findRights(viewer, candidate.incident())
            .filter(rights -> rights.mayKnowName(candidate.part()))
            .isPresent();
  }

  private Map<PersonId, String> mapPersons(List<Candidate> open, List<SubjectName> accused) {
    var ids = new HashSet<PersonId>();
    for (var candidate : open) {
      if (candidate.person() != null) {
        ids.add(candidate.person());
      }
    }
    for (var subject : accused) {
      if (subject.colleague() != null) {
        ids.add(subject.colleague());
      }
    }
    var names = new HashMap<PersonId, String>();
    people.mapById(ids).forEach((id, person) -> names.put(id, person.name()));
    return names;
  }

  private static void add(
      Map<PartId, List<SourceText>> names, PartId part, Source source, String name) {
    names.computeIfAbsent(part, key -> new ArrayList<>()).add(new SourceText(source, name));
  }
}
