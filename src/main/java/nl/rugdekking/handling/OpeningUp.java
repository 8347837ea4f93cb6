// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.List;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.LiftedBlocks;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.register.CaseEntry;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case that was told in confidence goes to the ordinary line, when the affected wants it. */
@Service
public class OpeningUp {

  private final PartSteps parts;
  private final Access access;
  private final LiftedBlocks liftedBlocks;
  private final CaseNotifications announcement;

  OpeningUp(
      PartSteps parts, Access access, LiftedBlocks liftedBlocks, CaseNotifications announcement) {
    this.parts = parts;
    this.access = access;
    this.liftedBlocks = liftedBlocks;
    this.announcement = announcement;
  }

  /**
   * What would change.
   *
   * @param refused the key of the sentence why it cannot be; nothing when it can
   */
  public record Plan(List<Reader> now, List<Reader> then, @Nullable String refused) {}

  @Transactional(readOnly = true)
  public Plan plan(CaseAccess entered, PartId part) {
    var own = entered.require(Action.OPEN_UP, part);
    return new Plan(access.readers(own), access.readersIn(Lane.OPEN, own), refusal(entered, own));
  }

  /**
   * @throws RefusedException when it is not confidential (any more), is not theirs alone, or nobody
   *     would handle it
   */
  @Transactional
  public void openUp(CaseAccess entered, PartId part) {
    var affected = parts.open(entered, part, Action.OPEN_UP);
    var own = entered.part(part);
    var refusal = refusal(entered, own);
    if (refusal != null) {
      throw new RefusedException(refusal);
    }
    var opened = liftedBlocks.openUp(own);
    parts.step(entered, affected, CaseEntry.OPENED_UP, null, null);
    announcement.task(opened, entered.number());
  }

  // Whoever else told it, or is in it, was told that only the confidential adviser reads it.
  private @Nullable String refusal(CaseAccess entered, CasePart own) {
    if (own.lane() != Lane.CONFIDENTIAL) {
      return "handling.open-up.not-confidential";
    }
    var alone = entered.incidents().size() == 1 && !entered.hasSeveralParts(own.incident());
    var byThemselves = entered.reporters(own.id()).equals(List.of(entered.viewer().person()));
    if (!alone || !byThemselves) {
      return "handling.open-up.others";
    }
    return access.readersIn(Lane.OPEN, own).stream().anyMatch(OpeningUp::handles)
        ? null
        : "handling.open-up.nobody";
  }

  private static boolean handles(Reader reader) {
    return reader.role() == CaseRole.OWNER || reader.role() == CaseRole.FALLBACK;
  }
}
