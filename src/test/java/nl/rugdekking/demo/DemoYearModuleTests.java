// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.counter.CounterLists;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.founding.OrganisationFile;
import nl.rugdekking.founding.OrganisationSetUp;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The year of the demonstration happens through the verbs, each on its day, once. */
@RugdekkingTest
class DemoYearModuleTests {

  @Autowired OrganisationSetUp founding;
  @Autowired DemoDataLoader years;
  @Autowired DemoPeople people;
  @Autowired CounterLists counters;
  @Autowired PromiseKeepers keepers;
  @Autowired List<DueWork> dueWork;
  @Autowired Organisations organisations;
  @Autowired Clock clock;

  // the other tests of this run set up real organisations in the same database
  @AfterEach
  void endDemonstrations() {
    Database.endDemonstrations();
  }

  @Test
  void ofTheTownHappensWholeAndOnce() throws Exception {
    var place = found("duindrecht");
    var year = YearScriptReader.read(place.resource());
    assertThat(years.play(place)).as("scenes that failed").isEmpty();
    // Work that is due makes promises too, and also runs by itself. Done now, it adds none between
    // the two counts.
    runDue(place, kind -> true);
    var before = counts(place);
    assertThat(years.play(place)).isEmpty();
    assertThat(counts(place)).as("played again, nothing is added").isEqualTo(before);
    assertThat(number("select count(*) from demo_scene", place)).isEqualTo(year.scenes().size());
    assertThat(texts("select question from organisation_decision", place))
        .as("who judges the executive is named beforehand, once")
        .containsExactly("EXECUTIVE_JUDGE");
    assertThat(number("select count(*) from position where title = 'councillor'", place))
        .isEqualTo(27);
    assertThat(
            number(
                "select count(*) from position p join body b on b.organisation_id ="
                    + " p.organisation_id and b.id = p.body_id where b.kind in ('EXECUTIVE', 'MAYOR')",
                place))
        .isEqualTo(5);
    assertThat(
            number(
                "select count(*) from position p join body b on b.organisation_id ="
                    + " p.organisation_id and b.id = p.body_id where b.kind = 'ORGANISATION'",
                place))
        .isBetween(300L, 330L);
  }

  @Test
  void leavesCasesInEveryLaneAndStateAndNoLetter() throws Exception {
    var place = found("duindrecht");
    years.play(place);
    assertThat(texts("select distinct lane from case_part", place))
        .containsExactlyInAnyOrder("OPEN", "CONFIDENTIAL", "ANONYMOUS");
    assertThat(texts("select distinct state from promise", place))
        .contains("OPEN", "WAITING", "KEPT", "EXPLAINED");
    assertThat(texts("select distinct outcome from affected where outcome is not null", place))
        .containsExactlyInAnyOrder(
            "HANDLED", "WITHDRAWN", "NOT_ESTABLISHED", "DID_NOT_HAPPEN", "NOT_AN_INCIDENT");
    assertThat(number("select count(*) from promise where missed_at is not null", place))
        .as("some came late")
        .isPositive();
    assertThat(
            number(
                "select count(*) from affected where outcome is null and part_id in (select part_id"
                    + " from case_part where lane = 'ANONYMOUS')",
                place))
        .as("nameless cases that nobody finished")
        .isZero();
    assertThat(number("select count(*) from subject_link", place)).isGreaterThan(2);
    assertThat(shownToCounterClerk(place))
        .as("who is banned from the town hall, each once")
        .extracting(CounterLists.Entry::name)
        .contains("Dirk Zijlmans", "Sjors Duinkoper")
        .doesNotHaveDuplicates();
    // The tick of the application reminds of what is late today and of the last day for a
    // complaint,
    // tells of measures that ended, and writes to the owner of what was reported on behalf, once
    // their day has come.
    assertThat(
            texts(
                """
                select distinct template || ' ' || path from outbox
                where template not in
                    ('task-soon', 'task-late', 'care-late', 'promise-late', 'lane-late', 'complaint-day')
                  and split_part(path, '/mijn/', 2) not in (select f.number from case_file f
                    join response r on r.incident_id = f.incident_id
                    where r.expired_at is not null)
                  and (template <> 'task-due'
                    or split_part(path, '/incidenten/', 2) not in (select f.number from case_file f
                      join report r on r.incident_id = f.incident_id
                      join case_part p on p.incident_id = f.incident_id
                      where r.reporter_id <> p.person_id))
                """,
                place))
        .as("letters")
        .isEmpty();
  }

