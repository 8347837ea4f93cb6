// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Open pages of people who were signed in with both steps: what it costs that each of them asks
 * every few seconds whether danger was reported, or how the call for help stands. See
 * bench/README.md.
 */
final class PollBench {

  private static final String PLENTY = "1000000";
  private static final int PEOPLE = 30;
  private static final int BAR_SECONDS = 5;
  private static final int DANGER_SECONDS = 2;
  private static final Pattern ASKS = Pattern.compile("hx-get=\"([^\"]*stand=[^\"]*)\"");

  private record Options(int pages, int seconds, int warm) {

    static Options of(List<String> arguments) {
      return new Options(
          number(arguments, "--pages", 300),
          number(arguments, "--seconds", 60),
          number(arguments, "--warm", 60));
    }

    private static int number(List<String> arguments, String name, int otherwise) {
      int at = arguments.indexOf(name);
      return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }
  }

  /** One open page in a browser of its own, with a line that it keeps. */
  private static final class OpenPage {

    private final int port;
    private final String cookies;
    private Connection connection;
    private String asks = "";

    OpenPage(int port, String session, String path) throws IOException {
      this.port = port;
      this.cookies = "sessie=" + session;
      connection = new Connection(port);
      var shown = connection.get(path, cookies);
      if (shown.status() != 200 || !remember(shown)) {
        throw new IllegalStateException(path + " does not ask again: " + shown.status());
      }
    }

    private boolean remember(Connection.Answer answer) {
      var found = ASKS.matcher(answer.text());
      boolean isFound = found.find();
      if (isFound) {
        asks = found.group(1).replace("&amp;", "&");
      }
      return isFound;
    }

    int ask() throws IOException {
      var answer = connection.get(asks, cookies);
      if (answer.headers().getOrDefault("connection", "").equals("close")) {
        connection.close();
        connection = new Connection(port);
      }
      if (answer.status() == 200) {
        remember(answer);
      }
      return answer.status();
    }
  }

  private final Options options;
  private final Ground ground = new Ground();
  private final Town town = Town.setUp(ground, PEOPLE);
  private final Application application;

  private PollBench(Options options) throws IOException {
    this.options = options;
    application =
        new Application(
            ground,
            Map.of(
                "RUGDEKKING_REPORTS_PER_HOUR", PLENTY, "RUGDEKKING_SIGN_INS_PER_QUARTER", PLENTY));
  }

  static void main(String[] arguments) throws Exception {
    var bench = new PollBench(Options.of(List.of(arguments)));
    try {
      bench.run();
    } finally {
      bench.application.close();
      bench.ground.close();
    }
  }

  private void run() throws Exception {
    application.start();
    var logins = new ArrayList<>(town.logins());
    logins.set(0, Town.CLERK);
    var pages = new ArrayList<OpenPage>();
    for (var session : sessions(logins)) {
      pages.add(new OpenPage(application.port(), session, town.home()));
    }
    ask(pages, BAR_SECONDS, options.warm);
    measure("the bar, no alarm", pages, BAR_SECONDS);
    var danger = reportDanger(logins.get(1));
    measure("the bar, an alarm that nobody confirmed", pages, BAR_SECONDS);
    var inDanger = new ArrayList<OpenPage>();
    for (var session : sessions(List.of(logins.get(1)))) {
      inDanger.add(new OpenPage(application.port(), session, danger));
    }
    measure("the page of somebody in danger", inDanger, DANGER_SECONDS);
  }

  private String reportDanger(String login) throws IOException {
    var draft = UUID.randomUUID();
    var path = town.home() + "/meldingen/" + draft + "/gevaar";
    try (var reporter = new Reporter(application.port(), town.home())) {
      reporter.signIn(login, Town.PASSWORD);
      reporter.sendDanger(draft);
    }
    return path;
  }

  /** As many sessions as pages, as after a password and a second step. */
  private List<String> sessions(List<String> logins) throws IOException, SQLException {
    var sessions = new ArrayList<String>();
    try (var connection = ground.connect();
        var insert =
            connection.prepareStatement(
                """
                insert into account_session (id_hash, account_id, password_at, second_step_at, used_at)
                select ?, id, now(), now(), now() from account where login = ?
                """)) {
      for (int i = 0; i < options.pages; i++) {
        // as long as the ids that the application makes
        var session = (UUID.randomUUID() + "-" + UUID.randomUUID()).substring(0, 43);
        insert.setBytes(1, hash(session));
        insert.setString(2, logins.get(i % logins.size()));
        if (insert.executeUpdate() != 1) {
          throw new IllegalStateException("No account");
        }
        sessions.add(session);
      }
    }
    return sessions;
  }

  private static byte[] hash(String session) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void measure(String what, List<OpenPage> pages, int every) throws IOException {
    var application0 = application.processorSeconds();
    var database0 = ground.databaseSeconds();
    var begun = System.nanoTime();
    var answers = ask(pages, every, options.seconds);
    var seconds = (System.nanoTime() - begun) / 1e9;
    var ours = (application.processorSeconds() - application0) / seconds;
    var database = (ground.databaseSeconds() - database0) / seconds;
    System.out.printf(
        "%s: %d pages, each every %d s, for %.0f s: %.1f %% of a core (application %.1f, database"
            + " %.1f); answers %s%n",
        what,
        pages.size(),
        every,
        seconds,
        100 * (ours + database),
        100 * ours,
        100 * database,
        answers);
  }

  /** Spreads the pages evenly over the time between two questions, as they are by chance. */
  private static Map<Integer, Integer> ask(List<OpenPage> pages, int every, int seconds)
      throws IOException {
    var answers = new TreeMap<Integer, Integer>();
    long pause = Duration.ofSeconds(every).toNanos() / pages.size();
    long next = System.nanoTime();
    long end = next + Duration.ofSeconds(seconds).toNanos();
    for (int turn = 0; System.nanoTime() < end; turn++) {
      next += pause;
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
      answers.merge(pages.get(turn % pages.size()).ask(), 1, Integer::sum);
    }
    return answers;
  }
}
