// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.register.DangerCalls;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The calls because of danger, with whom we call where that may be said. */
@Component
public record KnownCalls(DangerCalls calls, ObjectProvider<OwnCalls> rooms) {

  /**
   * A call that was not handed over yet.
   *
   * @param about whom it is about, where the page shows calls about several people, or null
   * @param known null for a report without a name
   */
  public record RunningCall(
      @Nullable String about, Alerts.Call call, OwnCalls.@Nullable CallStatus known) {}

  public Optional<RunningCall> find(PartId part) {
    return calls.find(part).map(call -> describe(null, part, call));
  }

  /** The same, of a call that the caller knows already. */
  public RunningCall describe(@Nullable String about, PartId part, Alerts.Call call) {
    var known = rooms.stream().flatMap(room -> room.find(part).stream()).findFirst().orElse(null);
    return new RunningCall(about, call, known);
  }

  /** What was still to be done in the first hour when it was handed over, as a sentence. */
  Optional<String> findLeft(PartId part) {
    return rooms.stream().flatMap(room -> room.findLeft(part).stream()).findFirst();
  }

  /** The number on which the reader is called, on a page about a call that was not handed over. */
  public void offerNumber(@Nullable String phone, boolean takesNumber, Model model) {
    rooms.forEach(room -> room.offerNumber(phone, takesNumber, model));
  }
}
