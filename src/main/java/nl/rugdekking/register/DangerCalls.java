// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.Alerts.CurrentDanger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells other rooms how far the calls for help have come when somebody is in danger: who is being
 * called, or who has taken it on. Room {@code alarm} makes these calls; it implements {@link
 * Alerts}, because the register may not depend on it.
 */
@Component
public class DangerCalls {

  private final ObjectProvider<Alerts> alerts;
  private final ObjectProvider<Alerts.Dangers> dangers;

  DangerCalls(ObjectProvider<Alerts> alerts, ObjectProvider<Alerts.Dangers> dangers) {
    this.alerts = alerts;
    this.dangers = dangers;
  }

  /** Returns the last call; empty when there is no alarm or it was handed over. */
  public Optional<Alerts.Call> find(PartId part) {
    return alerts.stream().flatMap(alert -> alert.findCall(part).stream()).findFirst();
  }

  /**
   * Returns the moment by which the next person is called for a report without a name. It is the
   * same whatever names are in the report, so that it gives away nothing about who may be called.
   */
  public Optional<Instant> findNextWithoutName(Collection<PartId> parts) {
    return alerts.stream().map(alert -> alert.findNextWithoutName(parts)).findFirst();
  }

  /** Returns when somebody took on the danger in these parts; empty while nobody has. */
  public Optional<Alerts.TakenOn> findTakenOn(Collection<PartId> parts) {
    return alerts.stream().flatMap(alert -> alert.findTakenOn(parts).stream()).findFirst();
  }

  /**
   * Returns the parts that the viewer may see, without talks in confidence, with an alarm that
   * nobody has confirmed yet.
   */
  public List<PartId> listUnconfirmed(Viewer viewer, int most) {
    return alerts.stream().flatMap(alert -> alert.listUnconfirmed(viewer, most).stream()).toList();
  }

  /** Returns the danger of each of these parts that is open and in which it may not be over. */
  public Map<PartId, CurrentDanger> findDangers(Collection<PartId> parts) {
    var found = new HashMap<PartId, CurrentDanger>();
    dangers.forEach(source -> found.putAll(source.find(parts)));
    return found;
  }

  /**
   * Returns the open parts that the viewer may see and others handle, without talks in confidence,
   * in which somebody took on a danger that was not handed over before this moment, the latest
   * first.
   */
  public List<PartId> listTakenOn(Viewer viewer, Instant since, int most) {
    return dangers.stream()
        .flatMap(source -> source.listTakenOn(viewer, since, most).stream())
        .toList();
  }

  /** Tells whoever takes care of the danger that somebody added something. */
  public void notifyResponders(List<CasePart> parts) {
    alerts.forEach(alert -> alert.notifyResponders(parts));
  }

  /**
   * Continues the alarm of a talk in the case that the talk became.
   *
   * @return true when the case begins in danger
   */
  public boolean continueInCase(CasePart opened) {
    return alerts.stream()
        .map(alert -> alert.continueInCase(opened))
        .reduce(false, Boolean::logicalOr);
  }

  /** The progress of the help after danger was reported. */
  public enum Progress {
    /** Somebody is being called. */
    CALLING("danger"),
    /** Everybody was called, and nobody took it on. */
    UNANSWERED("danger"),
    /** Somebody who was called has taken it on. */
    CONFIRMED("success"),
    /** The first hour is over, and it is not known if there is still danger. */
    HANDED_OVER("info"),
    /**
     * Every part (the case of one affected person) is closed, or that person said that there is no
     * danger.
     */
    OVER("info");

    private final String notice;

    Progress(String notice) {
      this.notice = notice;
    }

    /** Returns the kind of notice in which a page shows it, for its CSS class. */
    public String notice() {
      return notice;
    }
  }

  /**
   * Returns the progress in the part in which it is furthest behind, in the order of {@link
   * Progress}.
   */
  public Progress findProgress(CaseView view) {
    return view.parts().stream()
        .map(part -> findProgress(part.affected(), find(part.part().id())))
        .min(Comparator.naturalOrder())
        .orElse(Progress.OVER);
  }

  private static Progress findProgress(PartRecord affected, Optional<Alerts.Call> call) {
    if (affected.closedAt() != null) {
      return Progress.OVER;
    }
    return call.map(DangerCalls::findProgress)
        .orElse(affected.danger() == Danger.NONE ? Progress.OVER : Progress.HANDED_OVER);
  }

  private static Progress findProgress(Alerts.Call call) {
    if (call.confirmed()) {
      return Progress.CONFIRMED;
    }
    return call.unanswered() ? Progress.UNANSWERED : Progress.CALLING;
  }
}
