// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * The alleged perpetrator in one part of a case (the part of one affected person).
 *
 * @param colleague the colleague, who is then blocked from the case, or null for anybody else
 */
public record Subject(
    SubjectId id,
    IncidentId incident,
    PartId part,
    SubjectKind kind,
    @Nullable PersonId colleague,
    SubjectDetails details,
    KeyId key,
    Instant recordedAt,
    int version) {

  /** The marks by which the subject can be recognised. */
  public List<Mark> marks() {
    var marks = new ArrayList<>(MarkCalculator.calculate(kind, details));
    if (colleague != null) {
      marks.add(new Mark(Mark.Kind.COLLEAGUE, colleague.value().toString()));
    }
    return marks;
  }
}
