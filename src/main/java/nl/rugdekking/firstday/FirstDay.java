// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.SubmittedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the steps of the first day after an incident, such as securing evidence, and records what
 * came of each. The steps follow from what is known now. An answer is stored as a line of the
 * timeline (the record of what happened in a case); when a step has several answers, the last one
 * counts. A step that cannot wait is a promise (something that is owed by a certain day).
 */
@Service
public class FirstDay {

  /**
   * A step of one part.
   *
   * @param promise the promise that is this step, or null
   * @param answer the last line about it, or null when nothing was recorded
   * @param forOfficeHolder true when the affected holds an office and has no employer
   */
  public record StepView(
      FirstDayStep step,
      @Nullable Promise promise,
      CaseView.@Nullable Line answer,
      boolean forOfficeHolder) {

    /** Returns true while nothing was recorded about the step, or only that it is not known yet. */
    public boolean isOpen() {
      if (promise != null) {
        return !promise.state().isSettled();
      }
      return answer == null || answer.kind() == FirstDayEntryKind.INJURY_NOT_KNOWN;
    }
  }

  private final CaseViews views;
  private final IncidentRepository incidents;
  private final ObjectProvider<FollowUpAnswers> followUpAnswers;
  private final PartService parts;
  private final InspectoratePlanner inspectorate;

  FirstDay(
      CaseViews views,
      IncidentRepository incidents,
      ObjectProvider<FollowUpAnswers> followUpAnswers,
      PartService parts,
      InspectoratePlanner inspectorate) {
    this.views = views;
    this.incidents = incidents;
    this.followUpAnswers = followUpAnswers;
    this.parts = parts;
    this.inspectorate = inspectorate;
  }

  /**
   * Returns the steps of one part of a case that this viewer may read. A talk has no steps, and
   * neither has an incident from an old register, whose first day is long over.
   */
  @Transactional(readOnly = true)
  public List<StepView> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    if (part.part().isTalk() || getIncident(view, part).history()) {
      return List.of();
    }
    var circumstances = getCircumstances(access, view, part);
    var steps = circumstances.listSteps();
    return Arrays.stream(FirstDayStep.values())
        .filter(step -> steps.contains(step) || findPromise(part, step) != null)
        .map(
            step ->
                new StepView(
                    step,
                    findPromise(part, step),
                    findAnswer(view, part, step),
                    circumstances.officeHolder()))
        .toList();
  }

  private Circumstances getCircumstances(CaseAccess access, CaseView view, CaseView.PartView part) {
    var incident = getIncident(view, part);
    var injury = findAnswer(view, part, FirstDayStep.INJURY);
    return new Circumstances(
        incident.dangerNow() || part.affected().danger() == Danger.ACUTE,
        incident.channel(),
        incident.forms().isEmpty() ? listReportedForms(access) : incident.forms(),
        injury != null && injury.kind() == FirstDayEntryKind.SERIOUS_INJURY,
        !access.accused().isEmpty(),
        Circumstances.isOfficeHolder(part.affected().positionTitle()));
  }

  // When several reports are handled as one case, each part has the circumstances of its own
  // report.
  private IncidentRecord getIncident(CaseView view, CaseView.PartView part) {
    return part.part().incident().equals(view.incident().id())
        ? view.incident()
        : incidents.get(part.part().incident());
  }

  // Returns the forms (such as a threat or an insult) that the reporters chose. They count until
  // the
  // handler has assessed the case.
  private Collection<String> listReportedForms(CaseAccess access) {
    return followUpAnswers.stream()
        .flatMap(answers -> answers.getClassification(access).forms().stream())
        .toList();
  }

  private static @Nullable Promise findPromise(CaseView.PartView part, FirstDayStep step) {
    return part.promises().stream()
        .filter(promise -> promise.kind().equals(step.promise()))
        .filter(promise -> promise.state() != PromiseState.LAPSED)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  // Returns the first answer in the timeline, in which the newest line stands first.
  private static CaseView.@Nullable Line findAnswer(
      CaseView view, CaseView.PartView part, FirstDayStep step) {
    return view.timeline().stream()
        .filter(line -> line.kind() instanceof FirstDayEntryKind)
        .filter(line -> step.name().equals(line.about()))
        .filter(line -> part.part().id().equals(line.part()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Records what came of a step.
   *
   * @param words the reason, number or explanation; see {@link FirstDayEntryKind#needsWords}
   * @throws RefusedException when the step does not belong to this case or is a promise, when the
   *     answer does not fit, or when the reason is missing
   */
  @Transactional
  public void record(
      CaseAccess access,
      PartId id,
      FirstDayStep step,
      FirstDayEntryKind answer,
      SubmittedText words) {
    var affected = parts.getOpen(access, id, Action.DECIDE);
    requireRecordable(access, id, step);
    if (!step.answers().contains(answer)) {
      throw new RefusedException("firstday.answer.empty");
    }
    if (answer.needsWords() && words.text().isBlank()) {
      throw new RefusedException(answer.missingWordsKey());
    }
    var isNew = parts.recordStepOnce(access, affected, answer, step.name(), words, false);
    if (isNew && step == FirstDayStep.INJURY) {
      inspectorate.plan(
          access.viewer().person(),
          access.part(id),
          affected,
          answer == FirstDayEntryKind.SERIOUS_INJURY);
    }
  }

  private void requireRecordable(CaseAccess access, PartId id, FirstDayStep step) {
    var view = views.getForHandler(access);
    var part =
        view.parts().stream()
            .filter(readable -> readable.part().id().equals(id))
            .findFirst()
            .orElseThrow(HiddenException::new);
    var stepView =
        list(access, view, part).stream()
            .filter(listed -> listed.step() == step)
            .findFirst()
            .orElseThrow(() -> new RefusedException("firstday.step.gone"));
    if (stepView.promise() != null) {
      throw new RefusedException("firstday.step.promise");
    }
  }
}