  private List<CounterLists.Entry> shownToCounterClerk(DemoDataLoader.DemoOrganisation place) {
    return CurrentOrganisation.<List<CounterLists.Entry>, RuntimeException>callIn(
        organisations.find(place.slug()).orElseThrow().id(),
        () -> {
          var clerk = people.getViewer(people.getPerson(place.domain(), "counter1").id());
          var sites = counters.listSites(clerk);
          assertThat(sites).extracting(Site::name).containsExactly("Gemeentehuis");
          return counters.open(clerk, sites.getFirst().id()).entries();
        });
  }

  @Test
  void hasFiguresOfAYearThatIsOver() throws Exception {
    var place = found("duindrecht");
    years.play(place);
    runDue(place, "tally"::equals);
    var outcomes =
        Database.texts(
            "select body || ' ' || sum(amount) from frozen_count where kind = 'OUTCOME' and "
                + of(place)
                + " and year = "
                + StepTimes.lastFrozenYear(LocalDate.now(clock))
                + " and body in ('COUNCIL', 'ORGANISATION') group by body having sum(amount) >= 10");
    assertThat(outcomes).as("of the council and of staff, all at once").hasSize(2);
  }

  @Test
  void putsNothingInTheFutureAndSpreadsOverAYear() throws Exception {
    var place = found("zeven-kreken");
    assertThat(years.play(place)).isEmpty();
    var today = LocalDate.now(clock);
    var first =
        Database.texts("select min(registered_at)::date::text from incident where " + of(place));
    assertThat(LocalDate.parse(first.getFirst())).isEqualTo(today.minusDays(301));
    assertThat(number("select count(*) from timeline_entry where at > now()", place)).isZero();
    assertThat(number("select count(*) from promise where made_at > now()", place)).isZero();
  }

  // a step about a promise that is not owed does nothing, so a wrong name would go unseen
  @Test
  void namesOnlyPromisesThatExist() throws Exception {
    var year = YearScriptReader.read("demo/duindrecht-year.yaml");
    assertThat(year.courses().values().stream().flatMap(List::stream))
        .filteredOn(
            step -> List.of("keep", "explain", "exempt", "decline", "wait").contains(step.action()))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(keepers.find(step.getValue("kind"))).isPresent());
  }

  @Test
  void aMomentIsSeenByItsOwnWorkOnly() {
    var real = Clock.systemUTC();
    var time = DemoClock.of(real);
    var then = Instant.parse("2026-03-29T00:30:00Z");
    DemoClock.runAt(
        then,
        () -> {
          assertThat(time.instant()).isEqualTo(then);
          var other = Thread.ofVirtual().start(() -> assertThat(time.instant()).isNotEqualTo(then));
          join(other);
        });
    assertThat(time.instant()).isNotEqualTo(then);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private DemoDataLoader.DemoOrganisation found(String which) throws Exception {
    var slug = which + "-" + UUID.randomUUID().toString().substring(0, 8);
    try (var in = new ClassPathResource("demo/" + which + ".yaml").getInputStream()) {
      var read = OrganisationFile.read(in);
      var domain = slug + ".example";
      var file =
          new OrganisationFile(
              slug,
              read.name(),
              read.kind(),
              domain,
              read.people(),
              read.decisions(),
              read.owners());
      founding.setUp(file, true);
      return new DemoDataLoader.DemoOrganisation(slug, domain, "demo/" + which + "-year.yaml");
    }
  }

  private static List<Long> counts(DemoDataLoader.DemoOrganisation place) {
    return List.of("incident", "case_part", "promise", "timeline_entry", "person", "subject")
        .stream()
        .map(table -> number("select count(*) from " + table, place))
        .toList();
  }

  private static String of(DemoDataLoader.DemoOrganisation place) {
    return "organisation_id = (select id from organisation where slug = '" + place.slug() + "')";
  }

  private static long number(String sql, DemoDataLoader.DemoOrganisation place) {
    return Long.parseLong(texts(sql, place).getFirst());
  }

  private static List<String> texts(String sql, DemoDataLoader.DemoOrganisation place) {
    var prefix = sql.contains(" p join ") ? "p." : "";
    var and = sql.contains(" where ") ? " and " : " where ";
    return Database.texts(sql + and + prefix + of(place));
  }

  private void runDue(DemoDataLoader.DemoOrganisation place, Predicate<String> kinds) {
    CurrentOrganisation.runIn(
        organisations.find(place.slug()).orElseThrow().id(),
        () -> dueWork.stream().filter(work -> kinds.test(work.kind())).forEach(DueWork::run));
  }
}
