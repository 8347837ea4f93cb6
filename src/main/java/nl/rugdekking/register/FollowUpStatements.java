// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.acting.CameraImagesPlanner;
import nl.rugdekking.register.acting.FormsListener;
import nl.rugdekking.register.acting.OwnersDay;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records in the register what people answer to questions after their report. The answers
 * themselves are stored in room {@code report}; here only the fact is recorded that something was
 * added, and whatever changes the case: wishes, severity, danger, the channel, and who is accused.
 * The caller has verified who answers, and runs this in its transaction. The person ({@code by}) is
 * null when they reported without a name.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowUpStatements {

  private final PartService parts;
  private final WishRecorder recorder;
  private final Accusations accusations;
  private final OwnersDay day;
  private final IncidentRepository incidents;
  private final CameraImagesPlanner cameraImages;
  private final ObjectProvider<FormsListener> listeners;

  FollowUpStatements(
      PartService parts,
      WishRecorder recorder,
      Accusations accusations,
      OwnersDay day,
      IncidentRepository incidents,
      CameraImagesPlanner cameraImages,
      ObjectProvider<FormsListener> listeners) {
    this.listeners = listeners;
    this.day = day;
    this.incidents = incidents;
    this.cameraImages = cameraImages;
    this.parts = parts;
    this.recorder = recorder;
    this.accusations = accusations;
  }

  /**
   * Records that the reporter answered a question about a report. Only handlers can see it.
   *
   * @param anyPart one of the parts that were registered with the report
   * @param question the code of the question, for the message key {@code report.more.<code>}
   */
  public void recordAboutReport(
      CasePart anyPart, UUID report, @Nullable PersonId by, String question) {
    parts.recordReportStep(anyPart, report, by, question);
  }

  /**
   * Saves the channel through which it happened (such as the telephone), as the reporter chose it
   * after the report.
   *
   * @param channel the code of the channel, or null when the reporter took it back
   */
  public void recordChannel(CasePart anyPart, @Nullable PersonId by, @Nullable String channel) {
    incidents.setChannel(anyPart.incident(), channel);
    cameraImages.replan(by, anyPart.incident());
  }

  /**
   * Plans what has to be done for the forms (kinds of aggression) that the reporter chose. They are
   * not saved as the classification of the incident, because the handler decides that.
   */
  public void recordForms(CasePart anyPart, List<String> forms) {
    cameraImages.planForTold(anyPart.incident(), forms);
    listeners.forEach(listener -> listener.afterFormsChanged(anyPart.incident()));
  }

  /** Plans that camera images are secured, because the reporter said that there was a camera. */
  public void recordCamera(CasePart anyPart) {
    cameraImages.planForCamera(anyPart.incident());
  }

  /** Records that the affected person answered a question about themselves. */
  public void recordAboutOneself(CasePart own, @Nullable PersonId by, String question) {
    parts.recordStep(own, CaseEntryKind.TOLD_MORE_OWN, by, question);
    day.beginEarly(by, own);
  }

  /** Accuses a colleague, and blocks them from the case in the same transaction. */
  public void accuse(CasePart anyPart, @Nullable PersonId by, PersonId accused) {
    accusations.accuse(anyPart, by, accused);
  }

  /**
   * Moves a report without a name outside the organisation, because a colleague is accused who
   * cannot be identified.
   */
  public void accuseUnknown(CasePart anyPart) {
    accusations.accuseUnknown(anyPart);
  }

  /** Saves the severity that the affected person experiences, and recalculates the promises. */
  public void recordSeverity(CasePart own, @Nullable PersonId by, Severity severity) {
    var before = getOpen(own);
    recorder.recordSeverity(by, own, before, before.experienced(severity));
  }

  /** Saves the wishes of the affected person, and calls somebody when there is danger now. */
  public void recordWishes(CasePart own, @Nullable PersonId by, Wishes wishes) {
    recorder.recordWishes(by, own, getOpen(own), wishes);
    parts.recordStep(own, CaseEntryKind.WISHED, by, null);
    recorder.raiseAlarm(own, wishes.danger());
  }

  /**
   * Calls somebody because the reporter says once more that there is danger now. The wishes of the
   * affected person stay as they are.
   */
  public void recordDanger(CasePart part) {
    getOpen(part);
    recorder.raiseAlarm(part, Danger.ACUTE);
  }

  private PartRecord getOpen(CasePart own) {
    var affected = parts.getUnchecked(own.id());
    if (affected.closedAt() != null) {
      throw new RefusedException("register.closed");
    }
    return affected;
  }
}
