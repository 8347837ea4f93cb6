// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import java.util.List;
import nl.rugdekking.organisation.PromiseKind;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the first day, in the order in which they are shown; the message key is {@code
 * firstday.step.<name>}.
 */
public enum FirstDayStep {
  DANGER,
  CAMERA_IMAGES,
  LETTER,
  SCREENSHOTS,
  VOICEMAIL,
  MAIL,
  /** Stands for the evidence in a case to which no step above about evidence applies. */
  OTHER_EVIDENCE,
  /** Asks if somebody was admitted to hospital, has a lasting injury or died. */
  INJURY,
  /** The employer tells the Labour Inspectorate of a serious injury. */
  LABOUR_INSPECTORATE,
  /**
   * Asks whether the law obliges the organisation to report a colleague or office holder who is
   * accused to the police.
   */
  DUTY_TO_REPORT,
  COMPANY_DOCTOR;

  /**
   * Returns the promise that is this step, for a step that cannot wait; null for the other steps.
   */
  @Nullable PromiseKind promise() {
    return switch (this) {
      case DANGER -> PromiseKind.DANGER_CONFIRMED;
      case CAMERA_IMAGES -> PromiseKind.CAMERA_IMAGES;
      case LABOUR_INSPECTORATE -> LabourInspectoratePromiseKeeper.KIND;
      case LETTER,
          SCREENSHOTS,
          VOICEMAIL,
          MAIL,
          OTHER_EVIDENCE,
          INJURY,
          DUTY_TO_REPORT,
          COMPANY_DOCTOR ->
          null;
    };
  }

  /** Returns the answers that can be recorded for this step. */
  public List<FirstDayEntryKind> answers() {
    return switch (this) {
      case INJURY ->
          List.of(
              FirstDayEntryKind.SERIOUS_INJURY,
              FirstDayEntryKind.NO_SERIOUS_INJURY,
              FirstDayEntryKind.INJURY_NOT_KNOWN);
      case DUTY_TO_REPORT ->
          List.of(FirstDayEntryKind.REPORTED_BY_DUTY, FirstDayEntryKind.NOT_REPORTED_BY_DUTY);
      default -> List.of(FirstDayEntryKind.DONE, FirstDayEntryKind.NOT_DONE);
    };
  }
}
