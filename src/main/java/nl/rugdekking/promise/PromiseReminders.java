// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CasePart.AnsweredBy;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Component;

/**
 * Reminds the person who owes a promise, and informs the responsible person and the deputy when it
 * stays late. A letter holds only a link, no data of the case; a person gets one letter for all
 * promises in the same round.
 */
@Component
record PromiseReminders(
    ReminderRepository repository,
    People people,
    ReminderLetters letters,
    WorkSchedule schedule,
    Deputies deputies,
    Clock clock) {

  /** Returns the promises for which a step of the reminders is due. */
  List<UUID> listDue() {
    return repository.listDue(clock.instant());
  }

  /** Takes the step that is due for each of these promises, and sends the letters. */
  void send(Collection<UUID> promises) {
    var now = clock.instant();
    var mails = new LinkedHashMap<ReminderLetters.Mail, List<String>>();
    var ids = promises.toArray(UUID[]::new);
    for (var batch = repository.lockDue(now, ids);
        !batch.isEmpty();
        batch = repository.lockDue(now, ids)) {
      batch.forEach(promise -> takeStep(promise, now, mails));
    }
    mails.forEach(letters::send);
  }

  /**
   * Plans the next run at the moment of the next step. A step that failed is planned separately.
   */
  void scheduleNextRun() {
    repository
        .findNext(clock.instant())
        .ifPresent(next -> schedule.schedule(PromiseDeadlineJob.KIND, next));
  }

  private void takeStep(
      ReminderRepository.DueReminder promise,
      Instant now,
      Map<ReminderLetters.Mail, List<String>> mails) {
    var to = findRecipient(promise);
    if (!repository.recordStep(promise, to.orElse(null), now)) {
      return;
    }
    to.ifPresent(person -> add(person, promise, findTarget(person, promise), mails));
    if (promise.step() == ReminderStep.LATE) {
      letters.tellAffected(promise);
      if (promise.givenTo() != null) {
        // The handler of the part gets a letter too, because they may take the promise back.
        findHandler(promise)
            .ifPresent(person -> add(person, promise, ReminderLetters.Target.CASE, mails));
      }
    }
  }

  private static void add(
      PersonId person,
      ReminderRepository.DueReminder promise,
      ReminderLetters.Target target,
      Map<ReminderLetters.Mail, List<String>> mails) {
    mails
        .computeIfAbsent(
            new ReminderLetters.Mail(person, promise.step(), target), mail -> new ArrayList<>())
        .add(promise.number());
  }

  private static ReminderLetters.Target findTarget(
      PersonId person, ReminderRepository.DueReminder promise) {
    if (hidesCase(promise)) {
      return ReminderLetters.Target.NOTHING;
    }
    return person.equals(promise.givenTo())
        ? ReminderLetters.Target.TASKS
        : ReminderLetters.Target.CASE;
  }

  private Optional<PersonId> findRecipient(ReminderRepository.DueReminder promise) {
    return switch (promise.step()) {
      // Somebody who is away sees it on their own page afterwards; the letter goes to their deputy.
      case REMIND, LATE -> findOwner(promise).or(() -> findHandler(promise));
      case RESPONSIBLE -> findAnswering(promise);
      case DEPUTY -> {
        var isAnsweredInside =
            promise.isReadableByOffices() && promise.part().answeredBy() == AnsweredBy.OFFICES;
        yield findOfficeHolder(promise, isAnsweredInside ? OfficeKind.DEPUTY : OfficeKind.FALLBACK);
      }
    };
  }

  private Optional<PersonId> findAnswering(ReminderRepository.DueReminder promise) {
    return switch (promise.part().answeredBy()) {
      case OFFICES -> findOfficeHolder(promise, OfficeKind.RESPONSIBLE);
      case OUTSIDE -> findOfficeHolder(promise, OfficeKind.FALLBACK);
      case MAYOR ->
          people
              .findMayor()
              .filter(mayor -> !promise.blocked().contains(mayor))
              .filter(mayor -> !mayor.equals(promise.part().owner()));
    };
  }

  // An owner who may not keep the promise any more gets no letter, because the promise is taken
  // from them.
  private Optional<PersonId> findOwner(ReminderRepository.DueReminder promise) {
    return Optional.ofNullable(people.inServiceOrNull(promise.givenTo()))
        .filter(person -> !promise.blocked().contains(person));
  }

  private Optional<PersonId> findHandler(ReminderRepository.DueReminder promise) {
    return Optional.ofNullable(deputies.findLetterRecipient(promise.part(), promise.blocked()));
  }

  private static boolean hidesCase(ReminderRepository.DueReminder promise) {
    return promise.step() == ReminderStep.DEPUTY
        && (!promise.isReadableByOffices() || promise.part().answeredBy() == AnsweredBy.MAYOR);
  }

  // Offices inside the organisation may not see cases of the other lanes, so they get no letter
  // about them. The fallback outside the organisation, for whom nobody stands in, is only told that
  // something in such a lane is late, not which case.
  private Optional<PersonId> findOfficeHolder(
      ReminderRepository.DueReminder promise, OfficeKind kind) {
    var isFallback = kind == OfficeKind.FALLBACK;
    if (!promise.isReadableByOffices() && !isFallback) {
      return Optional.empty();
    }
    var holder =
        people.listOfficeHolders(kind, promise.part().body()).stream()
            .filter(person -> !promise.blocked().contains(person))
            .filter(person -> !person.equals(promise.part().owner()))
            .findFirst();
    return isFallback
        ? holder
        : holder.map(person -> deputies.standInOrSelf(person, promise.part(), promise.blocked()));
  }
}
