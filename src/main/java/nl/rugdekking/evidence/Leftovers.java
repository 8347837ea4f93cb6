// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.tick.DueRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes files on disk whose transaction never committed. */
@Component
public class Leftovers {

  /** The age from which a marker counts as left over: no transaction takes that long. */
  public static final Duration UNSETTLED = Duration.ofHours(1);

  private final EvidenceFiles files;
  private final EvidenceItems evidence;
  private final TransactionTemplate transactions;
  private final DueRows rows;
  private final Clock clock;

  Leftovers(
      EvidenceFiles files,
      EvidenceItems evidence,
      TransactionTemplate transactions,
      DueRows rows,
      Clock clock) {
    this.files = files;
    this.evidence = evidence;
    this.transactions = transactions;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Deletes the files that no row names, and only the marker of those that a row names.
   *
   * @param kind the due work that calls this; a file that fails is set aside under this name
   */
  public void sweep(String kind) {
    var unsettled = files.unsettled(clock.instant().minus(UNSETTLED));
    var named = transactions.execute(status -> evidence.named(unsettled));
    rows.each(
        kind,
        "file",
        unsettled,
        Function.identity(),
        file -> {
          if (named.contains(file)) {
            files.settle(file);
          } else {
            files.delete(file);
          }
        });
  }

  /** Lists the organisations that have markers, which a killed process may have left. */
  public List<OrganisationId> listOrganisations() {
    return files.withMarks();
  }
}
