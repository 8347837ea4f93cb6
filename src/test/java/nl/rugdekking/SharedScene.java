// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.Objects;
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
