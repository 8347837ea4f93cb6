// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.rugdekking.alarm.TestTextCommand;
import nl.rugdekking.post.TestMailCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** The two commands that try mail and gateway, against a real mail server and a real gateway. */
class TestMessagesUnitTests {

  private record Said(int status, String out, String err) {}

  private interface Command {
    int send(Environment settings, String to, PrintStream out, PrintStream err);
  }

  @TempDir Path data;

  @Test
  void sayWhatTheMailServerAnswered() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      var settings =
          Map.of(
              "RUGDEKKING_SMTP_HOST",
              "127.0.0.1",
              "RUGDEKKING_SMTP_PORT",
              String.valueOf(server.getSmtp().getPort()));
      var said = said(TestMailCommand::send, settings, "beheer@stad.example");
      assertThat(said.status).as(said.err).isZero();
      assertThat(said.out).startsWith("The mail was taken: 250");
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(server.getReceivedMessages()[0].getSubject()).contains("Proefbericht");
    } finally {
      server.stop();
    }
  }

  @Test
  void sayThatNobodyAnswersOrThatTheAddressIsNone() throws IOException {
    var closed = Map.of("RUGDEKKING_SMTP_HOST", "127.0.0.1", "RUGDEKKING_SMTP_PORT", "1");
    var said = said(TestMailCommand::send, closed, "beheer@stad.example");
    assertThat(said.status).isEqualTo(1);
    assertThat(said.err).startsWith("The mail was not taken: ").contains("127.0.0.1");
    assertThat(said.err.lines()).hasSize(1);
    assertThat(said(TestMailCommand::send, closed, "geen adres").status).isEqualTo(2);
    var files =
        said(TestMailCommand::send, Map.of("RUGDEKKING_DATA", data.toString()), "a@stad.example");
    assertThat(files.out).contains("no mail server is set");
    try (var mails = Files.list(data.resolve("post"))) {
      assertThat(mails).hasSize(1);
    }
  }

  @Test
  void sayWhatTheGatewayAnswered() throws IOException {
    var got = new AtomicReference<String>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          got.set(body);
          var answer = "geen\ntegoed".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals("/ja") ? 202 : 402, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort();
      var taken =
          said(
              TestTextCommand::send,
              Map.of("RUGDEKKING_GATEWAY_URL", address + "/ja"),
              "06 12345678");
      assertThat(taken).isEqualTo(new Said(0, "The gateway took the text: 202 geen tegoed\n", ""));
      assertThat(got.get()).contains("\"to\":\"+31612345678\"", "Proefbericht");
      var refused =
          said(
              TestTextCommand::send,
              Map.of("RUGDEKKING_GATEWAY_URL", address + "/nee"),
              "+31612345678");
      assertThat(refused)
          .isEqualTo(new Said(1, "", "The gateway did not take the text: 402 geen tegoed\n"));
      assertThat(said(TestTextCommand::send, Map.of(), "0612345678").err)
          .contains("RUGDEKKING_GATEWAY_URL");
      assertThat(said(TestTextCommand::send, Map.of(), "twaalf").status).isEqualTo(2);
    } finally {
      server.stop(0);
    }
  }

  private static Said said(Command command, Map<String, String> settings, String to) {
    var environment = new MockEnvironment();
    settings.forEach(environment::setProperty);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var status =
        command.send(
            environment,
            to,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
