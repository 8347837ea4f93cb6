// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Clock;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.acting.PossibleDangerTerm;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The notice for somebody who answered that there may be danger: when the handler of the case will
 * speak with them at the latest, and whom they can call before that (domain rule 18e).
 */
@Component
public record OwnDanger(
    CaseTexts texts,
    DangerCalls calls,
    HelpNumbers numbers,
    ObjectProvider<OwnCalls> rooms,
    PossibleDangerTerm term,
    Dates dates,
    Clock clock) {

  /**
   * @param talk a sentence that says by when somebody speaks with them, or that nobody did so in
   *     time; null once somebody did
   * @param whomToCall a sentence that says whom they can call; null when there is no number
   * @param number the number to call now, or null
   * @param version the version of the part that the page shows
   */
  public record Notice(
      @Nullable String talk,
      @Nullable String whomToCall,
      @Nullable TelephoneNumber number,
      int version) {}

  /** Returns the notice; empty after another answer, and while somebody is called. */
  public Optional<Notice> find(CasePart part, PartRecord affected, @Nullable String owner) {
    if (affected.danger() != Danger.POSSIBLE || isRunning(part)) {
      return Optional.empty();
    }
    var talk = describeTalk(part, affected, owner);
    return Optional.of(
        findOnDuty(part)
            .map(duty -> notice(talk, describe(duty), duty.number(), affected))
            .orElseGet(
                () ->
                    numbers
                        .findForHandlersOf(part.body())
                        .map(
                            number ->
                                notice(
                                    talk, texts.text("register.own.maybe.call"), number, affected))
                        .orElseGet(() -> new Notice(talk, null, null, affected.version()))));
  }

  private static Notice notice(
      @Nullable String talk, String whom, TelephoneNumber number, PartRecord affected) {
    return new Notice(talk, whom, number, affected.version());
  }

  /** Returns true while somebody is called or takes care of it, until it is handed over. */
  public boolean isRunning(CasePart part) {
    return calls.find(part.id()).isPresent();
  }

  private Optional<OwnCalls.OfficerOnDuty> findOnDuty(CasePart part) {
    return rooms.stream().flatMap(room -> room.findOnDuty(part).stream()).findFirst();
  }

  private String describe(OwnCalls.OfficerOnDuty duty) {
    return texts.text("register.own.maybe.duty", duty.name());
  }

  private @Nullable String describeTalk(
      CasePart part, PartRecord affected, @Nullable String owner) {
    var since = term.findSince(part, affected);
    if (since == null) {
      return null;
    }
    var who = owner == null ? texts.text("register.own.maybe.somebody") : owner;
    var due = term.dueAfter(since);
    return due.isBefore(clock.instant())
        ? texts.text("register.own.maybe.late", who)
        : texts.text("register.own.maybe.talk", who, dates.due(due));
  }
}
