// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mail by SMTP. */
final class SmtpCarrier implements Carrier {

  private final JavaMailSenderImpl sender;
  private final InternetAddress from;

  SmtpCarrier(JavaMailSenderImpl sender, InternetAddress from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public void carry(List<Mail> mails, Turn period) {
    var rest = Delivery.UNREACHABLE;
    try (var transport = connect()) {
      for (var mail : mails) {
        if (period.isOver()) {
          rest = Delivery.NOT_BEGUN;
          break;
        }
        var delivery = sendOne(mail, transport);
        period.tell(mail.id(), delivery);
        // Stops here, since asking the server before each mail whether it still answers would cost
        // a round trip.
        if (delivery == Delivery.UNREACHABLE) {
          break;
        }
      }
    } catch (MessagingException _) {
      // The server did not answer, or only failed while closing; the outcomes reported above count.
    }
    for (var mail : mails) {
      period.tell(mail.id(), rest);
    }
  }

  private Transport connect() throws MessagingException {
    var transport = sender.getSession().getTransport("smtp");
    transport.connect(
        sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
    return transport;
  }

  @Override
  public String answerTo(Mail mail) throws MessagingException {
    try (var transport = connect()) {
      var message = MailForm.of(mail, from, sender.getSession());
      transport.sendMessage(message, message.getAllRecipients());
      return transport instanceof SMTPTransport smtp
          ? smtp.getLastServerResponse().strip()
          : "no answer";
    }
  }

  private Delivery sendOne(Mail mail, Transport transport) {
    try {
      var message = MailForm.of(mail, from, sender.getSession());
      try {
        transport.sendMessage(message, message.getAllRecipients());
        return Delivery.SENT;
      } catch (SendFailedException answer) {
        return failure(answer);
      } catch (MessagingException _) {
        return Delivery.UNREACHABLE;
      }
    } catch (MessagingException _) {
      return Delivery.REFUSED;
    }
  }

  /** The server answered about this mail: refused for good (a code of 500 or more) or for now. */
  private static Delivery failure(SendFailedException answer) {
    var never = answer.getInvalidAddresses();
    return never != null && never.length > 0 ? Delivery.REFUSED : Delivery.NOT_NOW;
  }
}
