// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.env.Environment;

/** The command {@code ./run test-mail ADDRESS}: sends one mail in the same way as letters. */
public final class TestMailCommand {

  private TestMailCommand() {}

  /**
   * Returns the exit status: 0 when the mail was accepted, 1 when it was not, 2 when the address is
   * not valid.
   */
  public static int send(Environment settings, String address, PrintStream out, PrintStream err) {
    if (!isAddress(address)) {
      err.println("Not a mail address: " + address);
      return 2;
    }
    var mailing = new MailSettings(settings);
    var mail =
        new Mail(
            UUID.randomUUID(),
            new Addressee(address, "", Locale.of("nl")),
            "Proefbericht van Rugdekking / Test message",
            """
            Dit is een proefbericht. U hoeft niets te doen.
            This is a test message. You need not do anything.

            %s
            """
                .formatted(mailing.baseUrl()),
            Clock.systemUTC().instant());
    try {
      out.println("The mail was taken: " + mailing.createTransport().sendAndGetAnswer(mail));
      out.flush();
      return 0;
    } catch (MessagingException e) {
      err.println("The mail was not taken: " + reason(e));
      return 1;
    }
  }

  private static boolean isAddress(String address) {
    try {
      new InternetAddress(address, true).validate();
      return address.contains("@");
    } catch (AddressException e) {
      return false;
    }
  }

  private static String reason(MessagingException refused) {
    var reason = new StringBuilder(String.valueOf(refused.getMessage()));
    var next = refused.getNextException();
    while (next != null) {
      reason.append("; ").append(next.getMessage());
      next = next instanceof MessagingException more ? more.getNextException() : null;
    }
    return reason.toString().replaceAll("\\s+", " ").strip();
  }
}
