// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Corrections;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.Affected;
import nl.rugdekking.register.Announcement;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.Parts;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Replanning;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A promise was said to be kept or explained, and it was not: a click on the wrong row, the wrong
 * case, an outcome that was none. It is owed again, and what stood there stays to be read.
 */
@Service
public class Correcting {

  private final Parts parts;
  private final Promises promises;
  private final Settled settled;
  private final Replanning replanning;
  private final Announcement announcement;

  /** What is settled, and taking it back. */
  @org.springframework.stereotype.Component
  record Settled(Correctable correctable, Corrections corrections) {}

  Correcting(
      Parts parts,
      Promises promises,
      Settled settled,
      Replanning replanning,
      Announcement announcement) {
    this.parts = parts;
    this.promises = promises;
    this.settled = settled;
    this.replanning = replanning;
    this.announcement = announcement;
  }

  /**
   * The promise, for a page that offers to correct it.
   *
   * @param objection the key of a sentence: why it cannot be
   */
  public record Shown(Promise promise, Optional<String> objection) {}

  @Transactional(readOnly = true)
  public Shown find(CaseAccess access, PromiseId id) {
    var promise = promises.get(access, id);
    var affected = parts.any(access, promise.part(), Action.CORRECT);
    return new Shown(
        promise,
        affected.closedAt() == null
            ? settled.correctable().objection(promise)
            : Optional.of("register.closed"));
  }

  /**
   * @param words why, which the affected reads too
   * @throws StalePromiseException when it was changed since the page was opened
   * @throws StalePageException when the part was changed at the same moment
   * @throws RefusedException when the part is closed, or this cannot be taken back
   */
  @Transactional
  public void correct(CaseAccess access, PromiseId id, int version, String words) {
    var promise = promises.get(access, id);
    var affected = parts.open(access, promise.part(), Action.CORRECT);
    if (promise.version() != version) {
      throw new StalePromiseException();
    }
    settled
        .correctable()
        .objection(promise)
        .ifPresent(
            key -> {
              throw new RefusedException(key);
            });
    // Changed also where nothing of it changes: whoever closes it at this moment has seen too
    // little.
    var after = isUnasked(promise) ? affected.unasked() : affected;
    parts.change(affected, after);
    replan(access, after, promise, settled.corrections().correct(access, promise));
    parts.step(access, affected, EntryKind.CORRECTED, about(promise), words);
    tellOwner(access, affected.part());
  }

  private void replan(CaseAccess access, Affected affected, Promise before, Promise corrected) {
    var by = access.viewer().person();
    if (isUnasked(before)) {
      replanning.afterUnasking(by, affected);
    } else {
      replanning.afterCorrecting(by, affected, corrected);
    }
  }

  private static boolean isUnasked(Promise promise) {
    return promise.kind() == PromiseKind.AFFECTED_ASKED && promise.state() == PromiseState.KEPT;
  }

  private static String about(Promise promise) {
    var was = promise.kind().name() + " " + promise.state().name();
    return promise.reason() == null ? was : was + " " + promise.reason();
  }

  private void tellOwner(CaseAccess access, PartId id) {
    var part = access.part(id);
    if (!access.viewer().person().equals(part.owner())) {
      announcement.task(part, access.number());
    }
  }
}
