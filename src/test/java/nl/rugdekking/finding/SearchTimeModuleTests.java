// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Stopwatch;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseSearch.SearchLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a search takes for somebody who may open ten thousand cases. */
@Tag("long")
@RugdekkingTest
class SearchTimeModuleTests {

  private static final int CASES = 10_000;
  private static final int ROUNDS = 20;
  // The time is what is measured, so that a busy machine does not end a search.
  private static final SearchLimit WITHOUT_TIME = new SearchLimit(CASES, Duration.ofMinutes(5));

  @Autowired SearchGround ground;
  @Autowired CaseSearch search;

  private final Random random = new Random(3);

  @Test
  void aSearchOfTenThousandCasesIsTimed() {
    var town = ground.subjects.town();
    ground.within(
        town,
        () -> {
          var invented = InventedCases.list();
          for (int i = 0; i < CASES; i++) {
            var one = invented.get(i % invented.size());
            var affected = ground.councillor(one.affected().full());
            var part = ground.reported(town, affected, story(one.sentence().text()));
            ground.noted(part, story("Gebeld met de getroffene."));
            if (i % 2 == 0) {
              ground.subjects.recorded(part, one.perpetrator().full());
            }
          }
          measure("a name that many have", town.clerk(), "Akkersloot");
          measure("a word that many have", town.clerk(), "hooivork");
          measure("a name with a typing error that nobody has", town.clerk(), "Xanthippus");
          measure("a word that nobody has", town.clerk(), "onvindbaar");
          measure("three words, of which one nowhere", town.clerk(), "hooi ingang onvindbaar");
          measure("a number", town.clerk(), "2019-BCDF");
          measure("the beginning of a number", town.clerk(), "bcd2");
        });
  }

  /** Two hundred words around what was written, as people write them. */
  private String story(String text) {
    var words = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words.subList(0, 100)) + ". " + text + " " + String.join(" ", words);
  }

  private static final List<String> WORDS =
      List.of(
          "de",
          "het",
          "een",
          "man",
          "vrouw",
          "balie",
          "gemeente",
          "kwam",
          "riep",
          "zei",
          "stond",
          "liep",
          "weg",
          "terug",
          "morgen",
          "gisteren",
          "raad",
          "vergadering",
          "wethouder",
          "brief",
          "telefoon",
          "bericht",
          "dreigde",
          "schold",
          "boos",
          "rustig",
          "collega",
          "beveiliging",
          "politie",
          "kantoor",
          "huis",
          "straat",
          "auto",
          "deur",
          "raam",
          "tafel",
          "stoel",
          "avond",
          "één",
          "geïntimideerd",
          "“kom maar op”");

  private void measure(String what, Viewer clerk, String words) {
    var times = new ArrayList<Long>();
    var last = search.search(clerk, WaysToFind.words(words), PagePosition.FIRST, WITHOUT_TIME);
    for (int round = 0; round < ROUNDS; round++) {
      var watch = Stopwatch.start();
      last = search.search(clerk, WaysToFind.words(words), PagePosition.FIRST, WITHOUT_TIME);
      times.add(watch.elapsed().toMillis());
    }
    times.sort(null);
    System.out.printf(
        "Search of %d cases: %-45s p50 %5d ms, p95 %5d ms; found %d, searched %d%n",
        CASES,
        what,
        times.get(ROUNDS / 2),
        times.get(ROUNDS * 95 / 100),
        last.found().size(),
        last.searched());
    assertThat(last.searched() == CASES || last.found().size() == IncidentList.PAGE_SIZE)
        .as("everything was searched, or the page was full")
        .isTrue();
  }
}
