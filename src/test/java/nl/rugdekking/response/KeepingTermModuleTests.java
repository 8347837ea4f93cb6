// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.Reasons;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Action;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.handling.ClosingService;
import nl.rugdekking.handling.Explanation;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.ending.CaseKeeping;
import nl.rugdekking.register.ending.CaseKeeping.KeepingTerm;
import nl.rugdekking.response.ResponseFixtures.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The term of keeping counts from the last interest of all rooms. */
@RugdekkingTest
class KeepingTermModuleTests {

  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @Autowired SettlementService settling;
  @Autowired ClosingService closing;
  @Autowired CaseKeeping keeping;

  @Test
  void countsFromTheEndOfAMeasureThatOutlivesTheCase() {
    var scene = fixtures.asked();
    fixtures.decide(scene, fixtures.promise(scene).version());
    assertThat(term(scene)).as("open").isEmpty();
    close(scene, Outcome.HANDLED);
    assertThat(term(scene)).contains(new KeepingTerm(responses.today().plusMonths(2), 5));
  }

  @Test
  void countsFromClosingWhenTheMeasureWasWithdrawn() {
    var scene = fixtures.asked();
    var id = fixtures.decide(scene, fixtures.promise(scene).version());
    scene.in(
        () -> {
          responses.withdraw(fixtures.enter(scene), fixtures.part(scene), id, 0, "Vergissing");
          return true;
        });
    close(scene, Outcome.NOT_ESTABLISHED);
    var term = new KeepingTerm(responses.today(), 1);
    assertThat(term(scene)).contains(term);
    assertThat(term.until()).isEqualTo(responses.today().plusYears(1));
  }

  @Test
  void whoIsShieldedIsNotNamedWithTheMeasureEither() {
    var scene = fixtures.asked();
    fixtures.decide(scene, fixtures.promise(scene).version());
    assertThat(subject(scene)).contains("De heer X. Voorbeeld");
    assertThat(subjectForAffected(scene)).contains("De heer X. Voorbeeld");
    close(scene, Outcome.DID_NOT_HAPPEN);
    assertThat(subject(scene)).isEmpty();
    assertThat(subjectForAffected(scene)).isEmpty();
  }

  private Optional<String> subject(Scene scene) {
    return Optional.ofNullable(fixtures.decided(scene).getFirst().content().towards().subject());
  }

  private Optional<String> subjectForAffected(Scene scene) {
    return scene.in(
        () -> {
          var mail = scene.slug() + "@clerk.example";
          var clerk = fixtures.people.findExactly(mail).orElseThrow().id();
          var account = IncidentFixtures.account(fixtures.accounts, mail);
          if (fixtures.accounts.accountOf(clerk).isEmpty()) {
            fixtures.accounts.add(account, clerk);
          }
          var viewer =
              fixtures.viewers.find(fixtures.accounts.accountOf(clerk).orElseThrow()).orElseThrow();
          var entered =
              fixtures.access.authorize(
                  viewer, scene.number(), Action.READ_OWN_SUBJECT, Purpose.INSIGHT);
          var part = entered.parts(Action.READ_OWN_SUBJECT).getFirst().id();
          var measure = responses.listForAffected(entered, part).getFirst();
          return Optional.ofNullable(measure.content().towards().subject());
        });
  }

  private Optional<KeepingTerm> term(Scene scene) {
    return scene.in(() -> keeping.find(fixtures.enter(scene)));
  }

  private void close(Scene scene, Outcome outcome) {
    fixtures.ask(scene, Wish.NO, PoliceAdvice.NOT_NEEDED);
    scene.in(
        () -> {
          var part = fixtures.part(scene);
          for (var promise : fixtures.inTransaction(scene, () -> fixtures.promises.list(part))) {
            if (!promise.state().isSettled()) {
              settling.explain(
                  fixtures.enter(scene),
                  promise.id(),
                  promise.version(),
                  new Explanation(Reasons.forKind(promise.kind()), "Hierom", true));
            }
          }
          var version = responses.getOverview(fixtures.enter(scene), part).affected().version();
          closing.close(fixtures.enter(scene), part, version, outcome, "Klaar");
          return true;
        });
  }
}
