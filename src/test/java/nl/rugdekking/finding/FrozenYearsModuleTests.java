// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rugdekking.CommandRunner;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.TestGround;
import nl.rugdekking.custody.CustodyCommands;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The figures of a year are frozen when it is long over or one of its cases is destroyed, stay as
 * they were, and are the same for everybody.
 */
class FrozenYearsModuleTests extends CrowdScene {

  private static final int YEAR = 2026;

  @Autowired IncidentFixtures fixtures;
  @Autowired TallyRepository tallies;

  @Test
  void aYearIsFrozenFromTheFirstOfAprilAndNeverChangesAfterwards() {
    inCrowd(
        6,
        crowd -> {
          tallies.addUp(tallies.listPending());
          var tooEarly = yearsOn(LocalDate.of(YEAR + 1, 3, 31));
          tooEarly.freezeEnded();
          assertThat(tooEarly.list())
              .isNotEmpty() // of the years before, which are long over
              .noneMatch(one -> one.year() == YEAR);

          var years = yearsOn(LocalDate.of(YEAR + 1, 4, 1));
          years.freezeEnded();
          assertThat(years.list())
              .startsWith(new FrozenYears.FrozenYear(YEAR, LocalDate.of(YEAR + 1, 4, 1)));
          var frozen = frozenCounts();
          assertThat(frozen).hasSizeGreaterThan(20).containsAll(plainCounts());

          jdbc.sql("update affected set outcome = 'WITHDRAWN' where outcome is not null").update();
          years.freezeEnded();
          assertThat(frozenCounts()).isEqualTo(frozen);
        });
  }

  private FrozenYears yearsOn(LocalDate day) {
    return new FrozenYears(
        jdbc, Clock.fixed(day.atTime(12, 0).atZone(DueDates.ZONE).toInstant(), DueDates.ZONE));
  }

