// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * A letter about a measure, or an invitation to a hearing. It can be written again until it was
 * recorded as posted, and never afterwards.
 *
 * @param facts the facts that were typed for it; empty for a letter that was written elsewhere
 * @param format the format of the file to post: a PDF, or that of the file written elsewhere
 * @param elsewhere why it was written elsewhere; null when it was written here, or once the key of
 *     the incident is destroyed
 * @param postings the records about its posting, the newest first
 */
public record OutgoingLetter(
    UUID id,
    Subject about,
    Map<LetterField, String> facts,
    Format format,
    @Nullable String elsewhere,
    Writing written,
    List<Posting> postings) {

  /** The kind of letter, and the measure or the hearing that it is about. */
  public record Subject(UUID matter, LetterKind kind) {}

  /**
   * The last time that the letter was written.
   *
   * @param version the number of times that it was written before
   * @param here true when it was written in this application, with a template
   */
  public record Writing(PersonId by, Instant at, int version, boolean here) {}

  public OutgoingLetter {
    facts = Map.copyOf(facts);
    postings = List.copyOf(postings);
  }

  OutgoingLetter withPostings(List<Posting> known) {
    return new OutgoingLetter(id, about, facts, format, elsewhere, written, known);
  }

  public LetterKind kind() {
    return about.kind();
  }

  /** Returns true when it was written in this application, with a template. */
  public boolean isWrittenHere() {
    return written.here();
  }

  /**
   * Returns the latest record about its posting, with all corrections. The result is empty as long
   * as it was not posted.
   */
  public Optional<Posting> findPosting() {
    return postings.stream().findFirst();
  }

  public boolean isPosted() {
    return !postings.isEmpty();
  }
}
