// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import java.util.function.Predicate;
import nl.rugdekking.register.PartRecord;

/**
 * The fields of the form about what the affected wants, in order: those that are still asked, and
 * those that they answered before on any page, which the form folds so that they can be changed.
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
