// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import java.util.function.Predicate;
import nl.rugdekking.register.PartRecord;

/**
 * The fields of the form about the wishes of the affected person, in order: the questions that are
 * still open, and those that they answered before on any page. The form folds the answered ones, so
 * that the answers can still be changed.
 */
public record WishFields(List<String> asked, List<String> answered) {

  private static final List<String> ALL = List.of("danger", "police", "response", "damage", "care");

  public static WishFields of(Predicate<String> isAnswered) {
    return new WishFields(
        ALL.stream().filter(isAnswered.negate()).toList(),
        ALL.stream().filter(isAnswered).toList());
  }

  public static WishFields of(PartRecord affected) {
    return of(
        field ->
            switch (field) {
              case "danger" -> affected.danger() != null;
              case "police" -> affected.policeWish() != null;
              case "response" -> affected.responseWish() != null;
              case "damage" -> affected.damage() != null;
              default -> affected.careWish() != null;
            });
  }
}
