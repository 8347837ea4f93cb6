// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.database.CurrentOrganisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.IllegalTransactionStateException;

class PostModuleTests extends PostScene {

  @Test
  void sendsOverSmtpWithTheWayInAndARecognisableId() throws Exception {
    var server = mailServer();
    try {
      queue(KNOWN, ENGLISH);
      round(smtp(server.getSmtp().getPort())).run();

      assertThat(states()).containsOnly(Map.entry("SENT", 2L));
      var mails = List.of(server.getReceivedMessages());
      var mail = to(mails, EMAIL);
      assertThat(mail.getSubject()).isEqualTo("Gemeente Duindrecht: er wacht een taak op u");
      assertThat(body(mail))
          .contains("https://melden.duindrecht.example/duindrecht/taken", "Gemeente Duindrecht");
      assertThat(mail.getMessageID()).isEqualTo("<" + idOf(KNOWN) + "@duindrecht.example>");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(to(mails, "kim@duindrecht.example").getSubject())
          .isEqualTo("Gemeente Duindrecht: a task is waiting for you");
    } finally {
      server.stop();
    }
  }

  @Test
  void laysMailsDownAsPrivateFilesWhereNoServerIsSet() throws Exception {
    queue(KNOWN);
    round(environment()).run();

    var file = data.resolve("post").resolve(idOf(KNOWN) + ".eml");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("post"))))
        .isEqualTo("rwx------");
    try (var in = Files.newInputStream(file)) {
      var mail = new MimeMessage((Session) null, in);
      assertThat(mail.getAllRecipients()[0])
          .hasToString("\"Joke van Dijk, griffier\" <" + EMAIL + ">");
    }
    assertThat(states()).containsOnly(Map.entry("SENT", 1L));
  }

  @Test
  void takesALetterOnlyWithTheTransactionThatCausesIt() {
    assertThatThrownBy(
            () -> CurrentOrganisation.runIn(organisation, () -> post.queue(letter(KNOWN))))
        .isInstanceOf(IllegalTransactionStateException.class);
    CurrentOrganisation.runIn(
        organisation,
        () ->
            transactions.executeWithoutResult(
                status -> {
                  post.queue(letter(KNOWN));
                  status.setRollbackOnly();
                }));

    assertThat(states()).isEmpty();
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void failsAtOnceWhereTryingAgainCannotHelpAndLogsNobody(CapturedOutput output) throws Exception {
    queue(UNKNOWN, WRONG);
    round(environment()).run();

    assertThat(states()).containsOnly(Map.entry("FAILED", 2L));
    assertThat(problems()).containsExactlyInAnyOrder("NO_ADDRESS", "REFUSED");
    assertThat(output).contains("could not be sent").doesNotContain("not an address", "duindrecht");
  }

  @Test
  void triesLongerAndLongerAndGivesUpVisiblyAfterTwoDays() throws Exception {
    queue(KNOWN);
    var round = round(smtp(closedPort()));
    var waits = new ArrayList<Long>();
    for (int i = 0; i < 200 && states().containsKey("QUEUED"); i++) {
      round.run();
      var next = CurrentOrganisation.callIn(organisation, () -> outbox.findNextTime(Set.of()));
      next.ifPresent(
          at -> {
            waits.add(Duration.between(clock.instant(), at).toSeconds());
            clock.move(Duration.between(clock.instant(), at));
          });
    }

    assertThat(waits).startsWith(30L, 60L, 120L, 240L, 480L).isSorted().hasSizeBetween(20, 60);
    assertThat(states()).containsOnly(Map.entry("FAILED", 1L));
    assertThat(problems()).containsExactly("UNREACHABLE");
    assertThat(clock.instant()).isAfter(Instant.parse("2036-11-26T10:00:00Z"));
  }

  @Test
  void sendsAgainWhatADeadProcessHadInHandUnderTheSameId() throws Exception {
    queue(KNOWN);
    CurrentOrganisation.callIn(
        organisation,
        () ->
            outbox.lease(
                outbox.listDue(8, clock.instant(), Set.of()),
                clock.instant(),
                OutboxProcessor.LEASE));
    var round = round(environment());

    round.run();
    assertThat(states()).containsOnly(Map.entry("SENDING", 1L));
    clock.move(OutboxProcessor.LEASE);
    round.run();

    assertThat(states()).containsOnly(Map.entry("SENT", 1L));
    assertThat(data.resolve("post").resolve(idOf(KNOWN) + ".eml")).exists();
  }

  @Test
  void aLetterThatCannotBeSentHoldsUpNoOther() throws Exception {
    queue(WRONG, KNOWN, BROKEN, KNOWN);
    round(environment()).run();

    assertThat(states())
        .containsOnly(Map.entry("FAILED", 1L), Map.entry("SENT", 2L), Map.entry("QUEUED", 1L));
    assertThat(problems()).containsExactlyInAnyOrder("REFUSED", "NOT_NOW");
  }

  @Test
  void forgetsWhatWasSentAMonthAgo() throws Exception {
    queue(KNOWN);
    var round = round(environment());
    round.run();

    clock.move(Duration.ofDays(31));
    round.run();

    assertThat(states()).isEmpty();
  }

  @Test
  void emptiesAFullOutboxInTime() throws Exception {
    var server = mailServer();
    try {
      for (int i = 0; i < 40; i++) {
        queue(KNOWN, ENGLISH, KNOWN, ENGLISH, KNOWN);
      }
      long start = System.nanoTime();
      var round = round(smtp(server.getSmtp().getPort()));
      for (int turns = 0; turns < 20 && states().containsKey("QUEUED"); turns++) {
        round.run();
      }
      System.out.printf("200 letters in %d ms%n", (System.nanoTime() - start) / 1_000_000);

      assertThat(states()).containsOnly(Map.entry("SENT", 200L));
      assertThat(server.getReceivedMessages()).hasSize(200);
    } finally {
      server.stop();
    }
  }

  @Test
  void aLetterAboutDangerLeavesBeforeAllThatWaited() {
    queue(KNOWN, KNOWN, KNOWN);
    clock.move(Duration.ofMillis(1));
    CurrentOrganisation.runIn(
        organisation,
        () -> {
          transactions.executeWithoutResult(
              _ -> new Post(outbox, texts, due, clock).queueUrgent(letter(ENGLISH)));
          var first = outbox.listDue(1, clock.instant(), Set.of());
          assertThat(outbox.lease(first, clock.instant(), OutboxProcessor.LEASE))
              .extracting(leased -> leased.letter().person())
              .containsExactly(ENGLISH);
        });
  }

  private static GreenMail mailServer() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static MimeMessage to(List<MimeMessage> mails, String address) throws Exception {
    for (var mail : mails) {
      if (mail.getAllRecipients()[0].toString().contains(address)) {
        return mail;
      }
    }
    throw new AssertionError("No mail to " + address);
  }

  private static String body(MimeMessage mail) throws Exception {
    return mail.getContent().toString();
  }
}
