// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;

/**
 * The data of a report from which an incident is registered.
 *
 * @param accused the accused colleagues: they and the managers above them may not read or handle it
 * @param accusedUnknown true when a colleague is accused, but could not be found with what the
 *     reporter wrote
 */
public record Registration(
    @Nullable PersonId reporter,
    Lane lane,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    boolean dangerNow,
    List<ReportedPerson> affected,
    List<PersonId> accused,
    boolean accusedUnknown) {

  /** A registration in which every accused colleague is known. */
  public Registration(
      @Nullable PersonId reporter,
      Lane lane,
      @Nullable LocalDate happenedOn,
      @Nullable String channel,
      boolean dangerNow,
      List<ReportedPerson> affected,
      List<PersonId> accused) {
    this(reporter, lane, happenedOn, channel, dangerNow, affected, accused, false);
  }

  // The coordinator handles reports without a name, but must not do so when the accused colleague
  // is unknown, because that may be the coordinator.
  boolean mightAccuseCoordinator() {
    return lane == Lane.ANONYMOUS && accusedUnknown;
  }

  /**
   * One affected person, as the reporter named them.
   *
   * @param position the position of the person, or null when we don't know the person
   * @param name the name as the reporter wrote it, when we don't know the person
   * @param body the body whose policy and handlers apply while we don't know the person. It is that
   *     of the function that the reporter named, or else that of the reporter, so that the civil
   *     service does not read the report of a councillor who names nobody
   */
  public record ReportedPerson(@Nullable Position position, @Nullable String name, BodyKind body) {

    public static ReportedPerson known(Position position) {
      return new ReportedPerson(position, null, position.body());
    }
  }
}
