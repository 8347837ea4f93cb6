// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.List;
import java.util.function.Predicate;
import nl.rugdekking.access.Action;

/**
 * A button on the board of a part (the case of one affected person). The room (module) that owns
 * the page behind it declares it with a bean of type {@link Provider}. Viewers who may not do the
 * action in this part do not see it.
 *
 * @param position the position: buttons are sorted by it, ascending
 * @param action the action that the viewer must be allowed to do
 * @param labelKey the message key of its label
 * @param path the path of the page, below the address of the part
 * @param condition true when the state of this part allows it
 */
public record PartAction(
    int position,
    Action action,
    String labelKey,
    String path,
    Predicate<CaseView.PartView> condition) {

  /** The buttons of one room. */
  public interface Provider {
    List<PartAction> actions();
  }
}
