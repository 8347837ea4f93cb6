// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.database.NamelessTime;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import nl.rugdekking.tick.Due;
import org.springframework.stereotype.Component;

/**
 * Sends the message of a call: always by mail, and by text when there is a gateway and a number.
 */
@Component
class Messengers {

  static final String LETTER = "alarm";
  private final Post post;
  private final AlarmTexts texts;
  private final Gateway gateway;
  private final Due schedule;
  private final Organisations organisations;
  private final AddressChanges addresses;

  Messengers(
      Post post,
      AlarmTexts texts,
      Gateway gateway,
      Due schedule,
      Organisations organisations,
      AddressChanges addresses) {
    this.addresses = addresses;
    this.post = post;
    this.texts = texts;
    this.gateway = gateway;
    this.schedule = schedule;
    this.organisations = organisations;
  }

  boolean reachesByText(PersonId person) {
    return gateway.isConfigured() && texts.hasNumber(person);
  }

  void send(AlarmCall call) {
    NamelessTime.toTheMinute(
        () -> {
          var path = "/alarm/" + call.id();
          write(call.person(), LETTER, path);
          // The mail goes to the old address too: otherwise whoever took over the account and
          // changed its address would keep the alarm from its owner.
          addresses
              .addresseesAtOldAddresses(call.person())
              .forEach(old -> write(old, LETTER, path));
          return call;
        });
    if (call.byText()) {
      texts.queue(call);
      schedule.wake(AlarmTexts.KIND, call.calledAt());
    }
  }

  /** Queues a mail with a link to a page of this organisation. */
  void write(PersonId person, String template, String path) {
    write(person.value(), template, path);
  }

  private void write(UUID addressee, String template, String path) {
    var organisation = organisations.current();
    post.queueFirst(
        new Letter(
            addressee,
            template,
            Map.of("organisation", organisation.name(), "path", "/" + organisation.slug() + path)));
  }

  /**
   * Wakes the alarm tick at this moment, and a second later the promises, because the promise to
   * confirm can then be missed.
   */
  void wakeAt(Instant next) {
    schedule.wake(AlarmTick.KIND, next);
    schedule.wake("promise", next.plusSeconds(1));
  }
}
