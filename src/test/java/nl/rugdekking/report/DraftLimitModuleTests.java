// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody fills the disk with drafts, and whoever has many loses nothing. */
@RugdekkingTest
class DraftLimitModuleTests {

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private Visitor visitor;

  @BeforeEach
  void newTown() {
    scene = fixtures.twoAffected();
    visitor = scene.as(Persona.UNRELATED);
    visitor.get(scene.path("/melden"));
  }

  private int save(UUID draft) {
    return visitor.post(scene.path("/melden/" + draft), words(draft, "half af")).statusCode();
  }

  private static Map<String, String> words(UUID draft, String words) {
    var fields = new HashMap<String, String>();
    fields.put("concept", draft.toString());
    fields.put("words", words);
    fields.put("day", "TODAY");
    fields.put("whom", "ME");
    return fields;
  }

  private int kept() {
    return Database.number(
        "select count(*) from draft where not ended and organisation_id = '%s' and owner_id = '%s'"
            .formatted(scene.organisation().id().value(), scene.person(Persona.UNRELATED).value()));
  }

  @Test
  void oneMoreIsRefusedWithASentenceAndNothingIsLost() {
    var first = UUID.randomUUID();
    assertThat(save(first)).isEqualTo(204);
    for (int i = 1; i < Drafts.MAX_PER_PERSON; i++) {
      assertThat(save(UUID.randomUUID())).isEqualTo(204);
    }
    var next = UUID.randomUUID();
    assertThat(save(next)).isEqualTo(409);
    assertThat(save(first)).as("those there are go on").isEqualTo(204);

    var keep = words(next, "Dit mag niet weg");
    keep.put("keep", "");
    var page = visitor.post(scene.path("/melden"), keep, "foto.txt", new byte[] {65});
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("U hebt al 20 concepten").contains("Dit mag niet weg");
    assertThat(kept()).isEqualTo(Drafts.MAX_PER_PERSON);

    var sent = visitor.post(scene.path("/melden"), words(next, "Dit mag niet weg"));
    assertThat(IncidentFixtures.location(sent)).contains("/meldingen/" + next);

    visitor.get(scene.path("/melden?concept=" + first));
    var discard = words(first, "half af");
    discard.put("discard", "");
    assertThat(visitor.post(scene.path("/melden"), discard).statusCode()).isEqualTo(302);
    assertThat(save(UUID.randomUUID())).as("one was thrown away").isEqualTo(204);
  }

  @Test
  void threeHundredAtOnceAreNoMoreThanTheAllowance() throws Exception {
    var answers = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 300; i++) {
        answers.add(threads.submit(() -> save(UUID.randomUUID())));
      }
    }
    var taken = 0;
    for (var answer : answers) {
      taken += answer.get() == 204 ? 1 : 0;
    }
    assertThat(kept())
        .isEqualTo(taken)
        .isBetween(Drafts.MAX_PER_PERSON, Drafts.MAX_PER_PERSON + 16);
  }
}