  private List<String> frozenCounts() {
    return jdbc.sql(
            """
            select body || ' ' || kind || ' ' || what || ' ' || amount from frozen_count
            where organisation_id = ? and year = 2026 order by 1
            """)
        .param(CurrentOrganisation.id())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Counted in another way: by a question for each. */
  private List<String> plainCounts() {
    return jdbc.sql(
            """
            select p.body || ' OUTCOME ' || coalesce(a.outcome, 'UNKNOWN') || ' ' || count(*)
            from affected a join case_part p using (organisation_id, part_id)
            join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
            where not i.history and p.lane <> 'CONFIDENTIAL'
              and tally_year(p.opened_at) = 2026 group by p.body, a.outcome
            union all
            select p.body || ' CHANNEL ' || coalesce(i.channel, 'UNKNOWN') || ' ' || count(*)
            from case_part p
            join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
            where not i.history and p.lane <> 'CONFIDENTIAL'
              and tally_year(p.opened_at) = 2026 group by p.body, i.channel
            union all
            select p.body || ' ASSESSED ' || coalesce(a.assessed::text, 'UNKNOWN') || ' ' || count(*)
            from affected a join case_part p using (organisation_id, part_id)
            join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
            where not i.history and p.lane <> 'CONFIDENTIAL'
              and tally_year(p.opened_at) = 2026 group by p.body, a.assessed
            union all
            select p.body || ' MONTH ' || lpad(extract(month from p.opened_at at time zone
              'Europe/Amsterdam')::text, 2, '0') || ' ' || count(*)
            from case_part p
            join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
            where not i.history and p.lane <> 'CONFIDENTIAL' and tally_year(p.opened_at) = 2026
            group by p.body, extract(month from p.opened_at at time zone 'Europe/Amsterdam')
            union all
            select p.body || ' PEOPLE ALL ' || count(distinct p.person_id)
            from case_part p
            join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
            where not i.history and p.lane <> 'CONFIDENTIAL' and tally_year(p.opened_at) = 2026
            group by p.body
            union all
            select p.body || ' PROMISE ' || r.kind || ' ' || r.state || ' ' || count(*)
            from promise r join case_part p using (organisation_id, part_id)
            where p.lane <> 'CONFIDENTIAL' and r.state = 'KEPT'
              and tally_year(p.opened_at) = 2026 group by p.body, r.kind, r.state
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Test
  void aYearIsFrozenBeforeItsFirstCaseIsDestroyed() {
    var scene = fixtures.twoAffected();
    registeredAYearAgo(scene);
    assertThat(frozen(scene, "OUTCOME")).isEmpty();
    destroy(scene);
    assertThat(frozen(scene, "OUTCOME"))
        .as("open, as they were, and not withdrawn, as destroying left them")
        .isNotEmpty()
        .allMatch(row -> row.startsWith("UNKNOWN "));
  }

  @Test
  void theRunningYearIsNotFrozen() {
    var scene = fixtures.twoAffected();
    destroy(scene);
    assertThat(frozen(scene, "OUTCOME")).isEmpty();
  }

  @Test
  void everybodyReadsTheSameFiguresWithoutThoseAboutFewCases() {
    var scene = fixtures.twoAffected();
    assertThat(page(scene, Persona.OWNER)).contains("nog geen jaarcijfers");
    freeze(scene, "COUNCIL", Map.of("HANDLED", 21, "WITHDRAWN", 13, "NOT_ESTABLISHED", 2));
    freeze(scene, "EXECUTIVE", Map.of("HANDLED", 47));
    freeze(scene, "ORGANISATION", Map.of("HANDLED", 9));
    var page = page(scene, Persona.OWNER);
    assertThat(page)
        .contains("2025, vastgesteld op 1 april 2026", "36 zaken", "data-label=\"aantal\">21</td>")
        .doesNotContain(">13<", ">2<", ">47<", ">9<");
    assertThat(page)
        .contains("zonder cijfers per functie, ernst en maand")
        .doesNotContain(" samen: ");
    for (var persona : List.of(Persona.UNRELATED, Persona.ADMINISTRATOR, Persona.AFFECTED)) {
      assertThat(main(page(scene, persona))).isEqualTo(main(page));
    }
  }

  @Test
  void aYearThatIsFrozenNowHasPositionsSeveritiesMonthsAndTheExecutiveTogether() {
    var scene = fixtures.twoAffected();
    freeze(scene, "EXECUTIVE", "OUTCOME", Map.of("HANDLED", 28));
    freeze(scene, "EXECUTIVE", "MONTH", Map.of("03", 16, "04", 12));
    freeze(scene, "EXECUTIVE", "ASSESSED", Map.of("1", 17, "2", 11));
    freeze(scene, "EXECUTIVE", "POSITION", Map.of("alderman", 28));
    freeze(scene, "EXECUTIVE", "POSITION_PEOPLE", Map.of("alderman", 5));
    freeze(scene, "EXECUTIVE", "PEOPLE", Map.of("ALL", 5));
    freeze(scene, "MAYOR", "OUTCOME", Map.of("HANDLED", 7));
    freeze(scene, "MAYOR", "MONTH", Map.of("04", 7));
    freeze(scene, "MAYOR", "ASSESSED", Map.of("2", 7));
    freeze(scene, "MAYOR", "POSITION", Map.of("mayor", 7));
    freeze(scene, "MAYOR", "POSITION_PEOPLE", Map.of("mayor", 1, "OTHERS", 1));
    freeze(scene, "MAYOR", "PEOPLE", Map.of("ALL", 1));
    assertThat(page(scene, Persona.UNRELATED))
        .contains("samen: 35 zaken", "maart", "data-label=\"aantal\">19</td>", "Functie")
        .containsPattern("Helemaal verborgen: [^.]*Functie van de getroffene")
        .doesNotContain("zonder cijfers per functie", ">28<", ">7<");
  }

  private static void registeredAYearAgo(Scene scene) {
    Database.change(
        "update case_part set opened_at = opened_at - interval '1 year' where organisation_id = '%s'"
            .formatted(scene.organisation().id().value()));
  }

  private static void freeze(Scene scene, String body, Map<String, Integer> outcomes) {
    freeze(scene, body, "OUTCOME", outcomes);
  }

  private static void freeze(Scene scene, String body, String kind, Map<String, Integer> amounts) {
    var organisation = scene.organisation().id().value();
    Database.change(
        "insert into frozen_year values ('%s', 2025, '2026-04-01') on conflict do nothing"
            .formatted(organisation));
    amounts.forEach(
        (what, amount) ->
            Database.change(
                "insert into frozen_count values ('%s', 2025, '%s', '%s', '%s', %d)"
                    .formatted(organisation, body, kind, what, amount)));
  }

  private static List<String> frozen(Scene scene, String kind) {
    return Database.texts(
        "select what || ' ' || amount from frozen_count where organisation_id = '%s' and kind = '%s'"
            .formatted(scene.organisation().id().value(), kind));
  }

  private static void destroy(Scene scene) {
    var silent = new PrintStream(PrintStream.nullOutputStream());
    var commands =
        new CustodyCommands(
            TestGround.settings(),
            Map.of("RUGDEKKING_KEYS", TestGround.keys().toString()),
            InputStream.nullInputStream(),
            silent,
            silent);
    var words =
        List.of(
            "destroy-case",
            scene.organisation().slug(),
            scene.file().number(),
            "--although-open",
            "--decided-by",
            "De secretaris",
            "--reason",
            "Op verzoek");
    assertThat(CommandRunner.run(words, silent, silent, commands)).isZero();
  }

  private static String page(Scene scene, Persona persona) {
    return scene.as(persona).get(scene.path("/jaarcijfers")).body();
  }

  private static String main(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }
}
