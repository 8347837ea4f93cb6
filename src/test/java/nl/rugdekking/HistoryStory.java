// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.web.Dates;

/**
 * The case owner of the council takes over a list of one row that stands there twice, and leaves
 * another list on its way.
 */
public final class HistoryStory {

  private final Scene scene;
  private final String home;

  private HistoryStory(Scene scene) {
    this.scene = scene;
    this.home = scene.path("/beheer/incidentenlijst");
  }

  /** Returns the address of the list that is still on its way. */
  public static String play(Scene scene) {
    var story = new HistoryStory(scene);
    story.decideGround();
    var list = story.handIn("1-2-2026");
    story.match(list);
    story.send(list, "/overnemen", new HashMap<>());
    story.awaitDone(list);
    return story.handIn("2-2-2026");
  }

  private void decideGround() {
    var administrator = scene.as(Persona.ADMINISTRATOR);
    var page = scene.path("/beheer/overnamegronden");
    administrator.get(page);
    location(
        administrator.post(
            page,
            new HashMap<>(
                Map.of(
                    "body", "COUNCIL",
                    "basis", "TASK",
                    "words", "Besloten in de vergadering.",
                    "decidedOn", "1-1-2026"))));
  }

  private String handIn(String day) {
    var mark = scene.mark();
    var file =
        """
        Nr;Datum;Medewerker;Functie;Wat is er gebeurd;Soort;Veroorzaker;Nazorg
        1;%1$s;Naam %2$s;Functie %2$s;Gebeurde %2$s;Soort %2$s;Dader %2$s;Nazorg %2$s
        2;%1$s;Naam %2$s;Functie %2$s;Gebeurde %2$s;Soort %2$s;Dader %2$s;Nazorg %2$s
        """
            .formatted(day, mark);
    importer().get(home);
    return location(
            importer()
                .post(
                    home,
                    Map.of(),
                    "list",
                    "lijst " + mark + ".csv",
                    file.getBytes(StandardCharsets.UTF_8)))
        .replaceFirst("^https?://[^/]+", "");
  }

  private void match(String list) {
    var page = importer().get(list + "/kolommen").body();
    var columns = new HashMap<String, String>();
    columns.put("headings", found(page, "id=\"headings\"[^>]* value=\"(\\d+)\""));
    var meanings =
        new String[] {"NUMBER", "DATE", "AFFECTED", "POSITION", "WORDS", "FORM", "SUBJECT", "TOLD"};
    for (int i = 0; i < meanings.length; i++) {
      columns.put("column" + i, meanings[i]);
    }
    send(list, "/kolommen", columns);
    send(list, "/waarden", new HashMap<>(Map.of("POSITION0", "councillor", "FORM0", "verbal")));
    send(
        list,
        "/antwoorden",
        new HashMap<>(
            Map.of(
                "names",
                "YES",
                "notice",
                "NOT",
                "noticeReason",
                "Gevaar " + scene.mark(),
                "noticeAgain",
                LocalDate.now(Dates.ZONE).plusDays(90).toString())));
  }

  private void send(String list, String path, Map<String, String> fields) {
    var page = importer().get(list).body();
    fields.put("version", found(page, "name=\"version\" value=\"(\\d+)\""));
    location(importer().post(list + path, fields));
  }

  private void awaitDone(String list) {
    for (int i = 0; i < 300; i++) {
      if (importer().get(list).body().contains("Het bestand is vernietigd")) {
        return;
      }
      pause();
    }
    throw new IllegalStateException("The list was not taken over");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Visitor importer() {
    return scene.as(Persona.OWNER);
  }
}
