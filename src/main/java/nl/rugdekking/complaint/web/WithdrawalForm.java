// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import java.util.UUID;
import nl.rugdekking.complaint.ComplaintId;
import org.jspecify.annotations.Nullable;

/** The form that withdraws a complaint, or removes one that was recorded by mistake. */
record WithdrawalForm(@Nullable UUID complaint, @Nullable String withdrawnOn) {

  /** A form without an id was not made by our page, and names no complaint. */
  ComplaintId id() {
    return new ComplaintId(complaint == null ? UUID.randomUUID() : complaint);
  }
}
