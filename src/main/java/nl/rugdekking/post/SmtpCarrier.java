// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail by SMTP. */
final class SmtpCarrier implements Carrier {

  private final JavaMailSenderImpl sender;
  private final InternetAddress from;

  SmtpCarrier(JavaMailSenderImpl sender, InternetAddress from) {
    this.sender = sender;
    this.from = from;
  }

  @Override
  public Map<UUID, Delivery> carry(List<Mail> mails) {
    var deliveries = new HashMap<UUID, Delivery>();
    try (var transport = connect()) {
      for (var mail : mails) {
        var delivery = carry(mail, transport);
        deliveries.put(mail.id(), delivery);
        // asking before each whether it still listens would be one more question to it
        if (delivery == Delivery.UNREACHABLE) {
          break;
        }
      }
      mails.forEach(mail -> deliveries.putIfAbsent(mail.id(), Delivery.UNREACHABLE));
    } catch (MessagingException _) {
      // It did not answer, or only hung up badly: what was carried, was carried.
      mails.forEach(mail -> deliveries.putIfAbsent(mail.id(), Delivery.UNREACHABLE));
    }
    return deliveries;
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
      var form = MailForm.of(mail, from, sender.getSession());
      transport.sendMessage(form, form.getAllRecipients());
      return transport instanceof SMTPTransport smtp
          ? smtp.getLastServerResponse().strip()
          : "no answer";
    }
  }

  private Delivery carry(Mail mail, Transport transport) {
    try {
      var form = MailForm.of(mail, from, sender.getSession());
      try {
        transport.sendMessage(form, form.getAllRecipients());
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

  /** An answer about this mail: for good (a code of 500 or more) or for now. */
  private static Delivery failure(SendFailedException answer) {
    var never = answer.getInvalidAddresses();
    return never != null && never.length > 0 ? Delivery.REFUSED : Delivery.NOT_NOW;
  }
}
