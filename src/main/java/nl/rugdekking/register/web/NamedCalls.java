// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.register.DangerCalls;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The calls because of danger, with the name of the person whom we call where the reader may know
 * it.
 */
@Component
public record NamedCalls(DangerCalls calls, ObjectProvider<OwnCalls> rooms) {

  /**
   * A call that was not handed over yet.
   *
   * @param about the person whom the call is about, when the page shows calls about several people;
   *     otherwise null
   * @param known the details that the reader may know; null for a report without a name
   */
  public record RunningCall(
      @Nullable String about, Alerts.Call call, OwnCalls.@Nullable CallStatus known) {}

  public Optional<RunningCall> find(PartId part) {
    return calls.find(part).map(call -> describe(null, part, call));
  }

  /** The same for a call that was read already. */
  public RunningCall describe(@Nullable String about, PartId part, Alerts.Call call) {
    var known = rooms.stream().flatMap(room -> room.find(part).stream()).findFirst().orElse(null);
    return new RunningCall(about, call, known);
  }

  /**
   * The steps of the first hour that were still to be done when the part was handed over, as a
   * sentence.
   */
  Optional<String> findLeft(CasePart part) {
    return rooms.stream().flatMap(room -> room.findLeft(part).stream()).findFirst();
  }

  /** Returns what the affected person reads after the first hour was handed over. */
  public Optional<OwnCalls.HandedOver> findHandedOver(CasePart part) {
    return rooms.stream().flatMap(room -> room.findHandedOver(part).stream()).findFirst();
  }

  /**
   * Shows the number on which we call the reader, on a page about a call that was not handed over
   * yet.
   */
  public void offerNumber(
      @Nullable String phone, @Nullable String earlier, boolean takesNumber, Model model) {
    rooms.forEach(room -> room.offerNumber(phone, earlier, takesNumber, model));
  }
}
