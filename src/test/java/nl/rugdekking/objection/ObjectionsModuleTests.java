// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static nl.rugdekking.objection.ObjectionStatement.Handler.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.outgoing.FaultyLetterException;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.WorkingDays;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.ending.CaseInterest;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.Responses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

// More than 300 lines, because it follows what comes in from its receipt to its answer.
/** An objection to a measure is recorded, confirmed, promised an answer and answered. */
@RugdekkingTest
class ObjectionsModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @Autowired Objections objections;
  @Autowired ObjectionInterest interest;
  @Autowired Organisations organisations;
  @Autowired Policies policies;

  @Test
  void isRecordedOnlyAfterTheMeasureWentOut() {
    var ban = letters.decided(MeasureKind.BUILDING_BAN);
    assertThatThrownBy(() -> receive(ban, ObjectionKind.REVIEW, today()))
        .hasMessage("objection.refused.not-sent");
    letters.post(ban);
    receive(ban, ObjectionKind.REVIEW, today());
    assertThat(list(ban)).extracting(Objection::kind).containsExactly(ObjectionKind.REVIEW);
    assertThat(verbs(ban)).contains("objection.RECEIVED");
  }

  @Test
  void theWayFollowsFromTheLegalNatureAndIsRecordedOnce() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    assertThatThrownBy(() -> receive(ban, ObjectionKind.OBJECTION, today()))
        .hasMessage("objection.refused.kind");
    receive(ban, ObjectionKind.COMPLAINT, today());
    assertThatThrownBy(() -> receive(ban, ObjectionKind.COMPLAINT, today()))
        .hasMessage("objection.refused.twice");
    receive(ban, ObjectionKind.REVIEW, today());
  }

  @Test
  void aDayThatCannotBeIsRefused() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    assertThatThrownBy(() -> receive(ban, ObjectionKind.COMPLAINT, today().plusDays(1)))
        .hasMessage("objection.refused.future");
    assertThatThrownBy(() -> receive(ban, ObjectionKind.COMPLAINT, today().minusDays(1)))
        .hasMessage("objection.refused.before-sent");
  }

  @Test
  void anAnswerIsPromisedByTheDayOfTheLaw() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    receive(ban, ObjectionKind.COMPLAINT, today());
    var answerBy = list(ban).getFirst().answerBy();
    assertThat(answerBy).isAfterOrEqualTo(today().plusWeeks(6));
    assertThat(promisedDays(ban)).containsExactly(answerBy.toString());
  }

  /** However late somebody records it, and whatever sets the term: the law or the policy. */
  @Test
  void theTermIsCountedFromTheDayItCameIn() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    Database.change(
        "update outgoing_posting set posted_on = posted_on - 20 where organisation_id = '%s'"
            .formatted(ban.scene().organisation().value()));
    var received = today().minusDays(7);
    receive(ban, ObjectionKind.COMPLAINT, received);
    receive(ban, ObjectionKind.REVIEW, received);
    var due = new WorkingDays(Set.of()).onOrAfter(received.plusWeeks(6));
    assertThat(list(ban)).extracting(Objection::answerBy).containsExactly(due, due);
    assertThat(promisedDays(ban)).containsExactly(due.toString(), due.toString());
  }

  @Test
  void whatWasSentLongAgoIsRecordedAndSaidToBeLate() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    Database.change(
        "update outgoing_posting set posted_on = posted_on - 400 where organisation_id = '%s'"
            .formatted(ban.scene().organisation().value()));
    receive(ban, ObjectionKind.COMPLAINT, today());
    assertThat(list(ban).getFirst().isLate()).isTrue();
  }

  @Test
  void aPolicyThatIsOlderAsksTheHandlerByLetter() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    Database.change(
        "update affected set policy_id = '%s' where part_id = '%s'"
            .formatted(adoptOneWithoutAnswers(ban).id(), ban.about().part().value()));
    var before = mails(ban);
    receive(ban, ObjectionKind.COMPLAINT, today());
    assertThat(promisedDays(ban)).isEmpty();
    assertThat(mails(ban)).as("the affected and the handler").isGreaterThan(before + 1);
  }

  private Policy adoptOneWithoutAnswers(Started letter) {
    return letter
        .scene()
        .in(
            () -> {
              var now = organisations.structure().policy(BodyKind.ORGANISATION);
              var owed = new HashMap<>(now.promises());
              owed.remove(ObjectionAnsweredPromiseKeeper.KIND);
              return policies
                  .adopt(null, now.withPromises(today().plusYears(1), owed))
                  .orElseThrow();
            });
  }

  @Test
  void nobodyAnswersWhoHadAPartInTheMeasure() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    receive(ban, ObjectionKind.COMPLAINT, today());
    for (var name : List.of("Mila Teamleider", "M. Teamleider, manager", "A. Griffier")) {
      assertThatThrownBy(() -> answer(ban, ObjectionOutcome.STANDS, name))
          .as(name)
          .hasMessage("objection.refused.involved");
    }
    assertThatThrownBy(() -> answer(ban, ObjectionOutcome.STANDS, " "))
        .hasMessage("objection.refused.nobody");
    answer(ban, ObjectionOutcome.STANDS, "J. Bakker, juridische zaken");
    assertThat(response(ban).withdrawal()).isNull();
    assertThat(states(ban, "OBJECTION_ANSWERED")).as("its letter is due").containsExactly("OPEN");
    assertThat(tellings(ban, "OBJECTION_OUTCOME")).isEqualTo(1);
    assertThatThrownBy(() -> answer(ban, ObjectionOutcome.LIFTED, "J. Bakker"))
        .isInstanceOf(StalePageException.class);
  }

  @Test
  void nobodyHandlesItWhoHadAPartInTheMeasure() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    var manager = "M. Teamleider, manager";
    assertThatThrownBy(() -> receive(ban, ObjectionKind.COMPLAINT, today(), manager))
        .hasMessage("objection.refused.handler-involved");
    receive(ban, ObjectionKind.COMPLAINT, today());
    var receipt = letters.about(ban, LetterKind.COMPLAINT_RECEIPT);
    var facts = new EnumMap<>(letters.complete(receipt));
    facts.put(LetterField.HANDLER, manager);
    assertThatThrownBy(() -> letters.write(receipt, facts))
        .isInstanceOf(FaultyLetterException.class)
        .hasMessageContaining("[HANDLER]");
  }

  @Test
  void theChairDecidesAboutAnObjectionAgainstAnOrderOfTheChair() {
    var order = letters.posted(MeasureKind.MEETING_ORDER);
    receive(order, ObjectionKind.OBJECTION, today());
    assertThatThrownBy(() -> answer(order, ObjectionOutcome.STANDS, "Mila Teamleider"))
        .hasMessage("objection.refused.involved");
    answer(order, ObjectionOutcome.STANDS, "A. Griffier");
    assertThat(list(order).getFirst().answer()).isNotNull();
  }

  @Test
  void anAnswerThatLiftsTheMeasureEndsItAndAsksForTheLetterOfThat() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    receive(ban, ObjectionKind.REVIEW, today());
    var tellings = tellings(ban, "RESPONSE");
    answer(ban, ObjectionOutcome.LIFTED, "J. Bakker");
    var withdrawal = Objects.requireNonNull(response(ban).withdrawal());
    assertThat(withdrawal.reason()).isEqualTo("De feiten klopten niet");
    assertThat(tellings(ban, "RESPONSE")).isEqualTo(tellings + 1);
    assertThat(tellings(ban, "OBJECTION_OUTCOME")).isZero();
    assertThat(letters.kinds(ban)).contains(LetterKind.LIFTING, LetterKind.REVIEW_RECEIPT);
  }

  @Test
  void anOrderOfTheChairIsAnsweredSixWeeksAfterTheTermForObjections() {
    var order = letters.posted(MeasureKind.MEETING_ORDER);
    assertThatThrownBy(() -> receive(order, ObjectionKind.COMPLAINT, today()))
        .hasMessage("objection.refused.kind");
    receive(order, ObjectionKind.OBJECTION, today());
    var objection = list(order).getFirst();
    assertThat(objection.lastDay()).isAfterOrEqualTo(today().plusWeeks(6));
    assertThat(objection.answerBy())
        .isAfterOrEqualTo(Objects.requireNonNull(objection.lastDay()).plusWeeks(6));
    assertThat(promisedDays(order)).containsExactly(objection.answerBy().toString());
    answer(order, ObjectionOutcome.CHANGED, "De commissie bezwaarschriften");
    assertThat(response(order).withdrawal()).isNotNull();
    assertThat(letters.kinds(order)).contains(LetterKind.LIFTING, LetterKind.OBJECTION_RECEIPT);
  }

  @Test
  void whatWasNotAnsweredKeepsTheCase() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    receive(ban, ObjectionKind.COMPLAINT, today());
    assertThat(lastDay(interest, ban)).isEqualTo(list(ban).getFirst().answerBy());
    answer(ban, ObjectionOutcome.RETRACTED, null);
    assertThat(lastDay(interest, ban)).isEqualTo(today());
    assertThat(list(ban).getFirst().answer()).isNotNull();
  }

  private @Nullable LocalDate lastDay(CaseInterest room, Started letter) {
    var scene = letter.scene();
    return fixtures
        .inTransaction(
            scene,
            () -> room.findLastDay(fixtures.enter(scene).part(letter.about().part()).incident()))
        .orElse(null);
  }

  private void receive(Started letter, ObjectionKind kind, LocalDate day) {
    receive(letter, kind, day, "J. Bakker");
  }

  private void receive(Started letter, ObjectionKind kind, LocalDate day, String handler) {
    var scene = letter.scene();
    var said =
        new ObjectionStatement(
            UUID.randomUUID(), kind, day, "Het klopt niet", named(handler), false);
    scene.in(
        () -> {
          objections.record(
              fixtures.enter(scene), letter.about().part(), letter.about().measure(), said);
          return true;
        });
  }

  private void answer(Started letter, ObjectionOutcome outcome, @Nullable String by) {
    var scene = letter.scene();
    var given = list(letter).getFirst();
    var course = outcome.isDecision() ? course(given.kind()) : AnswerCourse.NONE;
    var said = new Objection.Answer(outcome, today(), by, "De feiten klopten niet", course);
    scene.in(
        () -> {
          objections.answer(fixtures.enter(scene), letter.about().part(), given.id(), said);
          return true;
        });
  }

  private AnswerCourse course(ObjectionKind kind) {
    return new AnswerCourse(
        kind == ObjectionKind.COMPLAINT ? Judgement.UNFOUNDED : null,
        "J. Bakker",
        new ObjectionHearing(today(), "J. Bakker", null, "Het klopt niet"),
        "Namens het college");
  }

  private List<Objection> list(Started letter) {
    return letter.scene().in(() -> objections.list(List.of(letter.about().measure())));
  }

  private Response response(Started letter) {
    var scene = letter.scene();
    return scene.in(
        () ->
            responses.get(fixtures.enter(scene), letter.about().part(), letter.about().measure()));
  }

  private static List<String> promisedDays(Started letter) {
    return Database.texts(
        ("select ((due_at at time zone 'Europe/Amsterdam')::date)::text from promise"
                + " where kind = 'OBJECTION_ANSWERED' and part_id = '%s'")
            .formatted(letter.about().part().value()));
  }

  private static List<String> states(Started letter, String kind) {
    return Database.texts(
        "select state from promise where kind = '%s' and part_id = '%s'"
            .formatted(kind, letter.about().part().value()));
  }

  private static int tellings(Started letter, String decided) {
    return Database.number(
        ("select count(*) from promise where kind = 'DECISION_TOLD' and decided = '%s'"
                + " and part_id = '%s'")
            .formatted(decided, letter.about().part().value()));
  }

  private static List<String> verbs(Started letter) {
    return Database.texts(
        "select verb from audit_event where organisation_id = '%s'"
            .formatted(letter.scene().organisation().value()));
  }

  private static int mails(Started letter) {
    return Database.number(
        "select count(*) from outbox where organisation_id = '%s'"
            .formatted(letter.scene().organisation().value()));
  }

  private LocalDate today() {
    return objections.today();
  }
}
