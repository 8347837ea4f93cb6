// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.Reader;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.acting.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * Describes, for a promise that cannot be decided yet, whose answer it waits for and until when.
 */
public record AwaitedAnswers(CaseTexts texts) {

  /** Returns null when the promise waits for no answer, or when it is not known until when. */
  public @Nullable String describe(PartView part, Promise promise, Set<Obstacle> obstacles) {
    if (promise.state().isSettled() || obstacles.isEmpty()) {
      return null;
    }
    if (obstacles.stream().anyMatch(Obstacle::isUnasked)) {
      return describeAsking(part);
    }
    if (promise.due() == null) {
      return null;
    }
    var due = texts.promiseStateText(promise);
    return promise.waitingFor() == WaitingFor.RESPONSIBLE
        ? describeDeciding(part, due)
        : describeWaiting(promise, due);
  }

  private @Nullable String describeAsking(PartView part) {
    return part.promises().stream()
        .filter(askPromise -> askPromise.kind().equals(PromiseKind.AFFECTED_ASKED))
        .filter(askPromise -> !askPromise.state().isSettled() && askPromise.due() != null)
        .map(texts::promiseStateText)
        .findFirst()
        .map(
            due ->
                part.owner() == null
                    ? texts.text("register.waits.asked", due)
                    : texts.text("register.waits.asked-by", part.owner(), due))
        .orElse(null);
  }

  private String describeDeciding(PartView part, String due) {
    var names =
        part.readers().stream()
            .filter(reader -> reader.word().equals(CaseRole.RESPONSIBLE.name()))
            .map(Reader::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? texts.text("register.waits.decided", due)
        : texts.text("register.waits.decided-by", names, due);
  }

  private @Nullable String describeWaiting(Promise promise, String due) {
    return promise.state() == PromiseState.WAITING ? texts.text("register.waits.until", due) : null;
  }
}
