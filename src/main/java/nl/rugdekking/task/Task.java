// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A task: what is asked of somebody and by when, as one row of their work list. It contains no name
 * of a person in a case.
 *
 * @param id unique among all tasks
 * @param who the person who has to do it: the viewer, or somebody they stand in for
 * @param title the message key of the task
 * @param verb the message key of the button
 * @param address the path of the page where it is done, within the organisation
 * @param waiting true when it waits for somebody else
 * @param about the case it belongs to, or null
 * @param urgency decides if it comes before the tasks that are sorted by their due date
 */
public record Task(
    UUID id,
    PersonId who,
    String title,
    String verb,
    String address,
    @Nullable Instant due,
    boolean waiting,
    @Nullable About about,
    Urgency urgency) {

  /** The order of the tasks, before their due dates count. */
  public enum Urgency {
    /** Somebody is in danger, and nobody has confirmed the alarm yet. */
    DANGER,
    /** A step of the first hour that was still open when the alarm was handed over. */
    FIRST_HOUR,
    /**
     * Somebody said that there may be danger or that it is very serious, and nobody has looked at
     * that yet.
     */
    SERIOUS,
    /** After a day of this week the affected person loses a right. */
    LAST_DAY,
    USUAL
  }

  /** Creates a task that is sorted by its due date. */
  public Task(
      UUID id,
      PersonId who,
      String title,
      String verb,
      String address,
      @Nullable Instant due,
      boolean waiting,
      @Nullable About about) {
    this(id, who, title, verb, address, due, waiting, about, Urgency.USUAL);
  }

  /**
   * The case that a task belongs to.
   *
   * @param waits the message key of what it waits for, or null
   * @param firstDay the first day on which it may be done, or null when it may be done at once
   * @param opensCase false when the person may open the page of the task only, and not the case
   */
  public record About(
      String number,
      PartId part,
      BodyKind body,
      @Nullable String waits,
      @Nullable LocalDate firstDay,
      boolean opensCase) {}

  /** Returns the group of the work list in which the task stands at this moment. */
  public TaskGroup group(Instant now) {
    return switch (urgency) {
      case DANGER -> TaskGroup.DANGER;
      case FIRST_HOUR -> TaskGroup.FIRST_HOUR;
      case LAST_DAY -> TaskGroup.LAST_DAY;
      case SERIOUS, USUAL -> TaskGroup.of(waiting, due, now);
    };
  }

  /**
   * Returns true for a step of a first hour of which no time is known by which it must be done,
   * because the danger was reported without a name.
   */
  public boolean isToBeDoneAtOnce() {
    return urgency == Urgency.FIRST_HOUR && due == null;
  }

  /**
   * Returns true when somebody said that there may be danger or that it is very serious, and nobody
   * has looked at that yet.
   */
  public boolean isSerious() {
    return urgency == Urgency.SERIOUS;
  }

  /** Returns true when somebody is in danger, and nobody has confirmed the alarm yet. */
  public boolean isAboutDanger() {
    return urgency == Urgency.DANGER;
  }
}
