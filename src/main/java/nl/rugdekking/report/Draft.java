// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A report that is being written.
 *
 * @param fields the fields of the form as they were last saved, valid or not
 */
public record Draft(UUID id, Map<String, String> fields, List<File> files, Instant endsAt) {

  /**
   * @param cleaned true when a copy without hidden data was made
   */
  public record File(UUID id, String name, boolean cleaned) {}
}
