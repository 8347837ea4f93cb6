// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows affected people the contacts of their care givers, with the notes about themselves, and
 * records their answer to the question if it was enough. When it was not, a new talk is promised.
 */
@Service
public class CareAnswers {

  private final CareContactRepository repository;
  private final PartService parts;
  private final TalkFollowUp followUp;
  private final Clock clock;

  CareAnswers(
      CareContactRepository repository, PartService parts, TalkFollowUp followUp, Clock clock) {
    this.repository = repository;
    this.parts = parts;
    this.followUp = followUp;
    this.clock = clock;
  }

  /** Returns the contacts with the affected person who looks at their own page. */
  @Transactional(readOnly = true)
  public List<CareContact> list(CaseAccess access, PartId part) {
    access.require(Action.WISH, part);
    return repository.list(part);
  }

  /** Returns the last talk, when the affected person did not say yet if it was enough. */
  public static Optional<CareContact> findUnanswered(List<CareContact> contacts) {
    return contacts.stream()
        .filter(CareContact::reached)
        .findFirst()
        .filter(contact -> contact.answer() == null);
  }

  /**
   * Records the answer. When it was not enough, another talk is promised for the next working day.
   *
   * @throws StalePageException when this question was answered already
   */
  @Transactional
  public void answer(CaseAccess access, PartId id, UUID contact, CareAnswer answer) {
    var affected = parts.getOpen(access, id, Action.WISH);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!repository.answer(id, contact, answer, at)) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, AftercareEntryKind.ANSWERED, null, null);
    if (answer != CareAnswer.ENOUGH) {
      followUp.promise(access.part(id), affected);
    }
  }
}
