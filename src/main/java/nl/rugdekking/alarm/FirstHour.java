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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the steps taken in the first hour, and who speaks to the outside and says what. */
@Service
public class FirstHour {

  /**
   * A step that was taken.
   *
   * @param id the id of the form that was sent, so that sending it twice records it once
   * @param reference the number the police gave
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
      var words = joined(reference, note);
      return words.isEmpty() ? null : words;
    }
  }

  /**
   * A statement to the outside: who speaks, and what is said.
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
  private final PartService parts;
  private final Clock clock;

  FirstHour(FirstHourRepository repository, PartService parts, Clock clock) {
    this.repository = repository;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Records a step.
   *
   * @throws RefusedException when the step needs a note and has none
   */
  @Transactional
  public void recordStep(CaseAccess access, PartId part, StepRequest step) {
    var affected = parts.getOpen(access, part, Action.ACUTE);
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
    if (repository.add(affected, taken)) {
      parts.recordStep(
          access, affected, AlarmEntryKind.FIRST_HOUR, step.step().name(), taken.words());
    }
  }

  @Transactional
  public void recordStatement(
      CaseAccess access, PartId part, UUID form, String speaker, String said) {
    var affected = parts.getOpen(access, part, Action.ACUTE);
    var spoken =
        new PublicStatement(form, AlarmCaller.now(clock), access.viewer().person(), speaker, said);
    if (repository.add(affected, spoken)) {
      parts.recordStep(access, affected, AlarmEntryKind.SPOKEN_OF, null, joined(speaker, said));
    }
  }

  private static String joined(@Nullable String first, @Nullable String second) {
    return Stream.of(first, second)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(": "));
  }
}
