// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.counter.CounterChoices;
import nl.rugdekking.counter.CounterLooks;
import nl.rugdekking.objection.Objections;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.outgoing.SentLetters;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.response.MeasureSubjectLinks;
import nl.rugdekking.response.MeasureSubjectLinks.MeasureSubjects;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.response.SubjectHearings;
import nl.rugdekking.subject.Subject;
import org.springframework.stereotype.Component;

/**
 * Finds what was done toward a perpetrator. What is known to be about another perpetrator of the
 * same case is left out.
 */
@Component
record ActFinder(
    Responses responses,
    SubjectHearings hearings,
    MeasureSubjectLinks links,
    CounterChoices choices,
    CounterLooks counterLooks,
    SentLetters letters,
    Objections objections) {

  KeptActs find(CaseAccess access, Subject subject) {
    var known = links.listSubjects(access, subject.part());
    var measures =
        responses.getOverview(access, subject.part()).decided().stream()
            .filter(measure -> !isOfAnother(known, measure, subject))
            .toList();
    var ids = measures.stream().map(Response::id).toList();
    var invited =
        hearings.list(access, subject.part()).stream()
            .filter(hearing -> !isOfAnother(known, hearing, subject))
            .map(SubjectHearing::id);
    var matters = Stream.<UUID>concat(ids.stream().map(ResponseId::value), invited).toList();
    return new KeptActs(
        measures,
        findSites(measures),
        counterLooks.list(ids, DueDates.ZONE),
        letters.listSent(matters),
        objections.list(ids));
  }

  private Map<ResponseId, List<Site>> findSites(List<Response> measures) {
    var sites = new HashMap<ResponseId, List<Site>>();
    choices
        .list(measures)
        .forEach(
            (measure, choice) -> {
              if (!choice.chosen().isEmpty()) {
                sites.put(measure, choice.chosen());
              }
            });
    return sites;
  }

  private static boolean isOfAnother(MeasureSubjects known, Response measure, Subject subject) {
    var linked = known.byMeasure().get(measure.id().value());
    return linked != null && !linked.equals(subject.id());
  }

  // A hearing is not linked to a perpetrator, and has the name that somebody typed.
  private static boolean isOfAnother(
      MeasureSubjects known, SubjectHearing hearing, Subject subject) {
    var invited = hearing.invitation().about().subject();
    return invited != null
        && !invited.equalsIgnoreCase(Objects.requireNonNullElse(subject.details().name(), ""))
        && known.subjects().stream()
            .anyMatch(one -> invited.equalsIgnoreCase(one.details().name()));
  }
}
