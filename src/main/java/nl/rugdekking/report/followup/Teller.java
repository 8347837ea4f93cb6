// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who tells more, and of what they may speak.
 *
 * @param person nobody for whoever keeps their name from us
 * @param report nothing when they did not report it themselves
 * @param parts what was registered with the report; their own part when there is none
 * @param own their own part, when it happened to them
 * @param open it can be added to: not closed, and not destroyed
 */
record Teller(
    @Nullable PersonId person,
    @Nullable Report report,
    String number,
    List<CasePart> parts,
    @Nullable CasePart own,
    boolean open) {

  /** Never asked twice: what the report said already is left out. */
  List<MoreQuestion> questions() {
    return Arrays.stream(MoreQuestion.values()).filter(this::isAsked).toList();
  }

  boolean isAsked(MoreQuestion question) {
    if (question.isOwn()) {
      return own != null && (report != null || question == MoreQuestion.EFFECTS);
    }
    return report != null && (question != MoreQuestion.CHANNEL || report.channel() == null);
  }

  /** The part that a question is about, or any of those it is registered with. */
  CasePart part(MoreQuestion question) {
    return question.isOwn() ? Objects.requireNonNull(own) : parts.getFirst();
  }

  UUID source(MoreQuestion question) {
    return question.isOwn()
        ? Objects.requireNonNull(own).id().value()
        : Objects.requireNonNull(report).id();
  }

  /** Whether this answer is theirs to see: whoever is linked to a part later did not give it. */
  boolean gave(AnswerRow row) {
    return person == null
        ? row.by() == null && report != null && report.id().equals(row.report())
        : person.equals(row.by());
  }
}
