// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail in the form that mail servers understand. */
final class MailForm extends MimeMessage {

  private final String messageId;

  private MailForm(@Nullable Session session, Mail mail, InternetAddress from) {
    super(session);
    var address = from.getAddress();
    this.messageId = "<" + mail.id() + address.substring(address.lastIndexOf('@')) + ">";
  }

  static MimeMessage of(Mail mail, InternetAddress from, @Nullable Session session)
      throws MessagingException {
    var form = new MailForm(session, mail, from);
    var content = new MimeMessageHelper(form, StandardCharsets.UTF_8.name());
    content.setFrom(from);
    content.setTo(address(mail.to()));
    content.setSubject(mail.subject());
    content.setText(mail.body());
    content.setSentDate(Date.from(mail.date()));
    form.setHeader("Auto-Submitted", "auto-generated");
    form.saveChanges();
    return form;
  }

  private static InternetAddress address(Addressee to) throws MessagingException {
    var address = new InternetAddress(to.email(), true);
    try {
      address.setPersonal(to.name(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("UTF-8 is not available", e);
    }
    return address;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
