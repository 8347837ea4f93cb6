// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.rugdekking.Mailbox;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.post.Post;
import nl.rugdekking.tick.DueWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts go to a real HTTP server of our own, as its settings ask. */
class GatewayModuleTests extends AlarmScene {

  private static final int HANGS_UP = 0;

  private record Got(String body, @Nullable String token, @Nullable String type) {}

  @Autowired List<DueWork> works;
  @Autowired AlarmTextRepository texts;
  @Autowired AlarmTextSender.TextWriter wording;
  @Autowired Post post;
  @Autowired Organisations organisations;
  @Autowired DutyRepository duties;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, Integer> answer = new HashMap<>(Map.of("status", 202));

  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  GatewayModuleTests() {
    super("2036-11-03T20:14:00Z");
  }

  @BeforeEach
  void onDutyWithATelephone() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/sms",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          got.add(
              new Got(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                  headers.getFirst("Authorization"),
                  headers.getFirst("Content-Type")));
          var status = answer.getOrDefault("status", 500);
          if (status != HANGS_UP) {
            exchange.sendResponseHeaders(status, -1);
          }
          exchange.close();
        });
    server.start();
    values.put("RUGDEKKING_GATEWAY_URL", address());
    values.put("RUGDEKKING_BASE_URL", "https://rugdekking.example/");
    onDuty();
    number(Who.OFFICER, "+31612345678");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void postsTheNumberAndTheWayInAndNothingOfTheCase() throws IOException {
    var token = directory.resolve("token");
    Files.writeString(token, "Bearer geheim\n");
    values.put("RUGDEKKING_GATEWAY_TOKEN_FILE", token.toString());
    var part = raise();
    round();
    round();
    assertThat(got).hasSize(1);
    var first = got.getFirst();
    assertThat(first.token()).isEqualTo("Bearer geheim");
    assertThat(first.type()).isEqualTo("application/json");
    assertThat(first.body())
        .startsWith("{\"to\":\"+31612345678\",\"message\":\"Alarm Gemeente Alarm: ")
        .contains("https://rugdekking.example" + town.path("/alarm/"))
        .doesNotContain("COUNCILLOR", ground.in(town, () -> cases.number(part.incident())));
    assertThat(state()).containsExactly("SENT");
  }

  @Test
  void aTemplateOfAFormIsFilledInAsAForm() {
    values.put("RUGDEKKING_GATEWAY_CONTENT_TYPE", "application/x-www-form-urlencoded");
    values.put("RUGDEKKING_GATEWAY_BODY", "to={number}&text={text}");
    raise();
    round();
    assertThat(got.getFirst().body())
        .startsWith("to=%2B31612345678&text=Alarm+Gemeente+Alarm%3A")
        .doesNotContain(" ");
  }

  @Test
  void aGatewayThatIsDownIsTriedAgainAndHoldsUpNoMail() {
    answer.put("status", 503);
    raise();
    round();
    assertThat(state()).containsExactly("QUEUED");
    mail();
    answer.put("status", 200);
    clock.move(Duration.ofSeconds(14));
    round();
    assertThat(got).hasSize(1);
    clock.move(Duration.ofSeconds(1));
    round();
    assertThat(got).hasSize(2);
    assertThat(state()).containsExactly("SENT");
  }

  @Test
  void aGatewayThatIsNotThereIsTriedForAnHour() {
    raise();
    server.stop(0);
    for (int i = 0; i < 40; i++) {
      round();
      clock.move(Duration.ofMinutes(2));
    }
    assertThat(got).isEmpty();
    assertThat(state()).containsExactly("FAILED");
  }

  @Test
  void whoConfirmedAndHandedOverMeanwhileGetsNoTextAnyMore() {
    var part = raise();
    confirm(part, Who.OFFICER);
    ground.run(
        town, () -> repository.end(calls(part).getFirst().alarm(), clock.instant(), List.of()));
    round();
    assertThat(got).isEmpty();
    assertThat(state()).containsExactly("FAILED");
  }

  /** The gateway was away; somebody else is on it by now. */
  @Test
  void nobodyIsWokenByATextForAnAlarmThatSomebodyElseConfirmed() {
    answer.put("status", 503);
    var part = raise();
    round();
    confirm(part, Who.OWNER);
    answer.put("status", 200);
    got.clear();
    clock.move(Duration.ofMinutes(30));
    round();
    assertThat(got).isEmpty();
    assertThat(state()).containsExactly("FAILED");
  }

  @Test
  void noLetterLeavesForAnAlarmThatSomebodyElseConfirmed() {
    var confirmed = raise();
    confirm(confirmed, Who.OWNER);
    var open = raise();
    var mailbox = mailbox();
    mailbox.await(town.login(Who.OFFICER), mail -> mail.text().contains(path(open)));
    assertThat(mailbox.all()).noneMatch(mail -> mail.text().contains(path(confirmed)));
  }

  /** One message tells of both affected, and somebody is on it for one of them only. */
  @Test
  void aTextLeavesWhileAnotherAffectedWaitsForTheSameAnswer() {
    answer.put("status", 503);
    var both = ground.reported(town, Who.COUNCILLOR, Who.ADMINISTRATOR);
    raise(both.toArray(CasePart[]::new));
    round();
    confirm(both.getFirst(), Who.OWNER);
    answer.put("status", 200);
    clock.move(Duration.ofMinutes(1));
    round();
    assertThat(state()).contains("SENT");
  }

  /** It took each text and hung up before it said so. */
  @Test
  void aGatewayThatMayHaveTakenTheTextGetsItFourTimesAtMost() {
    answer.put("status", HANGS_UP);
    raise();
    for (int i = 0; i < 90; i++) {
      round();
      clock.move(Duration.ofMinutes(1));
    }
    assertThat(got).hasSizeBetween(2, 4);
    assertThat(state()).containsExactly("FAILED");
  }

  @Test
  void withoutAGatewayOrANumberItIsMailOnly() {
    values.remove("RUGDEKKING_GATEWAY_URL");
    raise();
    assertThat(state()).isEmpty();
    values.put("RUGDEKKING_GATEWAY_URL", address());
    ground.run(town, () -> duties.removeNumber(town.person(Who.OFFICER)));
    raise();
    assertThat(state()).isEmpty();
    mail();
  }

  // ---- how it is done

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
  }

  private GatewaySettings settings() {
    return GatewaySettingsUnitTests.settings(values);
  }

  private void number(Who who, String number) {
    ground.run(town, () -> duties.setNumber(town.person(who), new MobileNumber(number)));
  }

  private CasePart raise() {
    var part = ground.reported(town);
    raise(part);
    return part;
  }

  private void confirm(CasePart part, Who by) {
    ground.run(
        town,
        () -> {
          var alarm = repository.find(part.id()).orElseThrow();
          repository.confirm(alarm.id(), town.person(by), clock.instant());
        });
  }

  /** Where the message of its first call leads. */
  private String path(CasePart part) {
    return town.path("/alarm/" + calls(part).getFirst().id());
  }

  /** With a gateway as its settings are now. */
  @Override
  Alarms alarms() {
    var messenger =
        new AlarmMessenger(
            post, texts, new Gateway(settings()), schedule, organisations, addresses);
    var calling = new AlarmCaller(repository, nameless, line, cases, parts, messenger);
    return new Alarms(repository, calling, repeated, promise, cases, schedule, clock);
  }

  private void round() {
    var round =
        new AlarmTextSender(
            texts, new Gateway(settings()), settings(), wording, schedule, rows, clock);
    CurrentOrganisation.runIn(town.organisation().id(), round::run);
  }

  private Mailbox mailbox() {
    return Mailbox.at(town.organisation().slug() + ".example", town.organisation().id(), works);
  }

  private void mail() {
    mailbox().await(town.login(Who.OFFICER), mail -> mail.text().contains(town.path("/alarm/")));
  }

  private List<String> state() {
    return ground.in(
        town,
        () ->
            jdbc.sql("select state from alarm_text order by queued_at").query(String.class).list());
  }
}
