// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
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
  public Delivery carry(Mail mail) {
    try {
      sender.send(MailForm.of(mail, from, sender.getSession()));
      return Delivery.SENT;
    } catch (MailSendException e) {
      return failure(e);
    } catch (MailException _) {
      return Delivery.UNREACHABLE;
    } catch (MessagingException _) {
      return Delivery.REFUSED;
    }
  }

  /**
   * An answer about this mail, for good (a code of 500 or more) or for now, or no answer at all.
   */
  private static Delivery failure(MailSendException e) {
    for (var failure : e.getMessageExceptions()) {
      if (failure instanceof SendFailedException answer) {
        var never = answer.getInvalidAddresses();
        return never != null && never.length > 0 ? Delivery.REFUSED : Delivery.NOT_NOW;
      }
    }
    return Delivery.UNREACHABLE;
  }
}
