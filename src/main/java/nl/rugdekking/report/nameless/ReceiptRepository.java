// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.report.UploadTransactions;
import nl.rugdekking.vault.LookupHash;
import nl.rugdekking.vault.LookupHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the receipt codes with which reporters without a name come back, in the table receipt, and
 * finds a report by its code. The table contains only a keyed hash of the code, so the code is
 * known to the reporter alone.
 */
@Repository
record ReceiptRepository(JdbcClient jdbc, DeferredWrites writes, LookupHashes hashes) {

  private static final String PURPOSE = "receipt";

  /**
   * Adds the code of a report.
   *
   * @param body the body that the reporter chose
   * @throws UploadTransactions.AlreadySentException at the end of this transaction, when a report
   *     with this code was sent before
   */
  void add(ReceiptCode code, UUID report, BodyKind body) {
    var hash = hashes.computeCurrent(PURPOSE, code.signs());
    writes
        .sql(
            """
            insert into receipt (organisation_id, report_id, key_version, code_hash, body)
            values (:organisation, :report, :version, :hash, :body)
            on conflict (organisation_id, key_version, code_hash) do nothing
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("report", report)
        .param("version", hash.version())
        .param("hash", hash.value())
        .param("body", body.name())
        .add(ReceiptRepository::refuseSentBefore);
  }

  private static void refuseSentBefore() {
    throw new UploadTransactions.AlreadySentException();
  }

  /**
   * Returns the body that the reporter chose. The result is empty for a report from before the body
   * was stored.
   */
  Optional<BodyKind> findBody(UUID report) {
    return jdbc.sql(
            """
            select body from receipt
            where organisation_id = ? and report_id = ? and body is not null
            """)
        .params(CurrentOrganisation.id(), report)
        .query((row, number) -> BodyKind.valueOf(row.getString("body")))
        .optional();
  }

  /** Returns the report with this code, which may be hashed with an older key. */
  Optional<UUID> find(ReceiptCode code) {
    return hashes.computeAll(PURPOSE, code.signs()).stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<UUID> find(LookupHash hash) {
    return jdbc.sql(
            """
            select report_id from receipt
            where organisation_id = ? and key_version = ? and code_hash = ?
            """)
        .params(CurrentOrganisation.id(), hash.version(), hash.value())
        .query((row, number) -> row.getObject("report_id", UUID.class))
        .optional();
  }
}
