// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import org.jspecify.annotations.Nullable;

/**
 * Calls somebody when there is danger now. The room that does so knows the register and not the
 * other way round, so it is asked through this.
 */
public interface Alerts {

  /**
   * There is danger: somebody is called for each part, in the transaction that said so. Not where
   * somebody is called for it already, or is on it.
   */
  void danger(List<CasePart> parts);

  /**
   * The rules keep more people from these parts: where whoever is on it is kept, another is called.
   */
  void barred(List<CasePart> parts);

  /** There is somebody for a part that had nobody: in danger they need not wait for their turn. */
  void found(CasePart part);

  /** How far calling is, for who reported it. */
  Optional<Call> of(PartId part);

  /**
   * Who was called last.
   *
   * @param as the code of what they are, never who: message keys {@code alarm.via.<code>}; nothing
   *     when there was nobody to call
   * @param confirmed somebody who was called is on it
   * @param unanswered nobody is called any more, and nobody confirmed
   */
  record Call(@Nullable String as, Instant at, boolean confirmed, boolean unanswered) {}
}
