// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.policy.BodyPolicies.PromiseOwner;

/**
 * Parses the part of a set-up file that says which office (role in the handling of cases) owes a
 * kind of promise to affected people, for one body or for all of them.
 */
final class OwnerSection {

  private static final List<String> KEYS = List.of("promise", "office", "body");
  private static final int MAX_CODE_LENGTH = 64;

  private OwnerSection() {}

  static List<PromiseOwner> parseAll(YamlSection file) {
    var given = file.values().get("owners");
    if (given == null) {
      return List.of();
    }
    if (!(given instanceof List<?> list)) {
      file.addFault("owners must be a list, as in [{promise: AFTERCARE, office: CARE_GIVER}]");
      return List.of();
    }
    var owners = new ArrayList<PromiseOwner>();
    for (int place = 1; place <= list.size(); place++) {
      var values = list.get(place - 1) instanceof Map<?, ?> map ? map : Map.of();
      var section = new YamlSection("Owner " + place + " in the list", values, file.faults());
      parse(section).ifPresent(owners::add);
    }
    return owners;
  }

  private static Optional<PromiseOwner> parse(YamlSection section) {
    section.requireKnownKeys(KEYS);
    var promise = section.readText("promise", MAX_CODE_LENGTH);
    var office = section.readChoice("office", OfficeKind.class);
    var body =
        section.values().containsKey("body")
            ? section.readChoice("body", BodyKind.class).orElse(null)
            : null;
    return office.map(kind -> new PromiseOwner(promise, kind, body));
  }
}
