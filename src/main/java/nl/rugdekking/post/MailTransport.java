// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.MessagingException;
import java.util.List;

/** Sends mail: over SMTP, or to files where no mail server is configured. */
interface MailTransport {

  /**
   * Sends the mails one after the other and reports the outcome of each to the period once it is
   * known; {@link DeliveryOutcome#SENT} when the mail server accepted it. Starts no mail after the
   * period is over. The mails are sent together, because connecting to a mail server costs more
   * than a mail.
   */
  void send(List<Mail> mails, SendingPeriod period);

  /**
   * Sends one mail in the same way and returns the answer of the mail server, for an operator who
   * tests the settings.
   *
   * @throws MessagingException with the answer, when the mail was not accepted
   */
  String sendAndGetAnswer(Mail mail) throws MessagingException;
}
