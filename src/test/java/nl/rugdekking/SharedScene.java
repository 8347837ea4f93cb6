// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** One scene for all tests of a class, which do not get in each other's way there. */
public abstract class SharedScene {

  private static @Nullable Scene made;

  @Autowired protected IncidentFixtures fixtures;

  @BeforeAll
  static void forgetTheSceneOfAnotherClass() {
    made = null;
  }

  @BeforeEach
  void makeTheScene() {
    if (made == null) {
      made = fixtures.twoAffected();
    }
  }

  /** A case that somebody of the scene reported. */
  protected interface ReportedCase {

    UUID report();

    String number();

    default String incident() {
      return scene().path("/incidenten/" + number());
    }

    default String own(String page) {
      return scene().path("/mijn/" + number() + page);
    }

    default String ofPart(String page) {
      return incident() + "/getroffenen/" + part() + page;
    }

    default UUID part() {
      return Database.uuid(
          "select p.part_id from case_part p join report r on r.incident_id = p.incident_id"
              + " where r.id = '%s' order by p.part_id limit 1".formatted(report()));
    }
  }

  protected static Scene scene() {
    return Objects.requireNonNull(made);
  }

  protected static String name(Persona persona) {
    return IncidentFixtures.name(scene(), persona);
  }

  protected static String login(Persona persona) {
    return IncidentFixtures.login(scene(), persona);
  }

  protected static Visitor withPassword(Persona persona) {
    return scene().withPassword(persona);
  }
}
