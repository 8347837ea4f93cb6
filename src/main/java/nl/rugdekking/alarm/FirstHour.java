// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.Conversation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the steps taken in the first hour after an alarm, and the public statements of the
 * organisation. It also sends questions to a reporter without a name, from the person who takes
 * care of the danger.
 */
@Service
public class FirstHour {

  /**
   * A step that was taken.
   *
   * @param id the id of the form that was sent, so that sending it twice records it once
   * @param reference the number that the police gave
   */
  public record TakenStep(
      UUID id,
      FirstHourStep step,
      Instant at,
      PersonId by,
      @Nullable String reference,
      @Nullable String note) {

    /** Returns the reference and the note as one text, or null when both are empty. */
    @Nullable String words() {
      var words = join(reference, note);
      return words.isEmpty() ? null : words;
    }
  }

  /**
   * A public statement: who speaks for the organisation, and what is said.
   *
   * @param id the id of the form that was sent, so that sending it twice records it once
   * @param speaker the name of the speaker, or null once it has been destroyed
   * @param said the text, or null once it has been destroyed
   */
  public record PublicStatement(
      UUID id, Instant at, PersonId by, @Nullable String speaker, @Nullable String said) {}

  /** A step as a form sends it. */
  public record StepRequest(
      UUID form, FirstHourStep step, @Nullable String reference, @Nullable String note) {}

  private final FirstHourRepository repository;
  private final AlarmRepository alarms;
  private final PartService parts;
  private final Conversation conversation;
  private final Clock clock;

  FirstHour(
      FirstHourRepository repository,
      AlarmRepository alarms,
      PartService parts,
      Conversation conversation,
      Clock clock) {
    this.repository = repository;
    this.alarms = alarms;
    this.conversation = conversation;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Records a step that was taken.
   *
   * @throws RefusedException when the step is not possible in this part, or needs a note and has
   *     none
   */
  @Transactional
  public void recordStep(CaseAccess access, PartId part, StepRequest step) {
    var affected = parts.getOpen(access, part, Action.ACUTE);
    if (!step.step().isPossibleIn(access.part(part))) {
      throw new RefusedException("alarm.refused.step");
    }
    if (step.step().needsNote() && (step.note() == null || step.note().isBlank())) {
      throw new RefusedException("alarm.step.note.missing");
    }
    var taken =
        new TakenStep(
            step.form(),
            step.step(),
            AlarmCaller.now(clock),
            access.viewer().person(),
            step.reference(),
            step.note());
    var alarm = alarms.find(part).map(Alarm::id).orElse(null);
    if (repository.add(affected, alarm, taken)) {
      parts.recordStep(
          access, affected, AlarmEntryKind.FIRST_HOUR, step.step().name(), taken.words());
    }
  }

  /**
   * Records who speaks for the organisation and what is said.
   *
   * @param form the id of the form
   * @throws RefusedException when the danger was mentioned in a talk, of which nobody may hear
   */
  @Transactional
  public void recordStatement(
      CaseAccess access, PartId part, UUID form, String speaker, String said) {
    var affected = parts.getOpen(access, part, Action.ACUTE);
    if (access.part(part).isTalk()) {
      throw new RefusedException("alarm.refused.step");
    }
    var statement =
        new PublicStatement(form, AlarmCaller.now(clock), access.viewer().person(), speaker, said);
    if (repository.add(affected, statement)) {
      parts.recordStep(access, affected, AlarmEntryKind.SPOKEN_OF, null, join(speaker, said));
    }
  }

  /**
   * Sends a message to a reporter without a name, who cannot be called by telephone.
   *
   * @throws RefusedException when the viewer neither takes care of the danger nor handles the case
   */
  @Transactional
  public void askReporter(CaseAccess access, PartId part, UUID report, SubmittedText question) {
    parts.getOpen(access, part, Action.REACH_REPORTER);
    if (!mayReachReporter(access, part, alarms.find(part).orElse(null))) {
      throw new RefusedException("alarm.refused.reporter");
    }
    conversation.sendInDanger(access, report, question);
  }

  /**
   * Returns true when the viewer may read what was written after the reports: they handle the case,
   * or they were called and the alarm has not been handed over. They read it before they confirm,
   * because it says what is going on now.
   */
  static boolean mayReadReporter(CaseAccess access, PartId part, @Nullable Alarm alarm) {
    return access.may(Action.REACH_REPORTER, part)
        && (access.may(Action.MESSAGE, part) || (alarm != null && !alarm.isEnded()));
  }

  /**
   * Returns true when the viewer may write to a reporter from here: they handle the case, or they
   * confirmed the alarm and have not handed it over.
   */
  static boolean mayReachReporter(CaseAccess access, PartId part, @Nullable Alarm alarm) {
    return access.may(Action.REACH_REPORTER, part)
        && (access.may(Action.MESSAGE, part)
            || (alarm != null && alarm.isTakenOnBy(access.viewer().person())));
  }

  private static String join(@Nullable String first, @Nullable String second) {
    return Stream.of(first, second)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(": "));
  }
}
