// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The answer to an objection or complaint can be put off once, in time and in writing. */
@RugdekkingTest
class PostponementsModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Objections objections;
  @Autowired Postponements postponements;

  @Test
  void theAnswerIsPutOffOnceWhenTheSenderWasToldInTime() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    receive(ban, ObjectionKind.COMPLAINT);
    var first = list(ban).getFirst().answerBy();
    refusesToPutOff(ban, today().plusDays(1), "Drukte", "objection.refused.future");
    refusesToPutOff(ban, today().minusDays(1), "Drukte", "objection.refused.before-received");
    refusesToPutOff(ban, today(), " ", "objection.refused.put-off.reason");
    putOff(ban, today(), "Er wordt een getuige gehoord");
    var postponed = list(ban).getFirst();
    assertThat(postponed.answerBy()).isAfterOrEqualTo(today().plusWeeks(10)).isAfter(first);
    assertThat(postponed.postponement())
        .isEqualTo(new Objection.Postponement(today(), first, "Er wordt een getuige gehoord"));
    assertThat(promisedDays(ban)).containsExactly(postponed.answerBy().toString());
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'objection.PUT_OFF' and object_id = '%s'"
                    .formatted(ban.about().part().value())))
        .isEqualTo(1);
    refusesToPutOff(ban, today(), "Nog een keer", "objection.refused.put-off.twice");
    takeBack(ban, postponed.id());
    assertThatThrownBy(() -> putOff(ban, today(), "Te laat"))
        .isInstanceOf(StalePageException.class);
  }

  @Test
  void whoWasToldTooLateIsAnsweredWithoutDelay() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    receive(ban, ObjectionKind.COMPLAINT);
    Database.change(
        "update objection set received_on = received_on - 50, answer_by = received_on - 1 where id = '%s'"
            .formatted(list(ban).getFirst().id()));
    refusesToPutOff(ban, today(), "Drukte", "objection.refused.put-off.late");
    putOff(ban, today().minusDays(1), "De brief ging gisteren");
  }

  /** The letter was in time, and somebody records it only after the first day. */
  @Test
  void aPromiseThatWasPutOffInTimeIsNotLate() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    receive(ban, ObjectionKind.COMPLAINT);
    var told = today().minusDays(3);
    Database.change(
        "update objection set received_on = received_on - 45, answer_by = '%s' where id = '%s'"
            .formatted(told, list(ban).getFirst().id()));
    Database.change(
        "update promise set due_at = '%1$s 23:59:59 Europe/Amsterdam', missed_at = '%1$s 23:59:59 Europe/Amsterdam', overdue = true where kind = 'OBJECTION_ANSWERED' and part_id = '%2$s'"
            .formatted(told, ban.about().part().value()));
    putOff(ban, told, "De brief ging op tijd");
    assertThat(promised(ban, "missed_at is null and not overdue")).containsExactly("true");
  }

  /** A day of posting that is corrected by many weeks moves the last day by law before ours. */
  @Test
  void whatCannotBePutOffAnyLaterIsRefusedInASentence() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    receive(ban, ObjectionKind.COMPLAINT);
    Database.change(
        "update objection set answer_by = answer_by + 60 where id = '%s'"
            .formatted(list(ban).getFirst().id()));
    refusesToPutOff(ban, today(), "Drukte", "objection.refused.put-off.no-later");
  }

  @Test
  void noLawLetsARequestToLookAgainBePutOff() {
    var ban = letters.posted(MeasureKind.BUILDING_BAN);
    receive(ban, ObjectionKind.REVIEW);
    refusesToPutOff(ban, today(), "Drukte", "objection.refused.put-off.kind");
  }

  private void refusesToPutOff(Started letter, LocalDate toldOn, String why, String key) {
    assertThatThrownBy(() -> putOff(letter, toldOn, why)).as(key).hasMessage(key);
  }

  private void putOff(Started letter, LocalDate toldOn, String why) {
    var scene = letter.scene();
    var id = list(letter).getFirst().id();
    scene.in(
        () -> {
          postponements.putOff(fixtures.enter(scene), letter.about().part(), id, toldOn, why);
          return true;
        });
  }

  private void receive(Started letter, ObjectionKind kind) {
    var scene = letter.scene();
    var said =
        new ObjectionStatement(UUID.randomUUID(), kind, today(), "Het klopt niet", null, false);
    scene.in(
        () -> {
          objections.record(
              fixtures.enter(scene), letter.about().part(), letter.about().measure(), said);
          return true;
        });
  }

  /** The sender wants no answer any more. */
  private void takeBack(Started letter, UUID objection) {
    var scene = letter.scene();
    var said =
        new Objection.Answer(
            ObjectionOutcome.RETRACTED, today(), null, "Niet meer nodig", AnswerCourse.NONE);
    scene.in(
        () -> {
          objections.answer(fixtures.enter(scene), letter.about().part(), objection, said);
          return true;
        });
  }

  private List<Objection> list(Started letter) {
    return letter.scene().in(() -> objections.list(List.of(letter.about().measure())));
  }

  private static List<String> promisedDays(Started letter) {
    return promised(letter, "(due_at at time zone 'Europe/Amsterdam')::date");
  }

  private static List<String> promised(Started letter, String what) {
    return Database.texts(
        "select (%s)::text from promise where kind = 'OBJECTION_ANSWERED' and part_id = '%s'"
            .formatted(what, letter.about().part().value()));
  }

  private LocalDate today() {
    return objections.today();
  }
}
