// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Calls somebody when there is danger now. Room {@code alarm} implements it: that room depends on
 * the register, so the register can only call it through this interface. An alarm is confirmed when
 * somebody who was called says that they take care of the danger, and is handed over to the handler
 * of the part when the first hour is over.
 */
public interface Alerts {

  /**
   * Starts calling somebody for each of these parts, in the transaction that recorded the danger.
   * Does nothing for a part that has an alarm already.
   */
  void startAlarms(List<CasePart> parts);

  /**
   * Called after more people were blocked from these parts. If the person who was called about a
   * part is now blocked from it, somebody else is called.
   */
  void replaceBlocked(List<CasePart> parts);

  /**
   * Called when a reporter without a name added something: whoever takes care of the danger gets a
   * mail with a link to it, unless they handle the part and get a mail for that reason.
   */
  void notifyResponders(List<CasePart> parts);

  /**
   * Called when a part that had no handler got one. If there is danger, that person is called at
   * once.
   */
  void callNewHandler(CasePart part);

  /**
   * Called when a talk with the confidential adviser became a case: the alarm that was raised in
   * the talk goes on in the case. The case now contains the promise that somebody confirms the
   * alarm; that promise is kept at once when somebody has confirmed it already.
   *
   * @return true when the alarm was not handed over yet, so that the case begins in danger
   */
  boolean continueInCase(CasePart opened);

  /**
   * Returns the state of the calls about this part, for the person who reported it; empty when
   * there is no alarm.
   */
  Optional<Call> findCall(PartId part);

  /**
   * Returns the moment by which the next person is called for an alarm of these parts without a
   * name, if nobody confirms. It is counted from the first alarm alone, so it gives away nothing
   * about who is called.
   */
  Instant findNextWithoutName(Collection<PartId> parts);

  /**
   * Returns since when somebody takes care of the danger in these parts, and when that was handed
   * over; empty while nobody has taken it on. It does not say who that is.
   */
  Optional<TakenOn> findTakenOn(Collection<PartId> parts);

  /**
   * Returns the parts that the viewer may see, without talks in confidence, with an alarm that
   * nobody has confirmed yet, the one that has run longest first.
   *
   * @param most the number of parts to return at most
   */
  List<PartId> listUnconfirmed(Viewer viewer, int most);

  /**
   * The time in which somebody took care of a danger.
   *
   * @param at the moment at which somebody took on the danger; only the day once it is over
   * @param handedOverAt the moment at which the last of it was handed over, or null while it goes
   *     on
   */
  record TakenOn(Instant at, @Nullable Instant handedOverAt) {}

  /**
   * The last call about a part.
   *
   * @param as the code of the role in which somebody was called, for the message key {@code
   *     alarm.via.<code>}, never a name; null when there was nobody to call
   * @param confirmed true when somebody who was called has taken it on
   * @param unanswered true when the calls have ended and nobody took it on
   */
  record Call(@Nullable String as, Instant at, boolean confirmed, boolean unanswered) {}

  /** Tells in which parts somebody is or was in danger; the alarm room implements it too. */
  interface Dangers {

    /** Returns the danger of each of these parts that is open and in which it may not be over. */
    Map<PartId, CurrentDanger> find(Collection<PartId> parts);

    /**
     * Returns the open parts that the viewer may see and others handle, without talks in
     * confidence, in which somebody took on a danger that was not handed over before this moment,
     * the latest first.
     *
     * @param most the number of parts to return at most
     */
    List<PartId> listTakenOn(Viewer viewer, Instant since, int most);
  }

  /**
   * A danger that was reported in an open part, and of which the affected person did not say that
   * it is over.
   *
   * @param since the moment at which it came to this stage; rounded for a report without a name
   * @param takenOnBy the person who took it on, or null while nobody did
   * @param nameless true when nobody may know the time at which it was reported
   */
  record CurrentDanger(
      Stage stage, Instant since, @Nullable PersonId takenOnBy, boolean nameless) {}

  /** A stage of the help in danger. */
  enum Stage {
    /** Nobody has confirmed the alarm yet. */
    UNCONFIRMED,
    /** Somebody takes care of it, and the first hour goes on. */
    TAKEN_ON,
    /** The first hour was handed over to the handler, and it is not known if there is danger. */
    HANDED_OVER
  }
}
