// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.tick.DueWork;

/**
 * The mails to the addresses of one domain: files, since the test run has no mail server.
 *
 * @param domain what comes after the @
 * @param round what brings them: by itself the application does it every few seconds
 */
public record Mailbox(String domain, Runnable round) {

  public Mailbox(String domain) {
    this(domain, () -> {});
  }

  /** Brings the letters of an organisation at once. */
  public static Mailbox at(String domain, OrganisationId organisation, List<DueWork> works) {
    return new Mailbox(
        domain,
        () ->
            works.stream()
                .filter(work -> work.kind().equals("post"))
                .forEach(work -> CurrentOrganisation.runIn(organisation, work::run)));
  }

  public record Got(String to, String subject, String text) {

    boolean leadsTo(String path) {
      return text.lines().anyMatch(line -> line.strip().endsWith(path));
    }

    /** The path of the first link in the mail. */
    public String way() {
      var found = Pattern.compile("https?://[^/\\s]+(/\\S+)").matcher(text);
      assertThat(found.find()).as(text).isTrue();
      return Objects.requireNonNull(found.group(1));
    }
  }

  /** Waits for a mail to this address that leads there. */
  public Got await(String address, String path) {
    return await(address, mail -> mail.leadsTo(path));
  }

  /** Waits for such a mail to this address. */
  public Got await(String address, Predicate<Got> such) {
    Predicate<Got> wanted = such.and(mail -> mail.to.equals(address));
    var until = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(until)) {
      var found = all().stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      pause();
      round.run();
    }
    assertThat(all()).as("a mail to " + address).anyMatch(wanted);
    throw new IllegalStateException("It came after all");
  }

  public List<Got> all() {
    var directory = TestGround.data().resolve("post");
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(Mailbox::read)
          .filter(mail -> mail.to.endsWith("@" + domain))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Got read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var mail = new MimeMessage(null, in);
      var to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
      return new Got(
          Objects.requireNonNull(to.getAddress()),
          Objects.requireNonNull(mail.getSubject()),
          String.valueOf(mail.getContent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
