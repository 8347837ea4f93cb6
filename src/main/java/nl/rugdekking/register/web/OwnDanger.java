// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.organisation.help.DutyNumber;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.springframework.stereotype.Component;

/**
 * Says to somebody who answered that there may be danger who sees that, by which day they hear from
 * that person, and whom they can call before it. The answer moves no day: it is that of the first
 * promise to ask or to tell them something.
 */
@Component
public record OwnDanger(
    CaseTexts texts,
    DangerCalls calls,
    HelpNumbers numbers,
    DutyNumber duty,
    Dates dates,
    Clock clock) {

  /** Returns the sentence; empty after another answer, and while somebody is called. */
  public Optional<String> findMaybe(CaseView.PartView part) {
    var owner = part.owner();
    return part.affected().danger() != Danger.POSSIBLE || owner == null || isRunning(part)
        ? Optional.empty()
        : Optional.of(
            findNumber(part)
                .map(number -> texts.text("register.own.maybe.call", number.shown()))
                .map(call -> sentence(part, owner) + " " + call)
                .orElseGet(() -> sentence(part, owner)));
  }

  private Optional<TelephoneNumber> findNumber(CaseView.PartView part) {
    return numbers.findForHandlersOf(part.part().body()).or(duty::find);
  }

  /** Returns true while somebody is called or takes care of it, until it is handed over. */
  public boolean isRunning(CaseView.PartView part) {
    return calls.find(part.part().id()).isPresent();
  }

  private String sentence(CaseView.PartView part, String owner) {
    return part.promises().stream()
        .filter(promise -> OwnHeadlines.CONTACT.contains(promise.kind()))
        .filter(promise -> !promise.state().isSettled())
        .map(Promise::due)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .filter(due -> due.isAfter(clock.instant()))
        .map(due -> texts.text("register.own.maybe.tells", owner, dates.dueForAffected(due)))
        .orElseGet(() -> texts.text("register.own.maybe", owner));
  }
}
