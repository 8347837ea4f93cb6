// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page with the overview says in a sentence what it counts, and each number is its list's. */
@RugdekkingTest
class OverviewPageModuleTests extends SharedScene {

  private static final Pattern NUMBER =
      Pattern.compile(
          "<td class=\"rd-number[^>]*>\\s*<a class=\"nl-link\" href=\"([^\"]+)\"\\s*><span>(\\d+)</span>");
  private static final Pattern LISTED =
      Pattern.compile("role=\"status\"[^>]*>(\\d+) (?:beloften? in (\\d+) )?za(?:ak|ken)<");
  private static boolean planted;

  @BeforeEach
  void aYear() {
    if (!planted) {
      for (var words : List.of("Geduwd", "Gebeld", "Gevolgd")) {
        scene().report(Persona.AFFECTED, Map.of("words", words));
      }
      Database.endHolds();
      plant(
          "AFTERCARE",
          "state = 'KEPT', waiting_for = null, settled_at = now(), missed_at = now() - interval '9 days'");
      // Days of the calendar: after summer time 62 times 24 hours may be 61 of them.
      plant(
          "AFFECTED_ASKED",
          "due_at = (now() at time zone 'Europe/Amsterdam' - interval '62 days')"
              + " at time zone 'Europe/Amsterdam'");
      plant(
          "DAMAGE",
          "state = 'EXPLAINED', waiting_for = null, settled_at = now(), reason = 'other'");
      planted = true;
    }
  }

  private static void plant(String kind, String change) {
    Database.change(
        "update promise set %s where kind = '%s' and state <> 'LAPSED' and organisation_id = '%s'"
            .formatted(change, kind, scene().organisation().id().value()));
  }

  @Test
  void eachNumberLeadsToAListThatHoldsExactlyWhatWasCounted() {
    int followed = 0;
    for (var persona : List.of(Persona.OWNER, Persona.RESPONSIBLE)) {
      for (var query : List.of("", "?jaar=", "?orgaan=COUNCIL&kenmerken=ja")) {
        for (var number : numbers(page(persona, "/overzicht" + query))) {
          var list = scene().as(persona).get(number.path()).body();
          var listed = find(LISTED, list);
          assertThat(Integer.parseInt(listed.group(1)))
              .as("%s %s", persona, number)
              .isEqualTo(number.amount());
          int cases = Integer.parseInt(listed.group(listed.group(2) == null ? 1 : 2));
          assertThat(list.split("<td class=\"rd-cases__case", -1)).hasSize(cases + 1);
          followed++;
        }
      }
    }
    assertThat(followed).isGreaterThan(40);
  }

  /** A year in which nothing was reported is one sentence, without tables of zeros. */
  @Test
  void aYearWithoutCasesIsOneSentence() {
    for (var query : List.of("?jaar=2021", "?jaar=2021&kenmerken=ja")) {
      assertThat(page(Persona.OWNER, "/overzicht" + query))
          .contains("In 2021 is niets gemeld wat u mag openen.")
          .doesNotContain("<table", "Er zijn geen zaken die u mag openen", "downloaden", "??");
    }
  }

  @Test
  void theSentenceOnTopAddsUpTheTableBelowIt() {
    var page = page(Persona.OWNER, "/overzicht");
    var said =
        find(
            Pattern.compile(
                "id=\"kop\">(\\d{4}): (\\d+) zaken\\. Van (\\d+) beloften (\\d+) op tijd gedaan, (\\d+) te"
                    + " laat gedaan, (\\d+) nu te laat, (\\d+) met reden niet gedaan en (\\d+) nog niet"
                    + " klaar\\."),
            page);
    assertThat(number(said, 4) + number(said, 5)).isEqualTo(sum(page, "hoe=KEPT\""));
    assertThat(number(said, 5)).isEqualTo(sum(page, "hoe=KEPT_LATE")).isPositive();
    assertThat(number(said, 6)).isEqualTo(sum(page, "hoe=LATE")).isPositive();
    assertThat(number(said, 7)).isEqualTo(sum(page, "hoe=EXPLAINED"));
    assertThat(number(said, 8)).isEqualTo(sum(page, "hoe=WAITING") + sum(page, "hoe=OPEN"));
    assertThat(number(said, 3))
        .isEqualTo(
            number(said, 4)
                + number(said, 5)
                + number(said, 6)
                + number(said, 7)
                + number(said, 8));
    assertThat(number(said, 2)).isEqualTo(sum(page, "stand="));
    assertThat(page)
        .contains("Dit telt alleen zaken die u mag openen.", "62 dagen te laat")
        .containsSubsequence("id=\"te-laat\"", "id=\"beloften-titel\"");
  }

