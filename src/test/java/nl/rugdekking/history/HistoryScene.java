// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A case owner of the council, who is coordinator too, hands in a list. */
@RugdekkingTest
abstract class HistoryScene {

  private static final String HEAD =
      "Datum;Medewerker;Functie;Wat is er gebeurd;Soort;Veroorzaker\n";

  @Autowired HistoryGround ground;

  @SuppressWarnings("NullAway.Init")
  Scene scene;

  @SuppressWarnings("NullAway.Init")
  Viewer viewer;

  @BeforeEach
  void twoAffected() {
    scene = ground.scene();
    viewer = ground.viewer(scene, Persona.OWNER);
  }

  void within(Runnable work) {
    CurrentOrganisation.runIn(scene.organisation().id(), work);
  }

  int count(String from) {
    return HistoryGround.count(scene, from);
  }

  StoredList list(UUID id) {
    return ground.list(viewer, id);
  }

  UUID handIn(String... lines) {
    var text = HEAD + String.join("\n", lines) + "\n";
    return ground.handIn(viewer, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A list of councillors of which every column and value is known. */
  UUID matched(String... lines) {
    var id = handIn(lines);
    ground.matchColumns(viewer, id);
    var list = list(id);
    ground.lists.saveValues(
        list,
        list.version(),
        Map.of(
            ValueKind.POSITION, Map.of("x", "councillor"),
            ValueKind.FORM, Map.of("", ValueKind.NONE)));
    ground.answer(viewer, id, Map.of(), Set.of(), true);
    return id;
  }

  void takeOver(UUID id) {
    ground.takeOver(viewer, id);
  }
}
