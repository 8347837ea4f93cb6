// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.rugdekking.organisation.OfficeKind;
import org.jspecify.annotations.Nullable;

/** One register with so many cases, the application on it, and those who look at its pages. */
final class ListsGround implements AutoCloseable {

  private static final String PLENTY = "1000000";
  private static final int REPORTS = 200;

  private final int cases;
  private final Ground ground;
  private final ListsTown town;
  private final Application application;
  private final List<String> numbers = new ArrayList<>();
  private @Nullable Member handler;
  private @Nullable Member supervisor;
  private @Nullable Member deputy;
  private String middle = "";

  ListsGround(int cases, @Nullable Path kept) throws IOException {
    this.cases = cases;
    this.ground = kept == null ? new Ground() : new Ground(kept.resolve(Integer.toString(cases)));
    this.town = ListsTown.setUp(ground);
    this.application =
        new Application(
            ground,
            Map.of(
                "RUGDEKKING_REPORTS_PER_HOUR", PLENTY, "RUGDEKKING_SIGN_INS_PER_QUARTER", PLENTY));
  }

  /** Reports as people send them, so that there are cases with words; then all the others. */
  void start() throws IOException, InterruptedException, SQLException {
    application.start();
    try (var connection = ground.connect()) {
      var filling = new Filling(connection, town.organisations());
      if (!ground.isReady()) {
        report();
        fill(filling);
        ground.becomesReady();
      }
      numbers.addAll(filling.numbers());
      middle = filling.middle();
    }
    handler = signedIn(OfficeKind.CASE_OWNER.name());
    supervisor = signedIn(OfficeKind.RESPONSIBLE.name());
    deputy = signedIn(ListsTown.STANDS_IN);
  }

  private void report() throws IOException {
    var reporter = new Reporter(application.port(), town.home());
    reporter.signIn(town.login(ListsTown.REPORTER), Town.PASSWORD);
    for (int i = 0; i < REPORTS; i++) {
      if (reporter.send(UUID.randomUUID(), null) != 302) {
        throw new IllegalStateException("A report was not taken");
      }
    }
    reporter.close();
  }

  private void fill(Filling filling) throws SQLException {
    var begun = System.nanoTime();
    filling.fill(cases);
    var seconds = (System.nanoTime() - begun) / 1e9;
    ListsBench.say("%d cases in %.0f s".formatted(cases, seconds));
  }

  private Member signedIn(String who) throws IOException {
    var member = new Member(application.port(), town.home());
    member.signIn(town.login(who), Town.PASSWORD, town.code(who));
    return member;
  }

  /** The pages under a name each, with who looks at them. */
  List<Rate.Look> pages() {
    var looks = new ArrayList<Rate.Look>();
    looks.add(new Rate.Look("tasks", who(handler), List.of("/taken")));
    looks.add(new Rate.Look("list", who(supervisor), List.of("/incidenten")));
    looks.add(new Rate.Look("list, halfway", who(supervisor), List.of("/incidenten?na=" + middle)));
    looks.add(
        new Rate.Look("list, late", who(supervisor), List.of("/incidenten?stand=OPEN&hoe=LATE")));
    looks.add(
        new Rate.Look(
            "list, by form", who(supervisor), List.of("/incidenten?vorm=threat&orgaan=COUNCIL")));
    looks.add(
        new Rate.Look(
            "incident",
            who(handler),
            numbers.stream().map(number -> "/incidenten/" + number).toList()));
    for (var order : List.of("nummer", "ernst", "behandelaar")) {
      looks.add(
          new Rate.Look(
              "list, " + order, who(supervisor), List.of("/incidenten?volgorde=" + order)));
    }
    looks.add(
        new Rate.Look(
            "list, termijn", who(supervisor), List.of("/incidenten?stand=OPEN&volgorde=termijn")));
    looks.add(new Rate.Look("list, standing in", who(deputy), List.of("/incidenten")));
    looks.add(new Rate.Look("overview", who(supervisor), List.of("/overzicht")));
    return looks;
  }

  /** A filter that fits one case in five thousand, so that it looks as far as it goes. */
  List<Rate.Look> rare() {
    return List.of(
        new Rate.Look("list, rare form", who(supervisor), List.of("/incidenten?vorm=arson")));
  }

  private static Member who(@Nullable Member member) {
    if (member == null) {
      throw new IllegalStateException("Nobody signed in");
    }
    return member;
  }

  /**
   * @param application processor time of the application for one request, in milliseconds
   * @param database the same of the database server
   */
  record Loaded(Rate.Result result, double application, double database) {}

  Loaded load(int rate, int seconds, List<Rate.Look> looks)
      throws InterruptedException, ExecutionException, IOException {
    var application0 = application.processorSeconds();
    var database0 = ground.databaseSeconds();
    var result = Rate.run(rate, seconds, looks);
    var requests = rate * seconds / 1e3;
    return new Loaded(
        result,
        (application.processorSeconds() - application0) / requests,
        (ground.databaseSeconds() - database0) / requests);
  }

  @Override
  public void close() throws IOException {
    application.close();
    ground.close();
  }
}
