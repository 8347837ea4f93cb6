// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * Writes mails to files that any mail program can open. It is used when no mail server is
 * configured.
 */
final class FileMailTransport implements MailTransport {

  private final Path directory;
  private final InternetAddress from;

  FileMailTransport(Path directory, InternetAddress from) {
    this.directory = directory;
    this.from = from;
  }

  @Override
  public void send(List<Mail> mails, SendingPeriod period) {
    for (var mail : mails) {
      period.addOutcome(mail.id(), period.isOver() ? DeliveryOutcome.NOT_BEGUN : sendOne(mail));
    }
  }

  @Override
  public String sendAndGetAnswer(Mail mail) throws MessagingException {
    try {
      write(mail);
      return "no mail server is set, so the mail is in " + directory;
    } catch (IOException e) {
      throw new MessagingException("the mail cannot be written to " + directory, e);
    }
  }

  private DeliveryOutcome sendOne(Mail mail) {
    try {
      write(mail);
      return DeliveryOutcome.SENT;
    } catch (MessagingException _) {
      return DeliveryOutcome.REFUSED;
    } catch (IOException _) {
      return DeliveryOutcome.UNREACHABLE;
    }
  }

  private void write(Mail mail) throws IOException, MessagingException {
    Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var file = directory.resolve(mail.id() + ".eml");
    var part = directory.resolve(mail.id() + ".part");
    Files.deleteIfExists(part);
    try (var channel =
            FileChannel.open(
                part,
                Set.of(CREATE_NEW, WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
        var out = Channels.newOutputStream(channel)) {
      MimeMail.of(mail, from, null).writeTo(out);
    }
    Files.move(part, file, ATOMIC_MOVE);
  }
}
