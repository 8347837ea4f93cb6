// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.Reasons;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.handling.ClosingService;
import nl.rugdekking.handling.Explanation;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Where there was no incident, who was accused is shielded; a person erases somebody. */
@RugdekkingTest
class ErasingModuleTests {

  private static final LocalDate EARLIER = LocalDate.of(2026, 3, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 6, 1);

  @Autowired DueRowProcessor rows;
  @Autowired SubjectGround ground;
  @Autowired SubjectErasure erasing;
  @Autowired ClosingService closing;
  @Autowired SettlementService settling;
  @Autowired SubjectRepository repository;
  @Autowired ConclusionRepository conclusions;
  @Autowired Vault vault;
  @Autowired TransactionTemplate transactions;
  @Autowired People people;

  private ReportGround.Town town;

  @BeforeEach
  void newTown() {
    town = ground.town();
  }

  @Test
  void whatIsErasedIsGoneWithItsKey() {
    ground.within(
        town,
        () -> {
          var part = part(EARLIER);
          var id = ground.recorded(part, "Noor Slagter");
          var key = keyOf(id);

          erasing.erase(ground.enter(part), part.id(), id);

          assertThat(ground.subjects.list(ground.enter(part), part.id())).isEmpty();
          assertThatThrownBy(() -> ground.numbers(town.clerk(), id))
              .isInstanceOf(HiddenException.class);
          tick();
          assertThat(vault.isDestroyed(key)).isTrue();
          assertThat(rows("subject", id)).isZero();
          assertThat(ground.timeline(part)).contains(SubjectEntryKind.ERASED);
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"DID_NOT_HAPPEN", "NOT_AN_INCIDENT"})
  void whereThereWasNoIncidentTheAccusedIsShieldedAndTheClockErasesNobody(Outcome outcome) {
    ground.within(
        town,
        () -> {
          var first = part(EARLIER);
          var accused = ground.recorded(first, "Noor Slagter");
          var second = part(LATER);
          var id = ground.recorded(second, "Noor Slagter");
          ground.link(second, id, accused);
          assertThat(ground.policeReport(second)).isNotNull();
          var key = keyOf(accused);

          close(first, outcome);

          assertThatThrownBy(() -> ground.recorded(first, "Noor Slagter"))
              .isInstanceOf(RefusedException.class);
          assertThat(ground.numbers(town.clerk(), id)).containsExactly(second.number());
          assertThat(ground.candidates(second, id)).isEmpty();
          assertThat(Objects.requireNonNull(ground.policeReport(second)).state().name())
              .isEqualTo("LAPSED");
          assertThat(ground.subjects.list(ground.enter(first), first.id())).isEmpty();
          assertThatThrownBy(() -> ground.numbers(town.clerk(), accused))
              .isInstanceOf(HiddenException.class);
          assertThatThrownBy(() -> ground.subjects.get(ground.enter(first), first.id(), accused))
              .isInstanceOf(StalePageException.class);
          tick();
          assertThat(vault.isDestroyed(key)).as("nothing is destroyed by the clock").isFalse();
          assertThat(rows("subject", accused)).isEqualTo(1);
          assertThat(rows("subject_mark", "subject_id", accused)).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"NOT_ESTABLISHED", "WITHDRAWN"})
  void whatWasNotEstablishedStaysInTheDossierWithItsOutcomeAndCountsAsNoAct(Outcome outcome) {
    ground.within(
        town,
        () -> {
          var first = part(EARLIER);
          var accused = ground.recorded(first, "Noor Slagter");
          var second = part(LATER);
          var id = ground.recorded(second, "Noor Slagter");
          ground.link(second, id, accused);

          close(first, outcome);

          assertThat(ground.dossiers.getDossier(town.clerk(), id).lines())
              .extracting(Dossiers.DossierIncident::outcome)
              .containsExactly(outcome, null);
          assertThat(Objects.requireNonNull(ground.policeReport(second)).state().name())
              .isEqualTo("LAPSED");
        });
  }

  @Test
  void openedAgainTheSubjectCanBeFoundAgain() {
    ground.within(
        town,
        () -> {
          var first = part(EARLIER);
          var accused = ground.recorded(first, "Noor Slagter");
          close(first, Outcome.DID_NOT_HAPPEN);
          closing.reopen(
              ground.enter(first), first.id(), ground.seen(first).affected().version(), "Toch");
          var second = part(LATER);
          var id = ground.recorded(second, "Noor Slagter");
          assertThat(ground.candidates(second, id))
              .extracting(SubjectLinks.Candidate::subject)
              .containsExactly(accused);
          assertThat(ground.subjects.list(ground.enter(first), first.id())).hasSize(1);
        });
  }

  @Test
  void anAccusedColleagueIsKeptOutAlsoWhenErased() {
    ground.within(
        town,
        () -> {
          var part = part(EARLIER);
          var id = new SubjectId(UUID.randomUUID());
          Person colleague = people.find(town.manager().person()).orElseThrow();
          ground.subjects.accuse(
              ground.enter(part), part.id(), id, colleague, SubjectDetails.ofName("Ruud Kanters"));
          var handler = ground.enter(part);
          assertThat(handler.isBlocked(colleague.id())).isTrue();
          erasing.erase(handler, part.id(), id);
          tick();
          assertThat(ground.enter(part).isBlocked(colleague.id())).isTrue();
          var affected = people.find(town.councillor().person()).orElseThrow();
          assertThatThrownBy(
                  () ->
                      ground.subjects.accuse(
                          ground.enter(part),
                          part.id(),
                          new SubjectId(UUID.randomUUID()),
                          affected,
                          SubjectDetails.ofName("x")))
              .isInstanceOf(RefusedException.class);
        });
  }

  private SubjectGround.Part part(LocalDate day) {
    var affected = day.equals(EARLIER) ? town.councillor() : town.otherCouncillor();
    return ground.reported(affected, town.clerk(), day);
  }

  private void close(SubjectGround.Part part, Outcome outcome) {
    ground.askedForNothing(part);
    for (var promise : ground.seen(part).promises()) {
      if (!promise.state().isSettled()) {
        settling.explain(
            ground.enter(part),
            promise.id(),
            promise.version(),
            new Explanation(Reasons.forKind(promise.kind()), "Om deze reden", true));
      }
    }
    closing.close(
        ground.enter(part), part.id(), ground.seen(part).affected().version(), outcome, "Klaar");
  }

  private void tick() {
    new SubjectErasureJob(repository, conclusions, vault, rows, transactions).run();
  }

  private static KeyId keyOf(SubjectId id) {
    return new KeyId(Database.uuid("select key_id from subject where id = '" + id.value() + "'"));
  }

  private static long rows(String table, SubjectId id) {
    return rows(table, "id", id);
  }

  private static long rows(String table, String column, SubjectId id) {
    var sql = "select count(*) from %s where %s = '%s'".formatted(table, column, id.value());
    List<String> found = Database.texts(sql);
    return Long.parseLong(found.getFirst());
  }
}
