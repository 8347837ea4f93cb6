// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;

/** Says to somebody who answered that there may be danger who sees that, and what follows. */
@Component
public record OwnDanger(CaseTexts texts, DangerCalls calls, Dates dates, Clock clock) {

  /** Returns the sentence; empty after another answer, and while somebody is called. */
  public Optional<String> findMaybe(CaseView.PartView part) {
    var owner = part.owner();
    return part.affected().danger() != Danger.POSSIBLE || owner == null || isRunning(part)
        ? Optional.empty()
        : Optional.of(sentence(part, owner));
  }

  /** Returns true while somebody is called or takes care of it, until it is handed over. */
  public boolean isRunning(CaseView.PartView part) {
    return calls.find(part.part().id()).isPresent();
  }

  private String sentence(CaseView.PartView part, String owner) {
    return part.promises().stream()
        .filter(promise -> promise.kind().equals(PromiseKind.AFFECTED_TOLD))
        .filter(promise -> !promise.state().isSettled())
        .map(Promise::due)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .filter(due -> due.isAfter(clock.instant()))
        .map(due -> texts.text("register.own.maybe.tells", owner, dates.dueForAffected(due)))
        .orElseGet(() -> texts.text("register.own.maybe", owner));
  }
}
