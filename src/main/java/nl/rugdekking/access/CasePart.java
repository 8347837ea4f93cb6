// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One affected person's share of a case, with the facts that decide who may read it. A case with
 * two affected persons has two parts, each with its own handler, promises and end.
 *
 * @param owner the person who handles it
 * @param body the body (such as the council) that the affected person belongs to
 * @param lane the way it came in: open, in confidence or without a name
 * @param escalated true when nobody inside the organisation may handle it
 * @param incident the incident it was registered under, also after that was joined to another
 * @param answeredBy the party that has the role of the responsible person in it
 * @param continued true when it goes on in another part of the same person in the case
 * @param heldUntil the moment until which only the affected person may read a report on their
 *     behalf, so that they hear of it first; null when others may read it
 * @param judge the judge whom a person chose for it, or null when the rules alone decide
 */
public record CasePart(
    PartId id,
    IncidentId incident,
    @Nullable PersonId affected,
    BodyKind body,
    Lane lane,
    @Nullable PersonId owner,
    boolean coordinatorReads,
    boolean nameWithheld,
    boolean escalated,
    AnsweredBy answeredBy,
    boolean open,
    Instant openedAt,
    boolean continued,
    @Nullable Instant heldUntil,
    @Nullable Judge judge) {

  /**
   * The party that takes the decisions about a part in the open lane that its owner may not take.
   */
  public enum AnsweredBy {
    /** The responsible person and the deputies of its body. */
    OFFICES,
    /** The fallback outside the organisation, because none of them may. */
    OUTSIDE,
    /** The mayor, who judges a member of the executive. */
    MAYOR
  }

  /** The judge that a person chose for a case that touches the executive. */
  public enum Judge {
    /** Somebody outside, since the handler recorded that the executive is involved. */
    OUTSIDE,
    /** The mayor, since the affected secretary agreed to that. */
    MAYOR
  }

  /**
   * Returns true when it is a talk in confidence: no case, number, promise or task that others see.
   */
  public boolean isTalk() {
    return lane == Lane.CONFIDENTIAL;
  }

  /** Returns true when the fallback outside answers for it, and nobody inside. */
  public boolean isAnsweredOutside() {
    return answeredBy == AnsweredBy.OUTSIDE;
  }

  /**
   * Returns true when neither the affected nor the reporter is known. Such people are reached by
   * messages alone, and nobody can call them.
   */
  public boolean isWithoutName() {
    return lane == Lane.ANONYMOUS && affected == null;
  }

  /** Returns true while only the affected person may read it. */
  public boolean isHeld() {
    return heldUntil != null;
  }

  /**
   * Returns true when single promises of the part may be given to others. In the other lanes, and
   * when somebody outside handles it, the reporter was told who reads the part, so nobody else may.
   * Once the part is closed, nothing is left to do.
   */
  public boolean mayBeGivenAway() {
    return open && lane == Lane.OPEN && !escalated;
  }

  /** Returns the part as it is once others than the affected person may read it. */
  public CasePart withoutHold() {
    return withoutHold(coordinatorReads);
  }

  /**
   * Returns the part as it would be if coordinators might read it, and not only the affected
   * person.
   */
  public CasePart withCoordinators() {
    return withoutHold(true);
  }

  private CasePart withoutHold(boolean coordinators) {
    return new CasePart(
        id,
        incident,
        affected,
        body,
        lane,
        owner,
        coordinators,
        nameWithheld,
        escalated,
        answeredBy,
        open,
        openedAt,
        continued,
        null,
        judge);
  }

  /** Reads a row of {@code case_part}. */
  public static CasePart read(ResultSet row, int number) throws SQLException {
    return new CasePart(
        new PartId(row.getObject("part_id", UUID.class)),
        new IncidentId(row.getObject("incident_id", UUID.class)),
        readPerson(row, "person_id"),
        BodyKind.valueOf(row.getString("body")),
        Lane.valueOf(row.getString("lane")),
        readPerson(row, "owner_id"),
        row.getBoolean("coordinator_reads"),
        row.getBoolean("name_withheld"),
        row.getBoolean("escalated"),
        AnsweredBy.valueOf(row.getString("answered_by")),
        row.getBoolean("open"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("continued"),
        readInstant(row, "held_until"),
        toJudge(row.getString("judge")));
  }

  private static @Nullable Judge toJudge(@Nullable String name) {
    return name == null ? null : Judge.valueOf(name);
  }

  private static @Nullable Instant readInstant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable PersonId readPerson(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  /** Creates a new part, open and assigned. */
  static CasePart of(
      NewCase.NewPart part,
      IncidentId incident,
      Lane lane,
      Assignment assignment,
      Instant openedAt,
      @Nullable Instant heldUntil) {
    return new CasePart(
        part.id(),
        incident,
        part.affected(),
        part.body(),
        lane,
        assignment.owner(),
        part.coordinatorReads(),
        false,
        assignment.escalated(),
        assignment.answeredBy(),
        true,
        openedAt,
        false,
        heldUntil,
        null);
  }

  CasePart with(Lane otherLane, Assignment assignment) {
    return new CasePart(
        id,
        incident,
        affected,
        body,
        otherLane,
        assignment.owner(),
        coordinatorReads,
        nameWithheld,
        assignment.escalated(),
        assignment.answeredBy(),
        open,
        openedAt,
        continued,
        heldUntil,
        judge);
  }
}
