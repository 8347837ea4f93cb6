// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.List;
import java.util.function.Predicate;
import nl.rugdekking.access.Action;

/**
 * A button on the board of a part. The room that owns the page behind it declares it with a bean of
 * type {@link OfRoom}; who may not do this with the part does not see it.
 *
 * @param place buttons stand by rising place
 * @param action what the rules must allow
 * @param text the key of the words on it
 * @param page behind the address of the part
 * @param fits true when this part is in a state for it
 */
public record PartAction(
    int place, Action action, String text, String page, Predicate<CaseView.PartView> fits) {

  /** The buttons that lead to the pages of one room. */
  public interface OfRoom {
    List<PartAction> actions();
  }
}
