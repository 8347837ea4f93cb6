// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends mails by SMTP, all mails of a period over one connection. For each mail at least one
 * outcome is reported; only the first one counts.
 */
final class SmtpMailTransport implements MailTransport {

  private final JavaMailSenderImpl sender;
  private final InternetAddress from;

  SmtpMailTransport(JavaMailSenderImpl sender, InternetAddress from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public void send(List<Mail> mails, SendingPeriod period) {
    var outcomeOfOthers = DeliveryOutcome.UNREACHABLE;
    try (var transport = connect()) {
      for (var mail : mails) {
        if (period.isOver()) {
          outcomeOfOthers = DeliveryOutcome.NOT_BEGUN;
          break;
        }
        var delivery = sendOne(mail, transport);
        period.addOutcome(mail.id(), delivery);
        // The connection is not checked before each mail, because that would cost a round trip.
        if (delivery == DeliveryOutcome.UNREACHABLE) {
          break;
        }
      }
    } catch (MessagingException _) {
      // The server did not answer, or only failed while closing; the outcomes reported above count.
    }
    for (var mail : mails) {
      period.addOutcome(mail.id(), outcomeOfOthers);
    }
  }

  private Transport connect() throws MessagingException {
    var transport = sender.getSession().getTransport("smtp");
    transport.connect(
        sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
    return transport;
  }

  @Override
  public String sendAndGetAnswer(Mail mail) throws MessagingException {
    try (var transport = connect()) {
      var message = MimeMail.of(mail, from, sender.getSession());
      transport.sendMessage(message, message.getAllRecipients());
      return transport instanceof SMTPTransport smtp
          ? smtp.getLastServerResponse().strip()
          : "no answer";
    }
  }

  private DeliveryOutcome sendOne(Mail mail, Transport transport) {
    try {
      var message = MimeMail.of(mail, from, sender.getSession());
      try {
        transport.sendMessage(message, message.getAllRecipients());
        return DeliveryOutcome.SENT;
      } catch (SendFailedException failed) {
        return toOutcome(failed);
      } catch (MessagingException _) {
        return DeliveryOutcome.UNREACHABLE;
      }
    } catch (MessagingException _) {
      return DeliveryOutcome.REFUSED;
    }
  }

  /**
   * Returns the outcome for a mail that the server refused, for good (a code of 500 or more) or for
   * now.
   */
  private static DeliveryOutcome toOutcome(SendFailedException failed) {
    var invalid = failed.getInvalidAddresses();
    return invalid != null && invalid.length > 0
        ? DeliveryOutcome.REFUSED
        : DeliveryOutcome.NOT_NOW;
  }
}
