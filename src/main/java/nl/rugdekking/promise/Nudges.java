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
import nl.rugdekking.access.Deputies;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import nl.rugdekking.tick.Due;
import org.springframework.stereotype.Component;

/**
 * Reminds the person who owes a promise, and informs the responsible person and the deputy when it
 * stays late. A letter holds only a link, no data of the case; a person gets one letter for all
 * promises in the same round.
 */
@Component
class Nudges {

  /**
   * One letter of this round.
   *
   * @param apart true when the reader may not see the case, so that the letter names and links to
   *     none
   */
  private record Mail(PersonId to, Nudge step, boolean apart) {}

  private final NudgeRepository repository;
  private final People people;
  private final Organisations organisations;
  private final Post post;
  private final Due schedule;
  private final Deputies deputies;
  private final Clock clock;

  Nudges(
      NudgeRepository repository,
      People people,
      Organisations organisations,
      Post post,
      Due schedule,
      Deputies deputies,
      Clock clock) {
    this.repository = repository;
    this.people = people;
    this.organisations = organisations;
    this.post = post;
    this.schedule = schedule;
    this.deputies = deputies;
    this.clock = clock;
  }

  /** The promises that have a step to be taken by now. */
  List<UUID> due() {
    return repository.due(clock.instant());
  }

  /** Takes the step that is due for each of these promises, and sends the letters. */
  void send(Collection<UUID> promises) {
    var now = clock.instant();
    var mails = new LinkedHashMap<Mail, List<String>>();
    var ids = promises.toArray(UUID[]::new);
    for (var some = repository.take(now, ids); !some.isEmpty(); some = repository.take(now, ids)) {
      some.forEach(promise -> step(promise, now, mails));
    }
    mails.forEach(this::write);
  }

  /**
   * Plans the next run at the moment of the next step. A step that failed is planned separately.
   */
  void comeBack() {
    repository
        .next(clock.instant())
        .ifPresent(next -> schedule.wake(PromiseTick.KIND, next));
  }

  private void step(NudgeRepository.DueNudge promise, Instant now, Map<Mail, List<String>> mails) {
    var to = whom(promise);
    if (!repository.took(promise, to.orElse(null), now)) {
      return;
    }
    to.ifPresent(
        person ->
            mails
                .computeIfAbsent(
                    new Mail(person, promise.step(), isApart(promise)), mail -> new ArrayList<>())
                .add(promise.number()));
  }

  private Optional<PersonId> whom(NudgeRepository.DueNudge promise) {
    return switch (promise.step()) {
      // Somebody who is away sees it on their own page afterwards; the letter goes to their deputy.
      case REMIND, LATE ->
          Optional.ofNullable(deputies.acting(promise.part(), promise.blocked()));
      case RESPONSIBLE -> holder(promise, OfficeKind.RESPONSIBLE);
      case DEPUTY ->
          holder(promise, promise.supervised() ? OfficeKind.DEPUTY : OfficeKind.FALLBACK);
    };
  }

  private static boolean isApart(NudgeRepository.DueNudge promise) {
    return promise.step() == Nudge.DEPUTY && !promise.supervised();
  }

  // Offices inside the organisation may not see cases of the other lanes, so that they get no
  // letter about them. The outside fallback hears only that something in such a lane is late, not
  // which case.
  private Optional<PersonId> holder(NudgeRepository.DueNudge promise, OfficeKind kind) {
    return promise.supervised() || kind == OfficeKind.FALLBACK
        ? people.holders(kind, promise.part().body()).stream()
            .filter(person -> !promise.blocked().contains(person))
            .filter(person -> !person.equals(promise.part().owner()))
            .findFirst()
            .map(
                person ->
                    deputies
                        .inPlaceOf(person, promise.part(), promise.blocked()))
        : Optional.empty();
  }

  private void write(Mail mail, List<String> numbers) {
    var organisation = organisations.current();
    post.queue(
        new Letter(
            mail.to().value(),
            mail.apart() ? "lane-late" : template(mail.step()),
            Map.of(
                "organisation",
                organisation.name(),
                "path",
                "/" + organisation.slug() + (mail.apart() ? "" : page(mail.step(), numbers)))));
  }

  private static String template(Nudge step) {
    return switch (step) {
      case REMIND -> "task-soon";
      case LATE -> "task-late";
      case RESPONSIBLE, DEPUTY -> "promise-late";
    };
  }

  private static String page(Nudge step, List<String> numbers) {
    if (numbers.stream().distinct().count() == 1) {
      return "/incidenten/" + numbers.getFirst();
    }
    return step == Nudge.REMIND || step == Nudge.LATE ? "/taken" : "/incidenten";
  }
}
