// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.MessagingException;
import java.util.List;

/** Takes mail out of the house. */
interface Carrier {

  /**
   * Carries one after the other and tells the turn of each as soon as it is answered; {@link
   * Delivery#SENT} when whoever comes next has it. Begins with none after the turn is over. They go
   * together, because beginning to speak with a mail server costs more than a mail.
   */
  void carry(List<Mail> mails, Turn turn);

  /**
   * Brings one mail by the same way and returns what was answered, for whoever tries the settings.
   *
   * @throws MessagingException with the answer, when it was not taken
   */
  String answerTo(Mail mail) throws MessagingException;
}
