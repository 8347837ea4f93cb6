// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.IncidentFixtures.Case;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import org.jspecify.annotations.Nullable;

/**
 * The doors of docs/access.md in one scene. Four people try each of them; the others try one of
 * each rule, each of them another one. In the long tests everybody tries all.
 */
final class Doors {

  /** One request: where to, and what is expected of whom. */
  record Door(AccessDocument.Row row, String path, @Nullable Persona part) {

    /** What decides who may come in. */
    String rule() {
      return String.join(" ", row.method(), row.gate(), row.action(), row.beyond()) + " " + part;
    }
  }

  static final Set<Persona> PARTS = EnumSet.of(Persona.AFFECTED, Persona.OTHER_AFFECTED);
  private static final Set<Persona> EVERYWHERE =
      Boolean.getBoolean("rugdekking.test.long")
          ? EnumSet.allOf(Persona.class)
          : EnumSet.of(Persona.AFFECTED, Persona.OWNER, Persona.UNRELATED, Persona.NOBODY);

  private Doors() {}

  /** Those that one person tries. */
  static List<Door> of(Persona persona, Scene scene) {
    var all = all(scene);
    if (EVERYWHERE.contains(persona)) {
      return all;
    }
    int turn = List.of(Persona.values()).indexOf(persona);
    var byRule = all.stream().collect(Collectors.groupingBy(Door::rule)).values();
    return byRule.stream().map(doors -> doors.get(turn % doors.size())).toList();
  }

  static List<Door> all(Scene scene) {
    var doors = new ArrayList<Door>();
    for (var row : AccessDocument.endpoints()) {
      if (row.gate().equals("FRAME")
          || row.beyond().equals("demo")
          || row.address().endsWith("/afmelden")) {
        continue; // nothing of an organisation; not served here; would end the walk
      }
      if (row.beyond().equals("part")) {
        PARTS.forEach(part -> doors.add(new Door(row, path(row, part, scene), part)));
      } else if (row.beyond().equals("given")) {
        doors.add(new Door(row, path(row, Persona.AFFECTED, scene), Persona.AFFECTED));
      } else {
        doors.add(new Door(row, path(row, Persona.AFFECTED, scene), null));
      }
    }
    assertThat(doors).hasSizeGreaterThan(60);
    return doors;
  }

  private static UUID promise(AccessDocument.Row row, Persona part, Case file) {
    return row.beyond().equals("given") ? file.givenPromise() : file.promise(part);
  }

  private static String path(AccessDocument.Row row, Persona part, Scene scene) {
    var file = scene.file();
    return row.address()
        .replaceAll("\\?.*", "")
        .replace("{organisatie}", scene.organisation().slug())
        .replace("{nummer}", file.number())
        .replace("{deel}", file.part(part).toString())
        .replace("{belofte}", promise(row, part, file).toString())
        .replace("{melding}", file.report().toString())
        .replace("{vraag}", "vorm")
        .replace("{plek}", "COUNCIL")
        .replace("{bewijs}", file.evidence().toString())
        .replace("{soort}", "origineel")
        .replace("{sleutel}", UUID.randomUUID() + "bm9ib2R5")
        .replace("{ander}", "2026-YYYY")
        .replace("{lijstnaam}", "vormen")
        .replace("{regel}", "threat")
        .replace("{mens}", scene.person(Persona.UNRELATED).value().toString())
        .replace("{orgaan}", "raad")
        .replace("{besluit}", "ombudsman")
        .replace("{brief}", "waarschuwing")
        .replace("{sjabloon}", "0")
        .replace("{maatregel}", "BUILDING_BAN")
        .replace("{wie}", "getroffene")
        .replace("{weg}", "brief")
        // any other is the id of something that is not there
        .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
  }
}
