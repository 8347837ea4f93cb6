// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.Reader;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.LateLetters;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the affected person which promises are late, who heard of that or will, and whom they can
 * ask instead of the handler.
 */
@Component
record LateNotices(
    CaseTexts texts,
    Dates dates,
    PromiseKeepers keepers,
    LateLetters letters,
    HeldOutcomes held,
    Clock clock) {

  private static final Set<CaseRole> ANSWERING = Set.of(CaseRole.RESPONSIBLE, CaseRole.FALLBACK);

  /**
   * The part of the own page about promises that are late.
   *
   * @param promises the names of the promises, each with its term
   * @param next what happened about it, or happens now
   * @param others the people who can be asked instead of the handler
   */
  record Late(List<String> promises, String next, String others) {}

  /** Returns the promises that somebody is reminded of, as the affected person may see them now. */
  List<Promise> listReminded(CasePart part, List<Promise> promises) {
    return held.show(part.id(), promises).stream()
        .filter(promise -> keepers.get(promise.kind()).needsReminders())
        .toList();
  }

  /** Returns what is late, or null when nothing is. */
  @Nullable Late find(CasePart part, List<Reader> readers, List<Promise> promises) {
    var now = clock.instant();
    var late =
        listReminded(part, promises).stream()
            .filter(promise -> promise.isLate(now))
            .sorted(Comparator.comparing(promise -> Objects.requireNonNull(promise.due())))
            .toList();
    if (late.isEmpty()) {
      return null;
    }
    var answering =
        readers.stream()
            .filter(reader -> ANSWERING.contains(reader.role()))
            .filter(reader -> !reader.person().equals(part.owner()))
            .findFirst()
            .orElse(null);
    return new Late(
        late.stream().map(this::describe).toList(),
        describeNext(answering, late),
        answering == null
            ? texts.text("register.own.late.others")
            : texts.text("register.own.late.others.also", name(answering)));
  }

  private String describe(Promise promise) {
    return texts.text(
        "register.own.late.promise",
        texts.promiseNameForAffected(promise),
        texts.promiseStateText(promise));
  }

  // The page says no more than which letters were sent or are planned.
  private String describeNext(@Nullable Reader answering, List<Promise> late) {
    var sent = letters.read(late.stream().map(Promise::id).toList());
    if (answering == null) {
      return texts.text(sent.sent() ? "register.own.late.told" : "register.own.late.next");
    }
    if (sent.told().contains(answering.person())) {
      return texts.text("register.own.late.told.both", name(answering));
    }
    var next = sent.next();
    if (next != null) {
      return texts.text(
          "register.own.late.told.next", name(answering), dates.day(DueDates.dayOf(next)));
    }
    return sent.sent()
        ? texts.text("register.own.late.told")
        : texts.text("register.own.late.next.also", name(answering));
  }

  private String name(Reader reader) {
    return texts.text("register.reader", reader.name(), texts.text("access.role." + reader.word()));
  }
}
