// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.tick.DueRowProcessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes files of evidence whose transaction never committed. A new file has a marker beside it on
 * disk until its transaction has committed. When the application stops before that, the marker
 * stays, and is found here.
 */
@Component
public class UncommittedFiles {

  /** The age from which a marker counts as left over: no transaction takes that long. */
  public static final Duration MARKER_AGE = Duration.ofHours(1);

  private final EvidenceFiles files;
  private final EvidenceRepository evidence;
  private final TransactionTemplate transactions;
  private final DueRowProcessor rows;
  private final Clock clock;

  UncommittedFiles(
      EvidenceFiles files,
      EvidenceRepository evidence,
      TransactionTemplate transactions,
      DueRowProcessor rows,
      Clock clock) {
    this.files = files;
    this.evidence = evidence;
    this.transactions = transactions;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Deletes each marked file that no row names. When a row names the file, only its marker is
   * deleted.
   *
   * @param kind the due work that calls this; a file that fails is set aside under this name
   */
  public void deleteAll(String kind) {
    var marked = files.listMarkedBefore(clock.instant().minus(MARKER_AGE));
    var referenced = transactions.execute(status -> evidence.listReferencedFiles(marked));
    rows.processEach(
        kind,
        "file",
        marked,
        Function.identity(),
        file -> {
          if (referenced.contains(file)) {
            files.deleteMarker(file);
          } else {
            files.delete(file);
          }
        });
  }

  /** Returns the organisations that have markers, which a killed process may have left. */
  public List<OrganisationId> listOrganisations() {
    return files.listOrganisationsWithMarkers();
  }
}
