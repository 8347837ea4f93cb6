// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A search may take seconds, so nobody searches so often at once that others wait. */
@RugdekkingTest
class SearchTurnsModuleTests {

  private static final int AT_ONCE = 5;
  private static final int OF_ONE = 2;

  @Autowired IncidentFixtures fixtures;

  private Scene scene;

  @BeforeEach
  void newTown() {
    scene = fixtures.twoAffected();
  }

  private HttpResponse<String> search(Persona persona) {
    return scene
        .as(persona)
        .post(scene.path("/incidenten/zoeken"), Map.of("words", "Bedreiging aan de balie"));
  }

  @Test
  void nobodySearchesMoreThanTwiceAtOnce() throws Exception {
    assertThat(search(Persona.OWNER).statusCode()).isEqualTo(200);
    assertThat(search(Persona.ADVISER).statusCode()).isEqualTo(200);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var searches = new ExecutorCompletionService<HttpResponse<String>>(threads);
      var refused = new ArrayList<HttpResponse<String>>();
      whileNoSearchCanEnd(
          () -> {
            for (int i = 0; i < AT_ONCE; i++) {
              searches.submit(() -> search(Persona.OWNER));
            }
            for (int i = 0; i < AT_ONCE - OF_ONE; i++) {
              refused.add(answer(searches.poll(3, TimeUnit.SECONDS)));
            }
          });
      assertThat(refused)
          .allSatisfy(
              answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body())
                    .contains("U zoekt al twee keer tegelijk", "Bedreiging aan de balie");
              });
      for (int i = 0; i < OF_ONE; i++) {
        assertThat(searches.take().get().statusCode()).isEqualTo(200);
      }
    }
    assertThat(search(Persona.OWNER).statusCode()).as("afterwards").isEqualTo(200);
  }

  @Test
  void othersSearchMeanwhile() throws Exception {
    search(Persona.OWNER);
    search(Persona.ADVISER);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var searches = new ExecutorCompletionService<HttpResponse<String>>(threads);
      whileNoSearchCanEnd(
          () -> {
            for (int i = 0; i < OF_ONE; i++) {
              searches.submit(() -> search(Persona.OWNER));
            }
            searches.submit(() -> search(Persona.ADVISER));
            assertThat(searches.poll(1, TimeUnit.SECONDS)).as("all of them wait").isNull();
          });
      for (int i = 0; i < OF_ONE + 1; i++) {
        assertThat(searches.take().get().statusCode()).isEqualTo(200);
      }
    }
  }

  private static HttpResponse<String> answer(Future<HttpResponse<String>> done)
      throws ExecutionException, InterruptedException {
    assertThat(done).as("refused at once").isNotNull();
    return done.get();
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Each search writes to the audit that it was made. */
  private static void whileNoSearchCanEnd(Work work) {
    Database.<Boolean>asMigrator(
        connection -> {
          connection.setAutoCommit(false);
          try (var statement = connection.createStatement()) {
            statement.execute("lock table audit_event in exclusive mode");
            work.run();
            return true;
          } catch (java.sql.SQLException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          } finally {
            connection.rollback();
          }
        });
  }
}
