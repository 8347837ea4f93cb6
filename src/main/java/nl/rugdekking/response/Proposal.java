// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody has written down so far of a measure; anything may still be missing. */
public record Proposal(
    @Nullable MeasureKind kind,
    @Nullable LegalNature nature,
    Facts facts,
    Hearing hearing,
    Reach reach,
    Towards towards) {

  /** What was done, when and where: conduct, not a judgement of the person. */
  public record Facts(@Nullable String conduct, @Nullable LocalDate on, @Nullable String place) {}

  /**
   * The other side of the story.
   *
   * @param on the day the person was heard
   * @param words what the person said, or why nobody was heard
   */
  public record Hearing(@Nullable Boolean heard, @Nullable LocalDate on, @Nullable String words) {}

  /**
   * @param until the last day it holds
   * @param openChannel how essential services stay within reach meanwhile
   */
  public record Reach(
      @Nullable String scope,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String openChannel) {}

  /**
   * @param subject who it is about, as far as known; a link to a dossier comes with that room
   * @param signer name and office of who signs
   */
  public record Towards(@Nullable String subject, Notice notice, @Nullable String signer) {}

  /**
   * When the person is told that data is kept.
   *
   * @param on the later day, with the reason why not at once
   */
  public record Notice(@Nullable Moment moment, @Nullable LocalDate on, @Nullable String reason) {

    public enum Moment {
      AT_ONCE,
      LATER
    }
  }
}
