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
 * The policies that the bodies of an organisation adopted.
 *
 * @param current for each body the policy that holds today
 * @param all every version by its id, also past and future ones
 */
public record AdoptedPolicies(Map<BodyKind, Policy> current, Map<UUID, Policy> all) {

  /** Selects, for each body, the last version of those that begin on or before this day. */
  public static AdoptedPolicies asOf(LocalDate day, List<Policy> adopted) {
    Map<BodyKind, Policy> holding = new EnumMap<>(BodyKind.class);
    adopted.stream()
        .filter(policy -> !policy.from().isAfter(day))
        .sorted(Comparator.comparingInt(Policy::version))
        .forEach(policy -> holding.put(policy.body(), policy));
    return new AdoptedPolicies(
        holding, adopted.stream().collect(Collectors.toMap(Policy::id, Function.identity())));
  }
}
