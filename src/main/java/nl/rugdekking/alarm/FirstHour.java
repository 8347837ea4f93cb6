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
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the steps of the first hour, and who speaks about it and says what. */
@Service
public class FirstHour {

  /**
   * A step that was taken.
   *
   * @param id of the form that was sent
   * @param reference the number the police gave
   */
  public record Taken(
      UUID id,
      FirstHourStep step,
      Instant at,
      PersonId by,
      @Nullable String reference,
      @Nullable String note) {

    /** All that was written, as one text. */
    @Nullable String words() {
      var words = joined(reference, note);
      return words.isEmpty() ? null : words;
    }
  }

  /**
   * Who speaks, and what is said.
   *
   * @param id of the form that was sent
   * @param speaker nothing, as {@code said}, when it was destroyed
   */
  public record Spoken(
      UUID id, Instant at, PersonId by, @Nullable String speaker, @Nullable String said) {}

  /** What a form of a step brings. */
  public record Step(
      UUID form, FirstHourStep step, @Nullable String reference, @Nullable String note) {}

  private final FirstHourRepository repository;
  private final PartSteps parts;
  private final Clock clock;

  FirstHour(FirstHourRepository repository, PartSteps parts, Clock clock) {
    this.repository = repository;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * @throws RefusedException when the step needs words and has none
   */
  @Transactional
  public void take(CaseAccess access, PartId part, Step step) {
    var affected = parts.open(access, part, Action.ACUTE);
    if (step.step().needsNote() && (step.note() == null || step.note().isBlank())) {
      throw new RefusedException("alarm.step.note.missing");
    }
    var taken =
        new Taken(
            step.form(),
            step.step(),
            Calling.now(clock),
            access.viewer().person(),
            step.reference(),
            step.note());
    if (repository.add(affected, taken)) {
      parts.step(access, affected, AlarmEntry.FIRST_HOUR, step.step().name(), taken.words());
    }
  }

  @Transactional
  public void speak(CaseAccess access, PartId part, UUID form, String speaker, String said) {
    var affected = parts.open(access, part, Action.ACUTE);
    var spoken = new Spoken(form, Calling.now(clock), access.viewer().person(), speaker, said);
    if (repository.add(affected, spoken)) {
      parts.step(access, affected, AlarmEntry.SPOKEN_OF, null, joined(speaker, said));
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
