// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Component;

/**
 * Sends the message of a call: always by mail, and also by text message when there is a gateway and
 * the person has a number.
 */
@Component
record AlarmMessenger(
    Post post,
    AlarmTextRepository texts,
    Gateway gateway,
    WorkSchedule schedule,
    Organisations organisations,
    AddressChanges addresses) {

  static final String LETTER = "alarm";
  static final String TEST_LETTER = "alarm-test";

  boolean canSendText(PersonId person) {
    return gateway.isConfigured() && texts.hasNumber(person);
  }

  void send(AlarmCall call) {
    NamelessClock.runRoundedToMinute(
        () -> mailEverywhere(call.person(), LETTER, "/alarm/" + call.id()));
    if (call.byText()) {
      texts.queue(call);
      schedule.schedule(AlarmTextRepository.KIND, call.calledAt());
    }
  }

  /** Sends the mail of a test in the same way as the mail of an alarm. */
  void sendTest(TestAlarm test) {
    mailEverywhere(test.officer(), TEST_LETTER, "/proefalarm/" + test.id());
    if (test.dueAt() != null) {
      schedule.schedule(TestAlarmJob.KIND, test.dueAt());
    }
  }

  // The mail goes to the old address too: otherwise somebody who took over the account and changed
  // its address would keep the alarm from its owner.
  private void mailEverywhere(PersonId person, String template, String path) {
    queueMail(person, template, path);
    addresses.addresseesAtOldAddresses(person).forEach(old -> queueMail(old, template, path));
  }

  /** Returns true when mail for this person goes to this addressee. */
  boolean isAddressee(PersonId person, UUID addressee) {
    return person.value().equals(addressee)
        || addresses.addresseesAtOldAddresses(person).contains(addressee);
  }

  /** Queues a mail with a link to a page of this organisation. */
  void queueMail(PersonId person, String template, String path) {
    queueMail(person.value(), template, path);
  }

  private void queueMail(UUID addressee, String template, String path) {
    var organisation = organisations.current();
    post.queueUrgent(
        new Letter(
            addressee,
            template,
            Map.of("organisation", organisation.name(), "path", "/" + organisation.slug() + path)));
  }

  /**
   * Schedules the call to the next person at this moment. A second later the promises are checked,
   * because the promise that somebody confirms can then be late.
   */
  void scheduleAt(Instant next) {
    schedule.schedule(AlarmEscalationJob.KIND, next);
    schedule.schedule("promise", next.plusSeconds(1));
  }
}
