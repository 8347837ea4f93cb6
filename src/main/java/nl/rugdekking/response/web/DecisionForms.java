// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.response.Gap;
import nl.rugdekking.response.IncompleteMeasureException;
import nl.rugdekking.response.Measure;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.PerpetratorNotices;
import nl.rugdekking.response.RefusedResponseException;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.response.SubjectHearings;
import nl.rugdekking.subject.Subject;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Fills in the form of a new decision with what the case, the hearing of the perpetrator and the
 * measure to prolong tell, so that nobody types it again.
 */
@Component
record DecisionForms(
    Responses responses,
    SubjectHearings hearings,
    PerpetratorNotices notices,
    CaseViews views,
    Dates dates) {

  ResponseForm forNewMeasure(
      CaseAccess access,
      PartId part,
      List<Subject> recorded,
      MeasureKind kind,
      @Nullable Promise promise) {
    var form = ResponseForm.forNewMeasure(kind, promise, findFacts(access, recorded));
    return withNotice(access, recorded, withResult(form, hearings.findFor(access, part, kind)));
  }

  /** Returns the form of a prolongation. Only a hearing after the former decision counts for it. */
  ResponseForm forProlonging(
      CaseAccess access,
      PartId part,
      List<Subject> recorded,
      Response former,
      @Nullable Promise promise) {
    var decidedOn = DueDates.dayOf(former.decision().at());
    var newest =
        hearings
            .findFor(access, part, former.kind())
            .filter(
                one -> {
                  var asked = one.invitation().on();
                  return asked != null && asked.isAfter(decidedOn);
                });
    return withNotice(
        access, recorded, withResult(ResponseForm.forProlonging(former, promise), newest));
  }

  private ResponseForm withNotice(CaseAccess access, List<Subject> recorded, ResponseForm form) {
    return notices.findUsual(access, recorded, form.subject()).map(form::withNotice).orElse(form);
  }

  private static ResponseForm withResult(ResponseForm form, Optional<SubjectHearing> newest) {
    return newest
        .filter(SubjectHearing::isAsked)
        .flatMap(hearing -> Optional.ofNullable(hearing.result()))
        .map(form::withHearing)
        .orElse(form);
  }

  // When there are several values, nobody can tell which one is meant, so the field stays empty.
  private ResponseForm.CaseFacts findFacts(CaseAccess access, List<Subject> recorded) {
    var incident = views.getIncident(access);
    return new ResponseForm.CaseFacts(
        findOnlyText(recorded.stream().map(subject -> subject.details().name())),
        incident.precision() == ChronoUnit.DAYS ? incident.happenedOn() : null,
        findOnlyText(views.listReports(access).stream().map(Testimony.VisibleReport::where)));
  }

  private static @Nullable String findOnlyText(Stream<@Nullable String> said) {
    var all = said.filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
    return all.size() == 1 && all.getFirst().length() <= ResponseForm.MAX_LINE_LENGTH
        ? all.getFirst()
        : null;
  }

  /** Adds to the page what is recorded about the hearing, for a measure that needs one. */
  void addHearing(CaseAccess access, PartId part, MeasureKind kind, Model model) {
    if (!kind.isHeard()) {
      return;
    }
    var asked = hearings.findFor(access, part, kind).filter(SubjectHearing::isAsked);
    model.addAttribute("isInvited", asked.isPresent());
    asked.ifPresent(
        hearing -> {
          if (hearing.result() == null) {
            model.addAttribute("awaitedUntil", dates.day(hearing.invitation().answerBy()));
          } else {
            model.addAttribute("earlier", hearing);
          }
        });
  }

  /**
   * Decides on the measure that the form describes, or records the order. Otherwise adds everything
   * that is wrong to the form, also what another request changed meanwhile, and returns false.
   */
  boolean isDecided(CaseAccess access, PartId part, ResponseForm form, BindingResult errors) {
    var proposal = form.toProposal();
    var faults = responses.findFaults(access, part, proposal, form.toExecution());
    reject(faults.gaps(), errors);
    faults.refusals().forEach(errors::reject);
    if (errors.hasErrors()) {
      return false;
    }
    try {
      decide(access, part, form, Measure.of(proposal, responses.today()));
      return true;
    } catch (IncompleteMeasureException incomplete) {
      reject(incomplete.gaps(), errors);
    } catch (RefusedResponseException refused) {
      errors.reject(refused.messageKey());
    }
    return false;
  }

  private static void reject(Set<Gap> gaps, BindingResult errors) {
    gaps.forEach(gap -> errors.rejectValue(gap.field(), "response.gap." + gap.name()));
  }

  private void decide(CaseAccess access, PartId part, ResponseForm form, Measure measure) {
    if (measure.kind().isRecordedAfterwards()) {
      responses.record(access, part, form.id(), measure);
    } else {
      responses.decide(access, part, form.id(), form.promiseVersion(), measure, form.toExecution());
    }
  }
}
