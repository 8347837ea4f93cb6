// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.Reader;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the first lines of the page about one's own case or report: who handles it, what that
 * person does by when, and the number to call. The day is the due date of a promise, so that the
 * page never says more than was promised.
 */
@Component
public record OwnHeadlines(
    CaseTexts texts,
    Dates dates,
    People people,
    LateNotices lateNotices,
    HelpNumbers numbers,
    Clock clock) {

  /** The promises that are kept by getting in touch with the affected person. */
  static final Set<PromiseKind> CONTACT =
      Set.of(PromiseKind.AFFECTED_ASKED, PromiseKind.AFFECTED_TOLD);

  /**
   * @param who the name of the person who handles the case, or null when nobody does
   * @param text the rest of the sentence that begins with that name, or a whole sentence when there
   *     is no name
   * @param number the number to call, or null when the organisation gave none
   * @param late what is late, or null when nothing is or the reader is not the affected person
   */
  public record Headline(
      String title,
      @Nullable String who,
      String text,
      @Nullable TelephoneNumber number,
      LateNotices.@Nullable Late late) {}

  /**
   * @param own true when the reader of the page is the affected person
   * @param readers the people who read the part, whose names this reader may know
   * @param promises the promises that this reader may know; empty for a reporter who is not the
   *     affected person
   */
  public Headline of(
      String title, boolean own, CasePart part, List<Reader> readers, List<Promise> promises) {
    return of(new About(title, own, null), part, readers, promises);
  }

  /**
   * @param whom the name of the affected person as the reporter wrote it, or null
   */
  public record About(String title, boolean own, @Nullable String whom) {}

  /** The headline on the page of a reporter. */
  public Headline of(About about, CasePart part, List<Reader> readers, List<Promise> promises) {
    var handler = findHandler(part, readers);
    var late = about.own() && part.open() ? lateNotices.find(part, readers, promises) : null;
    return new Headline(
        late == null ? about.title() : texts.text("register.own.title.late"),
        handler.filter(found -> part.open()).map(Reader::name).orElse(null),
        part.open()
            ? handler
                .map(
                    found ->
                        late == null
                            ? sentence(
                                part,
                                about,
                                describe(found, part),
                                lateNotices.listReminded(part, promises))
                            : texts.text("register.own.head.handles", describe(found, part)))
                .orElseGet(() -> texts.text("register.readers.none"))
            : texts.text(part.isTalk() ? "register.own.head.ended" : "register.own.head.closed"),
        findNumber(part, handler),
        late);
  }

  /**
   * The headline for a report about several affected persons, when different people may read about
   * each of them.
   */
  public Headline ofSeveral(String title, CasePart first) {
    return new Headline(
        title,
        null,
        texts.text("register.own.head.several"),
        findNumber(first, Optional.empty()),
        null);
  }

  // Calling the number of the handlers about a talk would give away that there is one, so for a
  // talk only the number of the confidential adviser is shown.
  private @Nullable TelephoneNumber findNumber(CasePart part, Optional<Reader> handler) {
    var found =
        part.isTalk()
            ? handler
                .filter(reader -> reader.word().equals(CaseRole.CONFIDENTIAL_ADVISER.name()))
                .flatMap(reader -> numbers.findForAdvisers())
            : numbers.findForHandlersOf(part.body());
    return found.orElse(null);
  }

  private static Optional<Reader> findHandler(CasePart part, List<Reader> readers) {
    return readers.stream()
        .filter(reader -> reader.person().equals(part.owner()))
        .findFirst()
        .or(() -> readers.stream().findFirst());
  }

  private String describe(Reader reader, CasePart part) {
    var titles = people.positions(reader.person());
    return part.isTalk() || titles.isEmpty()
        ? texts.text("access.role." + reader.word())
        : texts.word(titles.getFirst().title());
  }

  private String sentence(CasePart part, About about, String position, List<Promise> promises) {
    var heldUntil = part.heldUntil();
    if (heldUntil != null) {
      var day = dates.full(heldUntil);
      return about.own()
          ? texts.text("register.own.head.held.you", position, day)
          : texts.text("register.own.head.held", position, day, findWhom(about));
    }
    return findNext(promises)
        .map(next -> sentence(position, next))
        .orElseGet(() -> texts.text("register.own.head.reads", position));
  }

  private String findWhom(About about) {
    return about.whom() == null ? texts.text("register.own.head.held.whom") : about.whom();
  }

  private String sentence(String position, Promise next) {
    var when = dates.dueBriefly(Objects.requireNonNull(next.due()));
    if (next.isLate(clock.instant())) {
      return texts.text(
          "register.own.head.late", position, when, texts.promiseNameForAffected(next));
    }
    if (next.kind().equals(PromiseKind.AFFECTED_ASKED)) {
      return texts.text("register.own.head.asks", position, when);
    }
    return next.kind().equals(PromiseKind.AFFECTED_TOLD)
        ? texts.text("register.own.head.tells", position, when)
        : texts.text("register.own.head.next", position, when, texts.promiseNameForAffected(next));
  }

  // The calls because of danger are left out, because the page shows them separately. A promise to
  // get in touch comes first, because the reader waits for that, unless another promise is late.
  private Optional<Promise> findNext(List<Promise> promises) {
    var now = clock.instant();
    return promises.stream()
        .filter(promise -> !promise.state().isSettled() && promise.due() != null)
        .min(
            Comparator.comparing((Promise promise) -> !promise.isLate(now))
                .thenComparing(promise -> !CONTACT.contains(promise.kind()))
                .thenComparing(promise -> Objects.requireNonNull(promise.due())));
  }
}
