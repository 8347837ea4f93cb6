// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisation;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.PlainSentenceException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A norm is written, released by a lawyer, adopted by a decision, and never changed after that. */
@RugdekkingTest
class NormsModuleTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 11, 3);
  private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
  private static final NormArticle ORDER =
      new NormArticle("meeting-order", "Wie stoort, gaat weg.", "Roepen.", "Out.", "Shouting.");

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Norms norms;

  private record Place(Organisation organisation, PersonId lawyer, PersonId other) {}

  @Test
  void aVersionHoldsFromTheDayOfItsDecisionAndTheNextOneIsADraftOfIt() {
    var town = found(OrganisationKind.MUNICIPALITY);
    var draft = in(town, () -> norms.getOrCreateDraft(town.lawyer(), BodyKind.MAYOR));
    assertThat(draft.version()).isEqualTo(1);
    assertThat(draft.articles())
        .isEqualTo(in(town, () -> norms.listShipped(BodyKind.MAYOR)))
        .isNotEmpty();
    assertThat(in(town, () -> norms.getOrCreateDraft(town.lawyer(), BodyKind.MAYOR)).id())
        .isEqualTo(draft.id());
    run(town, () -> norms.release(town.lawyer(), draft.id()));
    assertThat(in(town, () -> norms.find(BodyKind.MAYOR, FROM))).isEmpty();
    run(town, () -> norms.adopt(town.lawyer(), draft.id(), adoption(FROM)));

    assertThat(in(town, () -> norms.find(BodyKind.MAYOR, FROM.minusDays(1)))).isEmpty();
    var holds = in(town, () -> norms.find(BodyKind.MAYOR, FROM)).orElseThrow();
    assertThat(holds.adoption()).isEqualTo(adoption(FROM));
    assertThat(holds.releasedBy()).isEqualTo(town.lawyer());

    var next = in(town, () -> norms.getOrCreateDraft(town.lawyer(), BodyKind.MAYOR));
    assertThat(next.version()).isEqualTo(2);
    var changed = new NormArticle("no-threat", "U dreigt niet.", "Niet.", "No threats.", "None.");
    run(town, () -> norms.write(town.lawyer(), next.id(), changed));
    run(town, () -> norms.release(town.lawyer(), next.id()));
    var later = adoption(FROM.plusYears(1));
    run(town, () -> norms.adopt(town.lawyer(), next.id(), later));
    assertThat(in(town, () -> norms.find(BodyKind.MAYOR, FROM)).orElseThrow().version())
        .isEqualTo(1);
    var second = in(town, () -> norms.find(BodyKind.MAYOR, later.validFrom())).orElseThrow();
    assertThat(second.articles()).contains(changed).hasSameSizeAs(holds.articles());
    assertThat(in(town, () -> norms.list(BodyKind.MAYOR))).hasSize(2);
    assertThat(count(town, "norm.released")).isEqualTo(2);
    assertThat(count(town, "norm.adopted")).isEqualTo(2);
  }

  @Test
  void anArticleThatNobodyWroteIsNeitherReleasedNorAdopted() {
    var board = found(OrganisationKind.WATER_BOARD);
    var draft = in(board, () -> norms.getOrCreateDraft(board.lawyer(), BodyKind.COUNCIL));
    refuses("norm.articles.empty", board, () -> norms.release(board.lawyer(), draft.id()));
    refuses(
        "norm.articles.empty",
        board,
        () -> norms.adopt(board.lawyer(), draft.id(), adoption(FROM)));
    // the table refuses it too, whoever writes
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> releaseBySql(board, draft.id()))
        .withStackTraceContaining("An article of the norm is empty");

    run(board, () -> norms.write(board.lawyer(), draft.id(), ORDER));
    refuses(
        "norm.articles.not-released",
        board,
        () -> norms.adopt(board.lawyer(), draft.id(), adoption(FROM)));
    run(board, () -> norms.release(board.lawyer(), draft.id()));
    run(board, () -> norms.adopt(board.lawyer(), draft.id(), adoption(FROM)));
    assertThat(in(board, () -> norms.find(BodyKind.COUNCIL, FROM)).orElseThrow().articles())
        .contains(ORDER);
  }

  @Test
  void aChangedTextIsReleasedAgainAndAnAdoptedOneNeverChanges() {
    var town = found(OrganisationKind.MUNICIPALITY);
    var draft = in(town, () -> norms.getOrCreateDraft(town.lawyer(), BodyKind.COUNCIL));
    run(town, () -> norms.release(town.lawyer(), draft.id()));
    run(town, () -> norms.write(town.lawyer(), draft.id(), ORDER));
    refuses(
        "norm.articles.not-released",
        town,
        () -> norms.adopt(town.lawyer(), draft.id(), adoption(FROM)));
    run(town, () -> norms.release(town.lawyer(), draft.id()));
    run(town, () -> norms.adopt(town.lawyer(), draft.id(), adoption(FROM)));
    refuses("norm.articles.adopted", town, () -> norms.write(town.lawyer(), draft.id(), ORDER));
    refuses("norm.articles.adopted", town, () -> norms.release(town.lawyer(), draft.id()));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> emptyBySql(draft.id()))
        .withStackTraceContaining("The norm was released");
  }

  @Test
  void onlyALawyerOfTheOrganisationWritesReleasesAndAdopts() {
    var town = found(OrganisationKind.MUNICIPALITY);
    var other = found(OrganisationKind.MUNICIPALITY);
    var draft = in(town, () -> norms.getOrCreateDraft(town.lawyer(), BodyKind.ORGANISATION)).id();
    for (var person : new PersonId[] {town.other(), other.lawyer()}) {
      forbids(town, () -> norms.getOrCreateDraft(person, BodyKind.COUNCIL));
      forbids(town, () -> norms.write(person, draft, ORDER));
      forbids(town, () -> norms.release(person, draft));
      forbids(town, () -> norms.adopt(person, draft, adoption(FROM)));
    }
    // a lawyer elsewhere finds nothing of it
    assertThat(in(other, () -> norms.list(BodyKind.ORGANISATION))).isEmpty();
    assertThatExceptionOfType(java.util.NoSuchElementException.class)
        .isThrownBy(() -> run(other, () -> norms.release(other.lawyer(), draft)));
    run(town, () -> norms.release(town.lawyer(), draft));
    run(town, () -> norms.adopt(town.lawyer(), draft, adoption(FROM)));
    assertThat(in(other, () -> norms.find(BodyKind.ORGANISATION, FROM))).isEmpty();
  }

  private Place found(OrganisationKind kind) {
    var slug = "norm-" + UUID.randomUUID();
    var organisation = organisations.setUp(slug, "Norm", kind, false);
    return Objects.requireNonNull(
        CurrentOrganisation.<Place, RuntimeException>callIn(
            organisation.id(),
            () -> {
              var lawyer = add("jurist@" + slug + ".example");
              people.addOffice(lawyer, OfficeKind.LEGAL, null, LocalDate.of(2020, 1, 1));
              return new Place(organisation, lawyer, add("ander@" + slug + ".example"));
            }));
  }

  private PersonId add(String login) {
    return people.add("Iemand Anders", login, Locale.of("nl")).id();
  }

  private static NormVersion.Adoption adoption(LocalDate from) {
    return new NormVersion.Adoption("De raad, besluit 12", DECIDED, from);
  }

  private static void refuses(String key, Place place, Runnable step) {
    assertThatExceptionOfType(PlainSentenceException.class)
        .isThrownBy(() -> run(place, step))
        .withMessage(key);
  }

  private static void forbids(Place place, Runnable step) {
    assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> run(place, step));
  }

  private static void run(Place place, Runnable step) {
    CurrentOrganisation.runIn(place.organisation().id(), step);
  }

  private static <T> T in(Place place, Supplier<T> question) {
    return Objects.requireNonNull(
        CurrentOrganisation.<T, RuntimeException>callIn(place.organisation().id(), question::get));
  }

  private static void releaseBySql(Place place, UUID draft) {
    execute(
        "update norm_version set released_by = '%s', released_at = now() where id = '%s'"
            .formatted(place.lawyer().value(), draft));
  }

  private static void emptyBySql(UUID version) {
    execute("update norm_article set text_nl = '' where norm_id = '%s'".formatted(version));
  }

  private static void execute(String sql) {
    Database.asMigrator(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  private static int count(Place place, String verb) {
    return Database.number(
        "select count(*) from audit_event where verb = '%s' and organisation_id = '%s'"
            .formatted(verb, place.organisation().id().value()));
  }
}
