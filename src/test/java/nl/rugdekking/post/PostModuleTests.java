// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.rugdekking.MovedClock;
import nl.rugdekking.TestGround;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.tick.Due;
import nl.rugdekking.tick.DueRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(
    mode = BootstrapMode.DIRECT_DEPENDENCIES,
    verifyAutomatically = false,
    extraIncludes = "database")
@TestInstance(TestInstance.Lifecycle.PER_METHOD) // Modulith says per class
@ContextConfiguration(initializers = TestGround.class)
class PostModuleTests {

  private static final UUID KNOWN = UUID.randomUUID();
  private static final UUID ENGLISH = UUID.randomUUID();
  private static final UUID UNKNOWN = UUID.randomUUID();
  private static final UUID WRONG = UUID.randomUUID();
  private static final UUID BROKEN = UUID.randomUUID();
  private static final String EMAIL = "joke.van.dijk@duindrecht.example";

  @Autowired DueRows rows;
  @Autowired Outbox outbox;
  @Autowired Texts texts;
  @Autowired Due due;
  @Autowired Post post;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("backgroundPool")
  HikariDataSource pool;

  @Autowired TransactionTemplate transactions;

  private final MovedClock clock = new MovedClock(Instant.parse("2036-11-24T12:00:00Z"));
  private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());

  @TempDir Path data;

  @Test
  void sendsOverSmtpWithTheWayInAndARecognisableId() throws Exception {
    var server = mailServer();
    try {
      queue(KNOWN, ENGLISH);
      round(smtp(server.getSmtp().getPort())).run();

      assertThat(states()).containsOnly(Map.entry("SENT", 2L));
      var mails = List.of(server.getReceivedMessages());
      var mail = to(mails, EMAIL);
      assertThat(mail.getSubject()).isEqualTo("Er wacht een taak op u");
      assertThat(body(mail))
          .contains("https://melden.duindrecht.example/duindrecht/taken", "Gemeente Duindrecht");
      assertThat(mail.getMessageID()).isEqualTo("<" + idOf(KNOWN) + "@duindrecht.example>");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(to(mails, "kim@duindrecht.example").getSubject())
          .isEqualTo("A task is waiting for you");
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
    assertThatThrownBy(() -> Tenancy.run(organisation, () -> post.queue(letter(KNOWN))))
        .isInstanceOf(IllegalTransactionStateException.class);
    Tenancy.run(
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
      var next = Tenancy.in(organisation, () -> outbox.next(Set.of()));
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
    Tenancy.in(
        organisation,
        () ->
            outbox.lease(
                outbox.due(8, clock.instant(), Set.of()), clock.instant(), PostRound.LEASE));
    var round = round(environment());

    round.run();
    assertThat(states()).containsOnly(Map.entry("SENDING", 1L));
    clock.move(PostRound.LEASE);
    round.run();

    assertThat(states()).containsOnly(Map.entry("SENT", 1L));
    assertThat(data.resolve("post").resolve(idOf(KNOWN) + ".eml")).exists();
  }

  @Test
  void slowsNothingElseWhileTheMailServerHangs() throws Exception {
    for (int i = 0; i < 3; i++) {
      queue(KNOWN, ENGLISH, KNOWN, ENGLISH, KNOWN, ENGLISH, KNOWN, ENGLISH);
    }
    try (var server = new HangingServer()) {
      var round = round(smtp(server.port()));
      var sending = Thread.ofVirtual().start(round);
      while (server.taken() < PostRound.AT_ONCE) {
        Thread.sleep(10);
      }

      long start = System.nanoTime();
      for (int i = 0; i < 50; i++) {
        queue(KNOWN);
      }
      var took = Duration.ofNanos(System.nanoTime() - start);

      assertThat(sending.isAlive()).isTrue();
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isLessThan(4);
      assertThat(took).isLessThan(Duration.ofSeconds(5));
      assertThat(sending.join(Duration.ofSeconds(40))).isTrue();
      // Only those under way were tried: the rest waits until the server is asked again.
      assertThat(server.taken()).isEqualTo(PostRound.AT_ONCE);
      assertThat(states()).containsOnly(Map.entry("QUEUED", 74L));
    }
  }

  /** It answers as one that looks through each mail does, so a turn is over before its batch is. */
  @Test
  void aMailServerThatTakesItsTimeGetsNoMailTwice() throws Exception {
    for (int i = 0; i < 3; i++) {
      queue(KNOWN, ENGLISH, KNOWN, ENGLISH);
    }
    try (var server = new PatientServer(Duration.ofMillis(6_500))) {
      var round = round(smtp(server.port()));
      round.run();
      assertThat(states()).containsOnly(Map.entry("SENT", 4L), Map.entry("QUEUED", 8L));
      assertThat(attempts("QUEUED")).as("of those that were not begun").containsOnly(0);

      clock.move(PostRound.LEASE.plusMinutes(1));
      round.run();
      assertThat(states()).containsOnly(Map.entry("SENT", 8L), Map.entry("QUEUED", 4L));
      assertThat(server.taken).hasSize(8).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    }
  }

  /** Each line of its answer comes in time, and all of them together take longer than we wait. */
  @Test
  @Tag("long")
  void aLetterThatNeverGetsThroughIsGivenUpAfterTwoDays() throws Exception {
    queue(KNOWN);
    try (var server = new PatientServer(Duration.ofSeconds(60))) {
      var round = round(smtp(server.port()));
      round.run();
      assertThat(states()).containsOnly(Map.entry("QUEUED", 1L));

      clock.move(Duration.ofDays(3));
      round.run();
      assertThat(states()).containsOnly(Map.entry("FAILED", 1L));
    }
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
    Tenancy.run(
        organisation,
        () -> {
          transactions.executeWithoutResult(
              _ -> new Post(outbox, texts, due, clock).queueFirst(letter(ENGLISH)));
          var first = outbox.due(1, clock.instant(), Set.of());
          assertThat(outbox.lease(first, clock.instant(), PostRound.LEASE))
              .extracting(leased -> leased.letter().person())
              .containsExactly(ENGLISH);
        });
  }

  /** Accepts connections and never says a word. */
  private static final class HangingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ConcurrentLinkedQueue<Socket> connections = new ConcurrentLinkedQueue<>();

    HangingServer() throws IOException {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
      try {
        while (true) {
          connections.add(socket.accept());
        }
      } catch (IOException e) {
        // closed: the test is over
      }
    }

    int port() {
      return socket.getLocalPort();
    }

    int taken() {
      return connections.size();
    }

    @Override
    public void close() throws IOException {
      socket.close();
      for (var connection : connections) {
        connection.close();
      }
    }
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

  private MockEnvironment environment() {
    return new MockEnvironment()
        .withProperty("RUGDEKKING_DATA", data.toString())
        .withProperty("RUGDEKKING_BASE_URL", "https://melden.duindrecht.example/")
        .withProperty("RUGDEKKING_SMTP_FROM", "rugdekking@duindrecht.example");
  }

  private MockEnvironment smtp(int port) {
    return environment()
        .withProperty("RUGDEKKING_SMTP_HOST", "127.0.0.1")
        .withProperty("RUGDEKKING_SMTP_PORT", String.valueOf(port));
  }

  private Runnable round(MockEnvironment environment) {
    var settings = new MailSettings(environment);
    var beans = new StaticListableBeanFactory();
    AddressBook book = PostModuleTests::addresses;
    beans.addBean("addressBook", book);
    var courier =
        new Courier(
            new Destinations(
                beans.getBeanProvider(AddressBook.class), beans.getBeanProvider(OneTimeWays.class)),
            texts,
            settings.carrier(),
            settings,
            clock);
    var round = new PostRound(outbox, courier, due, rows, clock);
    return () -> Tenancy.run(organisation, round::run);
  }

  private static Map<UUID, Addressee> addresses(Collection<UUID> persons) {
    var found = new HashMap<UUID, Addressee>();
    persons.forEach(person -> address(person).ifPresent(at -> found.put(person, at)));
    return found;
  }

  private static Optional<Addressee> address(UUID person) {
    if (person.equals(BROKEN)) {
      throw new IllegalStateException("the address book fails for this one");
    }
    if (person.equals(KNOWN)) {
      return Optional.of(new Addressee(EMAIL, "Joke van Dijk, griffier", Locale.of("nl")));
    }
    if (person.equals(ENGLISH)) {
      return Optional.of(new Addressee("kim@duindrecht.example", "Kim", Locale.ENGLISH));
    }
    return person.equals(WRONG)
        ? Optional.of(new Addressee("not an address", "Piet\r\nBcc: x@y.example", Locale.of("nl")))
        : Optional.empty();
  }

  private void queue(UUID... people) {
    Tenancy.run(
        organisation,
        () ->
            transactions.executeWithoutResult(
                _ -> {
                  // By the clock of the test: the application's own round must not come along.
                  var post = new Post(outbox, texts, due, clock);
                  for (var person : people) {
                    post.queue(letter(person));
                  }
                }));
  }

  private static Letter letter(UUID person) {
    return new Letter(
        person,
        "task-due",
        Map.of("path", "/duindrecht/taken", "organisation", "Gemeente Duindrecht"));
  }

  private Map<String, Long> states() {
    return Tenancy.in(
        organisation,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ -> {
                      var counts = new HashMap<String, Long>();
                      jdbc.sql("select state, count(*) as number from outbox group by state")
                          .query(
                              row -> {
                                counts.put(row.getString("state"), row.getLong("number"));
                              });
                      return counts;
                    })));
  }

  private List<Integer> attempts(String state) {
    return Tenancy.in(
        organisation,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql("select attempts from outbox where state = ?")
                            .param(state)
                            .query(Integer.class)
                            .list())));
  }

  private List<String> problems() {
    return Tenancy.in(
        organisation,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql("select problem from outbox where problem is not null")
                            .query((row, number) -> row.getString("problem"))
                            .list())));
  }

  private UUID idOf(UUID person) {
    return Tenancy.in(
        organisation,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql("select id from outbox where person = ?")
                            .param(person)
                            .query(UUID.class)
                            .single())));
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
