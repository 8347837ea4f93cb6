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
 * What a report brings to the register.
 *
 * @param accused colleagues it is about: neither they nor the line above them read or handle it
 */
public record Registration(
    @Nullable PersonId reporter,
    Lane lane,
    @Nullable LocalDate happenedOn,
    @Nullable String channel,
    boolean dangerNow,
    List<Told> affected,
    List<PersonId> accused) {

  /**
   * Somebody it happened to.
   *
   * @param position what the person is, when we know the person
   * @param name as the reporter wrote it, when we don't
   * @param body whose policy and people it falls under as long as we don't: the reporter's own, so
   *     that a councillor who names nobody is not read by the civil service
   */
  public record Told(@Nullable Position position, @Nullable String name, BodyKind body) {

    public static Told known(Position position) {
      return new Told(position, null, position.body());
    }

    @Nullable PersonId person() {
      return position == null ? null : position.person();
    }
  }
}
