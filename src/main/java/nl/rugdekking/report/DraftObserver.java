// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.UUID;

/** A room that stores something about a draft, and must forget it together with the draft. */
public interface DraftObserver {

  /** Called in the transaction that deletes a draft, also when its report was sent before. */
  void afterDeletion(UUID draft);
}
