// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The policies that bodies adopted.
 *
 * @param holding for each body the one that holds today
 * @param all every version by its id, also what holds later or held before
 */
public record Adoptions(Map<BodyKind, Policy> holding, Map<UUID, Policy> all) {

  /** Of those that began by this day the last one adopted holds. */
  public static Adoptions on(LocalDate day, List<Policy> adopted) {
    Map<BodyKind, Policy> holding = new EnumMap<>(BodyKind.class);
    adopted.stream()
        .filter(policy -> !policy.from().isAfter(day))
        .sorted(Comparator.comparingInt(Policy::version))
        .forEach(policy -> holding.put(policy.body(), policy));
    return new Adoptions(
        holding, adopted.stream().collect(Collectors.toMap(Policy::id, Function.identity())));
  }
}
