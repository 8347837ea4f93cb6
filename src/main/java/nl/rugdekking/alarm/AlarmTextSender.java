// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sends the text messages of an alarm that are due, through a gateway. It retries for an hour,
 * because a later text helps nobody. Mail has its own queue, so a gateway that hangs does not delay
 * it.
 */
@Component
record AlarmTextSender(
    AlarmTextRepository texts,
    Gateway gateway,
    GatewaySettings settings,
    TextWriter writer,
    WorkSchedule schedule,
    DueRowProcessor rows,
    Clock clock)
    implements DueWork {

  private static final int BATCH_SIZE = 8;
  // While a text is being sent, nobody else takes it for this long.
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  // When the answer of the gateway came too late, it may have sent the text, and each retry would
  // send it again. So in that case there are four attempts in the hour; when the gateway refuses,
  // there are about thirty.
  private static final Duration FIRST_WAIT_WHEN_UNKNOWN = Duration.ofMinutes(5);
  private static final int MAX_DOUBLINGS = 4;
  static final Duration GIVE_UP_AFTER = Duration.ofHours(1);

  /** Writes the text message of a call, which contains a link. */
  @Component
  record TextWriter(
      CalledAlarms calledAlarms,
      People people,
      Organisations organisations,
      MessageSource messages) {

    /** Returns the message; empty when somebody has confirmed, so that nobody is woken in vain. */
    Optional<String> write(UUID call, PersonId person, String baseUrl) {
      var organisation = organisations.current();
      return calledAlarms
          .createPath(person.value(), "/" + organisation.slug() + "/alarm/" + call)
          .map(path -> baseUrl + path)
          .map(
              link ->
                  messages.getMessage(
                      "alarm.text",
                      new Object[] {organisation.name(), link, calledAlarms.countAlarms(call)},
                      findLanguage(person)));
    }

    private Locale findLanguage(PersonId person) {
      return people.find(person).map(Person::language).orElse(Locale.of("nl"));
    }
  }

  @Override
  public String kind() {
    return AlarmTextRepository.KIND;
  }

  @Override
  public Duration longestPause() {
    return Alarms.LONGEST_PAUSE;
  }

  @Override
  public void run() {
    var batch = listDue();
    while (!batch.isEmpty()) {
      rows.processEachInBatch(
          AlarmTextRepository.KIND,
          AlarmTextRepository.TABLE,
          DueRowProcessor.Batch.of(batch, BATCH_SIZE),
          Function.identity(),
          this::leaseAndSend);
      batch = listDue();
    }
    texts
        .findNextTime(listSetAside())
        .ifPresent(next -> schedule.schedule(AlarmTextRepository.KIND, next));
  }

  private List<UUID> listDue() {
    return texts.listDue(BATCH_SIZE, clock.instant(), listSetAside());
  }

  private Set<UUID> listSetAside() {
    return rows.listPaused(AlarmTextRepository.KIND, AlarmTextRepository.TABLE);
  }

  private void leaseAndSend(UUID call) {
    texts.lease(call, clock.instant(), LEASE).ifPresent(this::sendOrRetry);
  }

  private void sendOrRetry(AlarmTextRepository.LeasedText leased) {
    try {
      send(leased);
    } catch (RuntimeException e) {
      retryLater(leased);
      throw e;
    }
  }

  private void send(AlarmTextRepository.LeasedText leased) {
    var number = texts.findNumber(leased.person());
    // Just before sending it is checked again if somebody has confirmed.
    var text = writer.write(leased.call(), leased.person(), settings.baseUrl());
    if (number.isEmpty() || text.isEmpty() || !gateway.isConfigured()) {
      texts.markFailed(leased.call());
      return;
    }
    switch (gateway.send(number.get(), text.get())) {
      case TAKEN -> texts.markSent(leased.call(), clock.instant());
      case REFUSED -> retryLater(leased);
      case UNKNOWN -> retryLater(leased, doubleWait(FIRST_WAIT_WHEN_UNKNOWN, leased.attempt()));
    }
  }

  private void retryLater(AlarmTextRepository.LeasedText leased) {
    var wait = doubleWait(FIRST_WAIT, leased.attempt());
    retryLater(leased, wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  private static Duration doubleWait(Duration first, int attempt) {
    return first.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
  }

  private void retryLater(AlarmTextRepository.LeasedText leased, Duration wait) {
    var next = clock.instant().plus(wait);
    if (next.isAfter(leased.queuedAt().plus(GIVE_UP_AFTER))) {
      texts.markFailed(leased.call());
    } else {
      texts.scheduleRetry(leased.call(), next);
    }
  }
}
