// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * A text on the timeline that the organisation wrote to the affected person, or that this person
 * added. The page of the affected person shows these texts among the messages about the report.
 *
 * @param fromAffected true when the affected person wrote it
 * @param by the name of the writer, or null when it may not be told
 */
public record OwnMessage(Instant at, boolean fromAffected, @Nullable String by, String words) {

  /** Returns these texts, in the order in which they were written. */
  public static List<OwnMessage> listOf(CaseView view) {
    return view.timeline().stream()
        .filter(line -> line.kind() == CaseEntryKind.TOLD || line.kind() == CaseEntryKind.ADDED)
        .flatMap(line -> read(line).stream())
        .sorted(Comparator.comparing(OwnMessage::at))
        .toList();
  }

  private static Optional<OwnMessage> read(CaseView.Line line) {
    return Optional.ofNullable(line.words())
        .map(
            words ->
                new OwnMessage(line.at(), line.kind() == CaseEntryKind.ADDED, line.by(), words));
  }
}
