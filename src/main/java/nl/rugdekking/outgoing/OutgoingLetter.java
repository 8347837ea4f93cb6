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
import nl.rugdekking.response.ResponseId;
import org.jspecify.annotations.Nullable;

/**
 * A letter about a measure. It can be written anew until it was recorded as posted, and never
 * afterwards.
 *
 * @param facts what was typed for it; empty for a letter that was written elsewhere
 * @param format what the file to post is: a PDF, or what was written elsewhere
 * @param elsewhere why it was written elsewhere; null when it was written here, or once the key of
 *     the incident is destroyed
 * @param postings what was recorded of its posting, the newest first
 */
public record OutgoingLetter(
    UUID id,
    Subject about,
    Map<LetterField, String> facts,
    Format format,
    @Nullable String elsewhere,
    Writing written,
    List<Posting> postings) {

  /** Which letter it is, and about which measure. */
  public record Subject(ResponseId measure, LetterKind kind) {}

  /**
   * Who wrote it last.
   *
   * @param version the number of times that it was written before
   * @param here true when it was written here, with a template
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

  /** Returns true when it was written here, with a template. */
  public boolean isWrittenHere() {
    return written.here();
  }

  /** What is known of its posting, as it was corrected last; empty as long as it was not posted. */
  public Optional<Posting> findPosting() {
    return postings.stream().findFirst();
  }

  public boolean isPosted() {
    return !postings.isEmpty();
  }
}
