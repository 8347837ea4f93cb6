// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PromisePlanner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the failed attempts to reach an affected person. After two of them the case no longer
 * waits for that person: the responsible person decides.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ContactAttempts {

  /** A second attempt on the same day does not count. */
  private static final int DAYS_BETWEEN_ATTEMPTS = 1;

  /**
   * A reporter without a name gets this many days to answer before the next message to them counts
   * as an attempt.
   */
  private static final int DAYS_BETWEEN_MESSAGES = 7;

  private final PartService parts;
  private final PromisePlanner planner;
  private final ReplannedPromises replanned;
  private final CaseAssignments cases;

  ContactAttempts(
      PartService parts,
      PromisePlanner planner,
      ReplannedPromises replanned,
      CaseAssignments cases) {
    this.parts = parts;
    this.planner = planner;
    this.replanned = replanned;
    this.cases = cases;
  }

  /** Records that somebody tried to reach the affected person and did not succeed. */
  public void recordFailure(PersonId by, CasePart part, PartRecord affected) {
    count(by, part, affected, DAYS_BETWEEN_ATTEMPTS);
  }

  /** The first day on which another attempt counts; empty when an attempt made today counts. */
  public Optional<LocalDate> findNextDay(PartRecord affected) {
    var last = affected.lastAttemptOn();
    return last == null || isLongEnoughAfter(last, DAYS_BETWEEN_ATTEMPTS)
        ? Optional.empty()
        : Optional.of(last.plusDays(DAYS_BETWEEN_ATTEMPTS));
  }

  /**
   * Records a message to a reporter without a name, who can be reached in no other way. The first
   * message counts as an attempt; a later one counts when the last attempt was at least a week ago.
   */
  public void recordMessage(PersonId by, CasePart part) {
    var affected = parts.getUnchecked(part.id());
    if (affected.askedAt() != null || affected.closedAt() != null) {
      return;
    }
    count(by, part, affected, DAYS_BETWEEN_MESSAGES);
  }

  private void count(PersonId by, CasePart part, PartRecord affected, int daysBetween) {
    var last = affected.lastAttemptOn();
    if (last == null || isLongEnoughAfter(last, daysBetween)) {
      var after = affected.withAttempt(planner.today());
      parts.update(affected, after);
      replanned.planAndRecord(by, part, () -> planner.afterContactChanged(by, part, after));
    }
  }

  private boolean isLongEnoughAfter(LocalDate last, int days) {
    return !planner.today().isBefore(last.plusDays(days));
  }

  /** Records that a reporter without a name wrote back, so that they can be asked after all. */
  public void recordReply(IncidentId incident) {
    // The other parts of the case belong to other reports.
    cases.parts(incident).stream()
        .filter(part -> part.incident().equals(incident))
        .forEach(this::recordReply);
  }

  private void recordReply(CasePart part) {
    var affected = parts.getUnchecked(part.id());
    if (affected.attempts() > 0) {
      var after = affected.withoutAttempts();
      parts.update(affected, after);
      replanned.planAndRecord(null, part, () -> planner.afterContactChanged(null, part, after));
    }
  }
}
