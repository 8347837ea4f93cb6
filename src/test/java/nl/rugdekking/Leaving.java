// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.List;
import nl.rugdekking.organisation.PersonId;

/** Somebody leaves: whatever they are and do here ended yesterday. */
public final class Leaving {

  private Leaving() {}

  public static void of(PersonId person) {
    for (var table : List.of("position", "office")) {
      var sql =
          "update %s set ended_on = current_date - 1 where person_id = '%s' returning id::text"
              .formatted(table, person.value());
      Database.texts(sql);
    }
  }
}
