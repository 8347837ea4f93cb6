// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.web.Dates;

/** An order was given in a meeting, and somebody chooses at which sites it is known. */
final class CounterStory extends Story {

  private CounterStory(Scene scene) {
    super(scene);
  }

  /** Plays it in an open part that has a meeting, after the administrator added a site. */
  static void play(Scene scene) {
    new CounterStory(scene).play();
  }

  private void play() {
    var path = scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/reactie");
    var sites = path + "/" + recordOrder(path) + "/locaties";
    var site =
        IncidentFixtures.found(
            owner().get(sites).body(), "name=\"locatie\"[^>]* value=\"([0-9a-f-]{36})\"");
    send(Persona.OWNER, sites, Map.of("locatie", site));
    var instruction = scene.path("/beheer/balie/BUILDING_BAN");
    scene.as(Persona.ADMINISTRATOR).get(instruction);
    send(Persona.ADMINISTRATOR, instruction, Map.of("nl", "Bel de bode", "en", "Call the usher"));
  }

  /** Records the order, and returns its id. */
  private String recordOrder(String path) {
    var page = owner().get(path + "?soort=COMMITTEE_ORDER").body();
    var measure = IncidentFixtures.found(page, "name=\"measure\" value=\"([^\"]+)\"");
    var fields = new LinkedHashMap<String, String>();
    fields.put("measure", measure);
    fields.put("promise", "");
    fields.put("kind", "COMMITTEE_ORDER");
    fields.put("nature", "SPOKEN_ORDER");
    fields.put("subject", text("De man op de tribune"));
    fields.put("conduct", text("Gooide een stoel"));
    fields.put("conductOn", LocalDate.now(Dates.ZONE).toString());
    fields.put("place", text("Hal"));
    fields.put("scope", text("Geen toegang"));
    fields.put("notice", "AT_ONCE");
    fields.put("signer", text("A. Secretaris"));
    send(Persona.OWNER, path, fields);
    return measure;
  }
}
