// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what has come of the calls because of danger, which another room makes. */
@Component
public class DangerCalls {

  private final ObjectProvider<Alerts> alerts;

  DangerCalls(ObjectProvider<Alerts> alerts) {
    this.alerts = alerts;
  }

  /** Returns the last call; empty when there is no alarm or it was handed over. */
  public Optional<Alerts.Call> find(PartId part) {
    return alerts.stream().flatMap(alert -> alert.findCall(part).stream()).findFirst();
  }

  /**
   * Returns parts of this organisation with an alarm that nobody has confirmed yet. The caller
   * checks which of them somebody may see.
   */
  public List<PartId> listUnconfirmed(int most) {
    return alerts.stream().flatMap(alert -> alert.listUnconfirmed(most).stream()).toList();
  }

  /** Returns those of these parts that have an alarm which nobody has confirmed yet. */
  public Set<PartId> listUnconfirmed(Collection<PartId> parts) {
    return alerts.stream()
        .flatMap(alert -> alert.listUnconfirmed(parts).stream())
        .collect(Collectors.toSet());
  }

  /**
   * Lets the alarm of a talk go on in the case that it became.
   *
   * @return true when the case begins in danger
   */
  public boolean continueInCase(CasePart opened) {
    return alerts.stream()
        .map(alert -> alert.continueInCase(opened))
        .reduce(false, Boolean::logicalOr);
  }

  /**
   * Returns true when no alarm is running, and every part is closed or its affected said that there
   * is no danger.
   */
  public boolean areOver(CaseView view) {
    return view.parts().stream()
        .allMatch(
            part ->
                part.affected().closedAt() != null
                    || (part.affected().danger() == Danger.NONE
                        && find(part.part().id()).isEmpty()));
  }
}
