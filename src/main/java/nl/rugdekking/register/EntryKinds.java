// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of timeline lines of all rooms (modules), used to read stored lines. */
@Component
public class EntryKinds {

  private final Map<String, EntryKind> byKey;

  EntryKinds(ObjectProvider<EntryKind.Provider> rooms) {
    this.byKey =
        rooms.stream()
            .flatMap(room -> Arrays.stream(room.kinds()))
            .collect(Collectors.toMap(EntryKind::key, Function.identity()));
  }

  Iterable<EntryKind> list() {
    return byKey.values();
  }

  /** The names of the kinds that only the affected person and the confidential adviser may read. */
  public List<String> listOfTalk() {
    return byKey.values().stream().filter(EntryKind::isOfTalk).map(EntryKind::name).toList();
  }

  public EntryKind get(String room, String name) {
    var kind = byKey.get(room + ".entry." + name);
    if (kind == null) {
      throw new IllegalStateException("No room writes lines of the kind " + room + " " + name);
    }
    return kind;
  }
}
