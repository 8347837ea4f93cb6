// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of cases, without names or texts.
 *
 * @param affected the affected person, or null when it is not known who that is
 * @param nameWithheld true when no list may show the name of the affected person
 * @param forms the codes of the forms, in the order of their codes
 * @param severity the severity as the handler assessed it, or null while it is not assessed
 * @param due the moment at which the first unsettled promise is due, or null when none has a date
 * @param precision the precision with which the date of an imported case is known
 * @param talk true for a talk in confidence, whose number is not shown
 * @param lastStep the last line of its timeline, or null when it has none
 */
public record IncidentSummary(
    UUID part,
    String number,
    @Nullable PersonId affected,
    boolean nameWithheld,
    @Nullable PersonId handler,
    Instant registeredAt,
    @Nullable String channel,
    List<String> forms,
    @Nullable Severity severity,
    BodyKind body,
    @Nullable String positionTitle,
    boolean open,
    int late,
    @Nullable Instant due,
    boolean history,
    ChronoUnit precision,
    boolean talk,
    @Nullable LastStep lastStep) {

  public IncidentSummary {
    forms = List.copyOf(forms);
  }

  /**
   * The last thing that was recorded in a part.
   *
   * @param room the room that recorded it
   * @param kind the kind of the line, unique in that room
   * @param about a code that says more about it, or null
   */
  public record LastStep(Instant at, String room, String kind, @Nullable String about) {}
}
