// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.register.acting.CameraImagesPlanner;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of an incident and of one affected person, as far as they are known and decide
 * which steps there are on the first day.
 *
 * @param danger true when somebody said that there is danger now
 * @param channel the code of the channel, or null when it is not known
 * @param forms the codes of the forms of the incident
 * @param seriousInjury true when somebody was admitted to hospital, has a lasting injury or died
 * @param colleagueAccused true when somebody who works or holds office here is accused
 * @param officeHolder true for somebody who holds an elected or appointed office and has no
 *     employer
 */
record Circumstances(
    boolean danger,
    @Nullable String channel,
    Collection<String> forms,
    boolean seriousInjury,
    boolean colleagueAccused,
    boolean officeHolder) {

  // The positions of office holders, by the codes that every organisation starts with. Everybody
  // else counts as an employee or hired worker, also somebody whose position is not known, because
  // an employer has duties.
  private static final Set<String> OFFICE_HOLDERS =
      Set.of("mayor", "alderman", "councillor", "committee-member", "former-holder", "candidate");

  /** Returns true when the position with this code is an elected or appointed office. */
  static boolean isOfficeHolder(@Nullable String title) {
    return title != null && OFFICE_HOLDERS.contains(title);
  }

  /** Returns the steps of the first day. */
  Set<FirstDayStep> listSteps() {
    var steps = EnumSet.of(FirstDayStep.INJURY);
    steps.addAll(listEvidence());
    if (danger) {
      steps.add(FirstDayStep.DANGER);
    }
    if (seriousInjury) {
      steps.add(FirstDayStep.LABOUR_INSPECTORATE);
    }
    if (colleagueAccused) {
      steps.add(FirstDayStep.DUTY_TO_REPORT);
    }
    if (!officeHolder) {
      steps.add(FirstDayStep.COMPANY_DOCTOR);
    }
    return steps;
  }

  private Set<FirstDayStep> listEvidence() {
    var evidence = EnumSet.noneOf(FirstDayStep.class);
    if (CameraImagesPlanner.isCameraLikely(channel, forms)) {
      evidence.add(FirstDayStep.CAMERA_IMAGES);
    }
    findByChannel(channel).ifPresent(evidence::add);
    if (forms.contains("doxing")) {
      evidence.add(FirstDayStep.SCREENSHOTS);
    }
    if (evidence.isEmpty()) {
      evidence.add(FirstDayStep.OTHER_EVIDENCE);
    }
    return evidence;
  }

  private static Optional<FirstDayStep> findByChannel(@Nullable String channel) {
    return switch (channel) {
      case "letter" -> Optional.of(FirstDayStep.LETTER);
      case "social-media" -> Optional.of(FirstDayStep.SCREENSHOTS);
      case "telephone" -> Optional.of(FirstDayStep.VOICEMAIL);
      case "email" -> Optional.of(FirstDayStep.MAIL);
      case null, default -> Optional.empty();
    };
  }
}
