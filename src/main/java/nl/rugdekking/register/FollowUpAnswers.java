// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import org.jspecify.annotations.Nullable;

/**
 * The answers that people gave about an incident after they reported it. The room that takes
 * reports implements it, as it does {@link Testimony}.
 */
public interface FollowUpAnswers {

  /** The answers this viewer may read, in the order of the questions. */
  List<Answer> of(CaseAccess access);

  /** What kind of incident it is, and on which topic, as the reporters said it last. */
  Classified classified(CaseAccess access);

  /** Codes of the organisation's lists; of a topic only when they said the same. */
  record Classified(List<String> forms, @Nullable String topic) {

    public static final Classified NOTHING = new Classified(List.of(), null);
  }

  /**
   * @param part whose it is, when somebody speaks of themselves; else it is about the report
   * @param question in the language of the reader
   * @param versions the last first; the earlier ones stay readable
   */
  record Answer(@Nullable PartId part, UUID source, String question, List<Version> versions) {}

  /**
   * @param by nothing when the name is not to be shown, or there is none
   * @param lines in the language of the reader; empty when they were destroyed
   */
  record Version(Instant at, @Nullable String by, List<String> lines) {}
}
