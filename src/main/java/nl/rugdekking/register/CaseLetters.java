// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Map;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends letters about a case. They hold only a link, no data of the case. */
@Component
public class CaseLetters {

  private final Post post;
  private final Organisations organisations;
  private final Deputies deputies;
  private final UnhandledPartAlert unhandledAlert;

  CaseLetters(
      Post post,
      Organisations organisations,
      Deputies deputies,
      UnhandledPartAlert unhandledAlert) {
    this.post = post;
    this.organisations = organisations;
    this.deputies = deputies;
    this.unhandledAlert = unhandledAlert;
  }

  /**
   * Writes to the handler of the part, or to the person who stands in for them today; when the
   * rules leave no handler, to the administrators.
   */
  void notifyHandler(CasePart part, String number) {
    notifyHandler(part, number, deputies.findLetterRecipient(part));
  }

  /** Asks the handler, or the person who stands in for them today, how it stands. */
  void askHandler(CasePart part, String number) {
    notifyHandler(part, number, "progress-asked", deputies.findLetterRecipient(part));
  }

  /** Writes to the handler whom the rules have just assigned. */
  void notifyNewHandler(CasePart part, String number) {
    notifyHandler(part, number, deputies.findRecipientAfterAssignment(part));
  }

  /**
   * Writes to the handler whom the rules have just assigned, with a letter that says that there is
   * danger.
   */
  void notifyNewHandlerOfDanger(CasePart part, String number) {
    notifyHandler(part, number, "danger-reported", deputies.findRecipientAfterAssignment(part));
  }

  private void notifyHandler(CasePart part, String number, @Nullable PersonId recipient) {
    notifyHandler(part, number, "task-due", recipient);
  }

  // While only the affected person may read a part, its handler gets no letter; they get one as
  // soon as others may read it.
  private void notifyHandler(
      CasePart part, String number, String template, @Nullable PersonId recipient) {
    if (part.isHeld()) {
      return;
    }
    if (recipient != null) {
      send(recipient, template, "/incidenten/" + number);
    } else {
      unhandledAlert
          .retryAndListRecipients(part)
          .forEach(person -> send(person, "nobody-yet", "/beheer/rollen"));
    }
  }

  /** Sends a letter with a link to a page of this organisation. */
  public void send(PersonId person, String template, String path) {
    var organisation = organisations.current();
    post.queue(
        new Letter(
            person.value(),
            template,
            Map.of("organisation", organisation.name(), "path", "/" + organisation.slug() + path)));
  }
}
