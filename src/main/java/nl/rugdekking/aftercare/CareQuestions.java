// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.post.LetterLinks;
import nl.rugdekking.register.PartService;
import nl.rugdekking.vault.LinkSigner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The question if a talk was enough, for whoever has the key in the mail about it. With that key
 * alone one sees on which day there was a talk, and one can answer; nothing of the case is shown.
 */
@Service
public class CareQuestions implements LetterLinks {

  static final String LETTER = "care-enough";
  private static final String PURPOSE = "care-enough";
  private static final Duration KEY_LIFE = Duration.ofDays(14);

  private final CareContactRepository repository;
  private final CaseAssignments cases;
  private final PartService parts;
  private final TalkFollowUp followUp;
  private final LinkSigner keys;
  private final Clock clock;

  CareQuestions(
      CareContactRepository repository,
      CaseAssignments cases,
      PartService parts,
      TalkFollowUp followUp,
      LinkSigner keys,
      Clock clock) {
    this.repository = repository;
    this.cases = cases;
    this.parts = parts;
    this.followUp = followUp;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Set<String> templates() {
    return Set.of(LETTER);
  }

  /** Returns the path with its key, for the mail; empty once the question was answered. */
  @Override
  @Transactional(readOnly = true)
  public Optional<String> createPath(UUID person, String path) {
    return findOpen(LinkSigner.idAtEnd(path))
        .filter(talk -> talk.answer() == null)
        .filter(talk -> isAffected(talk, person))
        .map(_ -> keys.sign(PURPOSE, path));
  }

  private boolean isAffected(AskedTalk talk, UUID person) {
    var affected = cases.getPart(talk.part()).affected();
    return affected != null && affected.value().equals(person);
  }

  /**
   * Returns the talk that belongs to a key; empty when the key is invalid or older than two weeks,
   * or the case was closed.
   */
  @Transactional(readOnly = true)
  public Optional<AskedTalk> find(String key) {
    return keys.findSignedId(PURPOSE, key).flatMap(this::findOpen);
  }

  private Optional<AskedTalk> findOpen(UUID contact) {
    return repository
        .findAsked(contact)
        .filter(talk -> clock.instant().isBefore(talk.recordedAt().plus(KEY_LIFE)))
        .filter(talk -> cases.getPart(talk.part()).open());
  }

  /**
   * Records the answer of the holder of the key. Does nothing when it was answered before. When it
   * was not enough, another talk is promised for the next working day.
   *
   * @return the talk after this; empty in the cases that {@link #find} names
   */
  @Transactional
  public Optional<AskedTalk> answer(String key, CareAnswer answer) {
    var asked = find(key);
    asked.ifPresent(talk -> record(talk, answer));
    return asked.flatMap(talk -> repository.findAsked(talk.id()));
  }

  private void record(AskedTalk talk, CareAnswer answer) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!repository.answer(talk.part(), talk.id(), answer, at)) {
      return;
    }
    var part = cases.getPart(talk.part());
    parts.recordStep(part, AftercareEntryKind.ANSWERED, part.affected(), null);
    if (answer != CareAnswer.ENOUGH) {
      followUp.promise(part, parts.getUnchecked(talk.part()));
    }
  }
}
