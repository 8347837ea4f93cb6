// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes mail out of the house. */
interface Carrier {

  /**
   * How it went with each, by its id; {@link Delivery#SENT} when whoever comes next has it. They go
   * together, because beginning to speak with a mail server costs more than a mail.
   */
  Map<UUID, Delivery> carry(List<Mail> mails);

  /**
   * Brings one mail by the same way and returns what was answered, for whoever tries the settings.
   *
   * @throws MessagingException with the answer, when it was not taken
   */
  String answerTo(Mail mail) throws MessagingException;
}
