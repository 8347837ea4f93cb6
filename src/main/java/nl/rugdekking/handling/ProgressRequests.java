// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.ProgressQuestions;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the person who answers for a case ask how it stands with promises of others that are late,
 * at most once a day for each part (domain rule 2s).
 */
@Service
public class ProgressRequests {

  private final PartService parts;
  private final Promises promises;
  private final ProgressQuestions questions;
  private final PromiseKeepers keepers;
  private final Timeline timeline;
  private final CaseNotifications notifications;
  private final Clock clock;

  ProgressRequests(
      PartService parts,
      Promises promises,
      ProgressQuestions questions,
      PromiseKeepers keepers,
      Timeline timeline,
      CaseNotifications notifications,
      Clock clock) {
    this.parts = parts;
    this.promises = promises;
    this.questions = questions;
    this.keepers = keepers;
    this.timeline = timeline;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * A promise that is late.
   *
   * @param doer the person who keeps it
   */
  public record LatePromise(Promise promise, PersonId doer) {}

  /**
   * Returns the promises that are late and that somebody else keeps, the one that is late for the
   * longest time first. It reads nothing, so it can be asked for each page.
   */
  public List<LatePromise> listLate(CaseAccess access, CasePart part, Collection<Promise> all) {
    var now = clock.instant();
    return all.stream()
        .filter(promise -> promise.isLate(now) && keepers.get(promise.kind()).needsReminders())
        .sorted(Comparator.comparing(Promise::due, Comparator.nullsLast(Instant::compareTo)))
        .flatMap(promise -> findLate(access, part, promise).stream())
        .toList();
  }

  private static Optional<LatePromise> findLate(CaseAccess access, CasePart part, Promise promise) {
    var given = access.promiseOwners(part.id()).get(promise.id().value());
    return Stream.of(Optional.ofNullable(given), Optional.ofNullable(part.owner()))
        .flatMap(Optional::stream)
        .findFirst()
        .filter(doer -> !isOrStandsInFor(access.viewer(), doer))
        .map(doer -> new LatePromise(promise, doer));
  }

  private static boolean isOrStandsInFor(Viewer viewer, PersonId doer) {
    return viewer.person().equals(doer) || viewer.delegatedOffices().persons().contains(doer);
  }

  /** Returns when somebody asked this today. */
  @Transactional(readOnly = true)
  public Optional<Instant> findAskedToday(CaseAccess access, PartId part) {
    var affected = parts.get(access, part, Action.OVERRULE);
    return timeline
        .findLast(affected.incident(), part, CaseEntryKind.PROGRESS_ASKED)
        .filter(at -> DueDates.dayOf(at).equals(DueDates.dayOf(clock.instant())));
  }

  /**
   * Writes to everybody who keeps one of these promises, and adds a line to the timeline.
   *
   * @throws RefusedException when nothing of others is late, or somebody asked it today already
   */
  @Transactional
  public void ask(CaseAccess access, PartId id) {
    var affected = parts.getOpen(access, id, Action.OVERRULE);
    var part = access.part(id);
    var late = listLate(access, part, promises.list(id));
    if (late.isEmpty()) {
      throw new RefusedException("handling.progress.none");
    }
    var about =
        late.stream()
            .map(one -> one.promise().kind().code())
            .distinct()
            .collect(Collectors.joining(" "));
    if (!parts.recordStepOnce(
        access, affected, CaseEntryKind.PROGRESS_ASKED, about, todaysForm(id), false)) {
      throw new RefusedException("handling.progress.today");
    }
    questions.ask(
        late.stream().map(one -> one.promise().id()).toList(),
        access.viewer().person(),
        clock.instant());
    late.stream()
        .map(LatePromise::doer)
        .distinct()
        .forEach(
            doer -> {
              if (doer.equals(part.owner())) {
                notifications.askHandler(part, access.number());
              } else {
                notifications.send(doer, "progress-asked", "/taken");
              }
            });
  }

  // The id is the same for the whole day, so that the timeline takes one line of that day.
  private SubmittedText todaysForm(PartId part) {
    var day = "progress " + part.value() + " " + DueDates.dayOf(clock.instant());
    return new SubmittedText(UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.UTF_8)), "");
  }
}
