// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Intake beside pgbench, turn by turn in one run. See bench/README.md. */
final class IntakeBench {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CAPTURED = 6;

  /** So many people report by turns: nobody has hundreds of cases in a year. */
  private static final int PEOPLE = 192;

  /** Of so many of them pgbench sends the reports too. */
  private static final int WRITERS = 32;

  private static final String PLENTY = "1000000";

  private final Options options;
  private final Ground ground = new Ground();
  private final MailSink mail = new MailSink();
  private final Town town;
  private final Application application;
  private final List<Reporter> reporters = new ArrayList<>();
  private final List<UUID> acknowledged = new ArrayList<>();
  private boolean hangs;
  private int errors;

  private record Options(List<Integer> clients, int seconds, int rounds, int warm, boolean hang) {

    static Options of(List<String> arguments) {
      return new Options(
          Arrays.stream(value(arguments, "--clients", "1,8,64").split(","))
              .map(Integer::valueOf)
              .toList(),
          Integer.parseInt(value(arguments, "--seconds", "8")),
          Integer.parseInt(value(arguments, "--rounds", "3")),
          Integer.parseInt(value(arguments, "--warm", "30")),
          arguments.contains("--hang-mail"));
    }

    private static String value(List<String> arguments, String name, String otherwise) {
      int at = arguments.indexOf(name);
      return at < 0 ? otherwise : arguments.get(at + 1);
    }
  }

  /** One count of clients: ratios of neighbouring turns, and what the application took. */
  private record Row(
      List<Double> ratios, List<Double> base, List<Load.Result> ours, List<Double> processor) {

    Row() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    double ratio() {
      return median(ratios);
    }

    double perSecond() {
      return median(ours.stream().map(Load.Result::perSecond).toList());
    }

    double percentile(double part) {
      return median(ours.stream().map(result -> result.percentile(part)).toList());
    }
  }

  private IntakeBench(Options options) throws IOException {
    this.options = options;
    this.town = Town.setUp(ground, PEOPLE);
    this.application =
        new Application(
            ground,
            Map.of(
                "RUGDEKKING_REPORTS_PER_HOUR",
                PLENTY,
                "RUGDEKKING_SIGN_INS_PER_QUARTER",
                PLENTY,
                "RUGDEKKING_SMTP_HOST",
                "127.0.0.1",
                "RUGDEKKING_SMTP_PORT",
                Integer.toString(mail.port())));
  }

  static void main(String[] arguments) throws Exception {
    var bench = new IntakeBench(Options.of(List.of(arguments)));
    try {
      bench.run();
    } finally {
      bench.close();
    }
  }

  private void run() throws Exception {
    application.start();
    for (var login : town.logins()) {
      var reporter = new Reporter(application.port(), town.home());
      reporter.signIn(login, Town.PASSWORD);
      reporters.add(reporter);
    }
    say("%d people signed in; warming up".formatted(reporters.size()));
    load(64, options.warm);
    load(1, options.seconds / 2);
    var pgbench = new Pgbench(ground, capture());
    settle();
    say("clients  pgbench/s  in one go/s  intake/s  ratio  p50 ms  p99 ms  cpu ms");
    var best = 0.0;
    var last = new Row();
    for (int clients : options.clients) {
      last = measure(pgbench, clients, "%7d");
      best = Math.max(best, last.base.stream().max(Double::compare).orElse(0.0));
    }
    say("the last of these / pgbench's best of all turns: %.2f".formatted(last.perSecond() / best));
    var seconds = settle();
    say("outbox empty after %.0f s; %d mails taken".formatted(seconds, mail.taken()));
    if (options.hang) {
      hangs = true;
      mail.hang(true);
      for (int clients : options.clients) {
        measure(pgbench, clients, "%7d, mail server hangs");
      }
    }
    check();
  }