  @Test
  void theSentenceAboutPoliceReportsAddsUp() {
    for (var query : List.of("", "?jaar=", "?orgaan=COUNCIL")) {
      var said =
          find(
              Pattern.compile(
                  "Besluiten over aangifte: (\\d+)\\. Daarvan is (\\d+) keer besloten om aangifte te"
                      + " doen, (\\d+) keer om dat niet te doen, en wacht (\\d+) keer het besluit nog\\."
                      + " Aangiften die de organisatie zou doen: (\\d+)\\. Daarvan (\\d+) gedaan, (\\d+)"
                      + " met reden niet gedaan en (\\d+) nog te doen\\."),
              page(Persona.OWNER, "/overzicht" + query));
      assertThat(number(said, 1)).isEqualTo(number(said, 2) + number(said, 3) + number(said, 4));
      assertThat(number(said, 5)).isEqualTo(number(said, 6) + number(said, 7) + number(said, 8));
    }
  }

  @Test
  void anOverviewWithoutAYearIsThatOfTheNewestCase() {
    assertThat(page(Persona.OWNER, "/overzicht")).contains("selected=\"selected\"");
    assertThat(page(Persona.OWNER, "/overzicht?jaar=")).contains(">Alle jaren: ");
  }

  private static String page(Persona persona, String path) {
    var answer = scene().as(persona).get(scene().path(path));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("??");
    return answer.body();
  }

  private record LinkedNumber(String path, int amount) {}

  private static List<LinkedNumber> numbers(String page) {
    var found = new ArrayList<LinkedNumber>();
    for (var number = NUMBER.matcher(page); number.find(); ) {
      found.add(
          new LinkedNumber(
              number.group(1).replace("&amp;", "&"), Integer.parseInt(number.group(2))));
    }
    return found;
  }

  private static int sum(String page, String query) {
    return numbers(page).stream()
        .filter(one -> (one.path() + "\"").contains(query))
        .mapToInt(LinkedNumber::amount)
        .sum();
  }

  private static Matcher find(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
    return found;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  @Test
  void whoIsResponsibleReadsOnTheStartPageWhatIsLateWithOthers() {
    var start = page(Persona.RESPONSIBLE, "");
    var list = page(Persona.RESPONSIBLE, "/incidenten?hoe=LATE");
    assertThat(start)
        .contains("Te laat in zaken waarvoor u verantwoordelijk bent", "62 dagen te laat")
        .contains(IncidentFixtures.name(scene(), Persona.OWNER))
        .contains(">Alle zaken met iets te laat (" + find(LISTED, list).group(2) + ")<")
        .doesNotContain("Er staat niets voor u open");
    assertThat(page(Persona.OWNER, "")).doesNotContain("Te laat in zaken");
  }

  @Test
  void theStartPageIsOneLookAndShowsNoTitleToAPasswordAlone() {
    var looks =
        "select count(*) from audit_event where verb = 'look.LIST' and actor = '%s'"
            .formatted(scene().person(Persona.RESPONSIBLE).value());
    page(Persona.RESPONSIBLE, "");
    int before = Database.number(looks);
    page(Persona.RESPONSIBLE, "");
    assertThat(Database.number(looks)).isEqualTo(before + 1);
    assertThat(withPassword(Persona.RESPONSIBLE).get(scene().path("")).body())
        .contains("Te laat in zaken", scene().file().number())
        .doesNotContain(IncidentFixtures.name(scene(), Persona.AFFECTED));
    assertThat(Database.number(looks)).isEqualTo(before + 1);
  }
}
