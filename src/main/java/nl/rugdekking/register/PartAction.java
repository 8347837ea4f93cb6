// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.List;
import java.util.function.Predicate;
import nl.rugdekking.access.Action;

/**
 * A button on the board of a part. The room that owns the page behind it declares it with a bean of
 * type {@link OfRoom}; viewers who may not do this with the part do not see it.
 *
 * @param place the position: buttons are sorted by it, ascending
 * @param action the action that the viewer must be allowed to do
 * @param text the message key of its label
 * @param page the path of the page, below the address of the part
 * @param fits true when the state of this part allows it
 */
public record PartAction(
    int place, Action action, String text, String page, Predicate<CaseView.PartView> fits) {

  /** The buttons of one room. */
  public interface OfRoom {
    List<PartAction> actions();
  }
}
