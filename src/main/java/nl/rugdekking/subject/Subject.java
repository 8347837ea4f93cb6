// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to have done it, in one part of a case.
 *
 * @param colleague when it is one of us; the case then knows no office of theirs
 * @param eraseOn the day on which it is erased, since there was no incident; nothing otherwise
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
    @Nullable LocalDate eraseOn,
    int version) {

  /** By what it can be known again. */
  public List<Mark> marks() {
    var marks = new ArrayList<>(Likeness.of(kind, details));
    if (colleague != null) {
      marks.add(new Mark(Mark.Kind.COLLEAGUE, colleague.value().toString()));
    }
    return marks;
  }
}
