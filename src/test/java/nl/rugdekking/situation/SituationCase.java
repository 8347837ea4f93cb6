// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.jspecify.annotations.Nullable;

/**
 * The case of one situation, as it was registered.
 *
 * @param parts the parts, in the order of the persons affected
 * @param code the code of whoever reported without a name, or null
 * @param earlier the case of an earlier act, or null
 */
record SituationCase(
    Situation row,
    SituationTown town,
    String number,
    IncidentId incident,
    List<PartId> parts,
    UUID report,
    PersonId reporter,
    List<PersonId> affected,
    @Nullable ReceiptCode code,
    @Nullable SituationCase earlier) {

  /** The network from which somebody without a name comes. */
  String network() {
    return "network of " + row.id();
  }

  SituationCase after(@Nullable SituationCase before) {
    return new SituationCase(
        row, town, number, incident, parts, report, reporter, affected, code, before);
  }
}
