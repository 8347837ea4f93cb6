// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells when a measure was made known to the perpetrator, and who wrote its letters. */
@Service
public class SentLetters {

  private final OutgoingRepository repository;
  private final ObjectProvider<MeasureReceipts> receipts;

  SentLetters(OutgoingRepository repository, ObjectProvider<MeasureReceipts> receipts) {
    this.repository = repository;
    this.receipts = receipts;
  }

  /**
   * Returns the letters about this measure that are still to be sent: those that confirm or answer
   * what was received against it, and the one that ends it when the perpetrator knows of it. The
   * letter that makes it known is owed by a promise of its own.
   */
  @Transactional(readOnly = true)
  public List<LetterKind> listUnsent(Response measure) {
    var unsent = new ArrayList<LetterKind>();
    receipts.forEach(room -> unsent.addAll(room.listUnsent(measure.id())));
    if (LetterChoice.list(measure).contains(LetterKind.LIFTING)
        && isPosted(measure)
        && !repository.isPosted(measure.id(), LetterKind.LIFTING)) {
      unsent.add(LetterKind.LIFTING);
    }
    return unsent;
  }

  /**
   * Returns the day on which the letter about the measure was posted, or the day of the decision
   * for a measure that is not done by a letter. The result is empty as long as the letter was not
   * recorded as posted.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> findDaySent(Response measure) {
    if (!LetterChoice.isDoneByLetter(measure.kind())) {
      return Optional.of(DueDates.dayOf(measure.decision().at()));
    }
    return findPosting(measure).map(Posting::on);
  }

  /**
   * Returns the first day on which the perpetrator can have the letter about the measure. Empty for
   * a measure that is not done by a letter, and as long as none was recorded as posted.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> findKnownFrom(Response measure) {
    return LetterChoice.isDoneByLetter(measure.kind())
        ? findPosting(measure)
            .map(
                posted ->
                    posted.way() == PostingWay.HANDED_OVER ? posted.on() : posted.on().plusDays(1))
        : Optional.empty();
  }

  private Optional<Posting> findPosting(Response measure) {
    return LetterChoice.find(measure)
        .flatMap(kind -> repository.find(measure.id().value(), kind))
        .flatMap(OutgoingLetter::findPosting);
  }

  /** Returns true when the letter by which the measure is made known was recorded as posted. */
  @Transactional(readOnly = true)
  public boolean isPosted(Response measure) {
    return LetterChoice.find(measure)
        .filter(kind -> repository.isPosted(measure.id(), kind))
        .isPresent();
  }

  /**
   * Returns the people who wrote a letter about the measure. Whoever only confirmed or answered
   * what was received against it had no part in the measure.
   */
  @Transactional(readOnly = true)
  public Set<PersonId> listWriters(ResponseId measure) {
    return repository.list(List.of(measure.value())).stream()
        .filter(letter -> !LetterChoice.isReply(letter.kind()))
        .map(letter -> letter.written().by())
        .collect(Collectors.toSet());
  }

  /** Returns the letters about these measures and hearings that were posted. */
  @Transactional(readOnly = true)
  public List<OutgoingLetter> listSent(Collection<UUID> matters) {
    return repository.list(matters).stream().filter(OutgoingLetter::isPosted).toList();
  }

  /** Returns the kinds of letter about each of these measures that were posted. */
  @Transactional(readOnly = true)
  public Map<ResponseId, Set<LetterKind>> listPosted(Collection<ResponseId> measures) {
    return repository.listPosted(measures);
  }
}
