// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the MIME message that is sent, with a Message-ID that is the same for every attempt.
 */
final class MimeMail extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  static {
    // Otherwise the mail library searches the whole class path for its providers with every mail.
    System.setProperty(
        "jakarta.mail.util.StreamProvider", StreamProvider.provider().getClass().getName());
  }

  private final String messageId;

  private MimeMail(@Nullable Session session, Mail mail, InternetAddress from) {
    super(session);
    var address = from.getAddress();
    this.messageId = "<" + mail.id() + address.substring(address.lastIndexOf('@')) + ">";
  }

  /**
   * Returns the message.
   *
   * @param from the address of the sender, whose domain the Message-ID has too
   */
  static MimeMessage of(Mail mail, InternetAddress from, @Nullable Session session)
      throws MessagingException {
    var message = new MimeMail(session, mail, from);
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, toAddress(mail.to()));
    message.setSubject(mail.subject(), UTF_8);
    message.setText(mail.body(), UTF_8);
    message.setSentDate(Date.from(mail.date()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private static InternetAddress toAddress(Addressee to) throws MessagingException {
    var address = new InternetAddress(to.email(), true);
    try {
      address.setPersonal(to.name(), UTF_8);
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
