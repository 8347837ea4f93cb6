// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * The last message of the organisation to the affected person. It stays at the top of their page
 * until they have answered it.
 *
 * @param by the name of the writer, or null when it may not be told
 */
public record LastMessage(Instant at, @Nullable String by, String words) {

  // After one of these lines the message is no longer shown. CLOSED is among them because the page
  // of a closed case shows the closing message by itself.
  private static final Set<EntryKind> ENDING_KINDS =
      Set.of(
          CaseEntryKind.ADDED,
          CaseEntryKind.WISHED,
          CaseEntryKind.TOLD_MORE_OWN,
          CaseEntryKind.CLOSED);

  /**
   * Finds the last message about the progress of the case, unless the affected person answered
   * after it.
   *
   * @param answer the kind of promise that is kept by an answer to the affected person
   */
  public static Optional<LastMessage> findTold(CaseView view, PromiseKind answer) {
    return view.timeline().stream()
        .filter(line -> isMessage(line, answer) || ENDING_KINDS.contains(line.kind()))
        .max(Comparator.comparing(CaseView.Line::at))
        .filter(line -> isMessage(line, answer))
        .flatMap(LastMessage::of);
  }

  private static boolean isMessage(CaseView.Line line, PromiseKind answer) {
    return line.kind() == CaseEntryKind.TOLD
        || (line.kind() == CaseEntryKind.KEPT && answer.code().equals(line.about()));
  }

  private static Optional<LastMessage> of(CaseView.Line line) {
    return Optional.ofNullable(line.words())
        .map(said -> new LastMessage(line.at(), line.by(), said));
  }
}
