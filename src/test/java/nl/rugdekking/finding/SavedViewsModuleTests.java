// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters that somebody keeps under a name. */
@RugdekkingTest
class SavedViewsModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired Accounts accounts;
  @Autowired Viewers viewers;
  @Autowired SavedViews views;
  @Autowired Vault vault;

  @Test
  void oneWhoseKeyWasDestroyedIsLeftOutAndTheListOfCasesOpens() {
    var scene = fixtures.twoAffected();
    var gone = new SavedViews.SavedView(UUID.randomUUID(), "Vroeger", "stand=OPEN");
    var kept = new SavedViews.SavedView(UUID.randomUUID(), "Van nu", "stand=OPEN");
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> {
          var owner = viewer(scene, Persona.OWNER);
          views.save(owner, gone);
          views.save(owner, kept);
          // it was removed after the copy of the database was made that is in use again
          vault.destroy(
              new KeyId(
                  Database.uuid(
                      "select key_id::text from saved_view where id = '%s'".formatted(gone.id()))));

          assertThat(views.list(owner)).containsExactly(kept);
        });
    var page = scene.as(Persona.OWNER).get(scene.path("/incidenten"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Van nu").doesNotContain("Vroeger");
  }

  @Test
  void aViewIsSeenAndRemovedByWhoeverKeptItOnly() {
    var scene = fixtures.twoAffected();
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> {
          var one = viewer(scene, Persona.OWNER);
          var other = viewer(scene, Persona.OTHER_OWNER);
          var view = new SavedViews.SavedView(UUID.randomUUID(), "Wat te laat is", "hoe=LATE");
          views.save(one, view);
          views.save(one, view); // sent twice
          assertThat(views.list(one)).containsExactly(view);
          assertThat(views.list(other)).isEmpty();
          views.delete(other, view.id());
          assertThat(views.list(one)).containsExactly(view);
          views.delete(one, view.id());
          assertThat(views.list(one)).isEmpty();
          for (int i = 0; i < SavedViews.MAX_VIEWS; i++) {
            views.save(one, new SavedViews.SavedView(UUID.randomUUID(), "Nog een", ""));
          }
          var another = new SavedViews.SavedView(UUID.randomUUID(), "Te veel", "");
          assertThatThrownBy(() -> views.save(one, another)).isInstanceOf(RefusedException.class);
        });
  }

  private Viewer viewer(Scene scene, Persona persona) {
    return viewers.find(accounts.accountOf(scene.person(persona)).orElseThrow()).orElseThrow();
  }
}