  private Row measure(Pgbench pgbench, int clients, String label) throws Exception {
    var row = new Row();
    var inOneGo = pgbench.runInOneGo(clients, options.seconds);
    for (int round = 0; round < options.rounds; round++) {
      if (!hangs) {
        settleAndReconnect();
      }
      ageReports();
      var base = pgbench.run(clients, options.seconds);
      ageReports();
      var used = application.processorSeconds();
      var ours = load(clients, options.seconds);
      used = application.processorSeconds() - used;
      row.processor.add(1e3 * used / ours.acknowledged().size());
      row.base.add(base);
      row.ours.add(ours);
      row.ratios.add(ours.perSecond() / base);
    }
    say(
        "%7d  %9.0f  %11.0f  %8.0f  %5.2f  %6.1f  %6.1f  %6.2f   %s"
            .formatted(
                clients,
                median(row.base),
                inOneGo,
                row.perSecond(),
                row.ratio(),
                row.percentile(0.5),
                row.percentile(0.99),
                median(row.processor),
                label.formatted(clients)
                    + " "
                    + row.ratios.stream().map("%.2f"::formatted).toList()));
    return row;
  }

  private Load.Result load(int clients, int seconds)
      throws InterruptedException, ExecutionException {
    var result = Load.run(atBrowsers(clients), Duration.ofSeconds(seconds));
    acknowledged.addAll(result.acknowledged());
    errors += result.errorCount();
    if (result.errorCount() > 0) {
      say("errors by status: %s".formatted(result.errors()));
    }
    return result;
  }

  private List<List<Reporter>> atBrowsers(int clients) {
    return IntStream.range(0, clients)
        .mapToObj(
            client ->
                IntStream.range(0, PEOPLE)
                    .filter(person -> person % clients == client)
                    .mapToObj(reporters::get)
                    .toList())
        .toList();
  }

  // What the turns before reported happened years ago, so that each turn finds as few acts against
  // a person as the one before.
  private void ageReports() throws IOException, SQLException {
    try (var connection = ground.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "update case_part set opened_at = opened_at - interval '3 years'"
              + " where opened_at > now() - interval '2 years'");
      statement.execute(
          "update incident set happened_on = happened_on - 1095"
              + " where happened_on > current_date - 730");
    }
  }

  private Script.Text capture() throws IOException, SQLException, InterruptedException {
    settleAndReconnect();
    var reports =
        Statements.transactions(
            ground,
            "insert into report",
            () -> {
              for (var reporter : reporters.subList(0, WRITERS)) {
                reportSome(reporter);
              }
            });
    if (reports.size() != WRITERS * CAPTURED) {
      throw new IllegalStateException("Logged %d reports".formatted(reports.size()));
    }
    var scripts = new ArrayList<Script.Text>();
    for (int i = 0; i < WRITERS; i++) {
      var own = reports.subList(i * CAPTURED, (i + 1) * CAPTURED);
      scripts.add(Script.ofTwoAlike(own));
    }
    var script = Script.ofOneOf(scripts);
    say(
        "one report: %d statements in %d round trips, begin and commit with them"
            .formatted(script.statements(), script.roundTrips()));
    return script;
  }

  private void reportSome(Reporter reporter) throws IOException {
    for (int i = 0; i < CAPTURED; i++) {
      var draft = UUID.randomUUID();
      if (reporter.send(draft, null) == 302) {
        acknowledged.add(draft);
      }
    }
  }

  // The application closes connections that were idle while we waited.
  private void settleAndReconnect() throws IOException, SQLException, InterruptedException {
    settle();
    ageReports();
    reporters.forEach(Reporter::close);
  }

  private double settle() throws IOException, SQLException, InterruptedException {
    try (var ledger = new Ledger(ground)) {
      return ledger.secondsUntilNoLetterWaits(PATIENCE);
    }
  }

  private void check() throws IOException, SQLException {
    try (var ledger = new Ledger(ground)) {
      var whole = ledger.whole(acknowledged, ledger.promises());
      say(
          "acknowledged %d, there with incident and promises %d, lost %d, errors %d"
              .formatted(acknowledged.size(), whole, acknowledged.size() - whole, errors));
      if (whole != acknowledged.size() || errors > 0) {
        throw new IllegalStateException("Errors or losses");
      }
    }
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private void close() throws IOException {
    reporters.forEach(Reporter::close);
    application.close();
    mail.close();
    ground.close();
  }
}
