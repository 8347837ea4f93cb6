// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.acting.Meeting;
import nl.rugdekking.register.acting.Meetings;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.tick.DueWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** What happened after the report: the owner's day, how serious it is, and what they want. */
@TestComponent
class SituationStory {

  static final String OWNERS_DAY = "the owner's day has come";
  static final String NO_BEFORE_DANGER = "they had said no before the danger";
  static final String NOT_ADVISED = "danger is possible and the police were not asked yet";
  static final String DAMAGE = "damage is stated";
  static final String IN_COUNCIL = "it happened in a meeting of the council";
  static final String IN_COMMITTEE = "it happened in a meeting of a committee";
  static final String SAID_IN_COUNCIL = "a councillor said it in a meeting of the council";
  static final String ONE_ATTEMPT = "one attempt to reach them failed";
  static final String DAYS_APART = "two messages were sent three days apart";
  static final String STILL_EXPERIENCED = "the affected still calls it serious";

  @Autowired SituationDesk desk;
  @Autowired SituationReports reports;
  @Autowired SituationPast past;
  @Autowired HandlingService handling;
  @Autowired Conversation conversation;
  @Autowired Meetings meetings;
  @Autowired List<DueWork> works;

  private static LocalDate today() {
    return LocalDate.now(DueDates.ZONE);
  }

  void tell(SituationCase about) {
    if (about.row().has(OWNERS_DAY)) {
      passOwnersDay(about);
    }
    if (about.row().isReportedByAffected()) {
      reports.tellForm(about);
    }
    assess(about);
    answer(about);
    assess(about);
    past.link(about);
    meet(about);
  }

  // Whoever handles it records in which meeting it happened.
  private void meet(SituationCase about) {
    var row = about.row();
    if (row.has(IN_COUNCIL)) {
      meet(about, new Meeting(Meeting.Kind.COUNCIL, false));
    } else if (row.has(SAID_IN_COUNCIL)) {
      meet(about, new Meeting(Meeting.Kind.COUNCIL, true));
    } else if (row.has(IN_COMMITTEE)) {
      meet(about, new Meeting(Meeting.Kind.COMMITTEE, false));
    }
  }

  private void meet(SituationCase about, Meeting meeting) {
    var part = about.parts().getFirst();
    var entered = desk.enter(about, desk.getHandler(about, part), Action.DECIDE);
    var version = desk.version(about, part);
    about.town().run(() -> meetings.record(entered, part, version, meeting));
  }

  void passOwnersDay(SituationCase about) {
    Database.change(
        "update case_part set held_until = now() - interval '1 minute' where incident_id = '"
            + about.incident().value()
            + "' and held_until is not null");
    runWork(about, "owners-day");
  }

  /** Does what is due of this kind. */
  void runWork(SituationCase about, String kind) {
    about
        .town()
        .run(() -> works.stream().filter(work -> work.kind().equals(kind)).forEach(DueWork::run));
  }

  // Whoever handles it says so, or the affected where nobody does.
  private void assess(SituationCase about) {
    var row = about.row();
    if (!row.isSerious() && !row.cell("seriousness").equals("lowered")) {
      return;
    }
    for (var part : about.parts()) {
      var record = desk.record(about, part);
      if (record.assessed() == null && record.experienced() == null) {
        assess(about, part);
      }
    }
  }

  private void assess(SituationCase about, PartId part) {
    var handler = desk.findHandler(about, part);
    if (handler.isPresent()) {
      assess(about, part, Severity.HIGH);
    } else if (about.row().isReportedByAffected() || about.row().isNameless()) {
      reports.tellSeverity(about, Severity.HIGH);
    }
  }

  void assess(SituationCase about, PartId part, Severity severity) {
    var entered = desk.enter(about, desk.getHandler(about, part), Action.ASSESS);
    var version = desk.version(about, part);
    var assessment = new HandlingService.Assessment(severity, List.of(about.row().form()), null);
    about.town().run(() -> handling.assess(entered, part, version, assessment));
  }

  private void answer(SituationCase about) {
    switch (about.row().wish()) {
      case "yes" -> answerAll(about, Wish.YES);
      case "no" -> answerAll(about, Wish.NO);
      case "not-yet" -> answerNotYet(about);
      case "yes-to-no" -> {
        answerAll(about, Wish.YES);
        past.actOnYes(about);
        answerAll(about, Wish.NO);
      }
      case "yes-to-not-yet" -> {
        answerAll(about, Wish.YES);
        answerAll(about, Wish.NOT_YET);
      }
      case "no-to-yes" -> {
        answerAll(about, Wish.NO);
        answerAll(about, Wish.YES);
      }
      case "opposite" -> answerOpposite(about);
      case "unreachable" -> failToReach(about, 2, 8);
      default -> failToReach(about, about.row().has(ONE_ATTEMPT) ? 1 : 0, 3);
    }
  }

  private void answerAll(SituationCase about, Wish wish) {
    about.parts().forEach(part -> answer(about, part, wish, null));
  }

  private void answerOpposite(SituationCase about) {
    var last = about.parts().getLast();
    for (var part : about.parts()) {
      answer(about, part, part.equals(last) ? Wish.NO : Wish.YES, null);
    }
  }

  private void answerNotYet(SituationCase about) {
    var row = about.row();
    var lowered = row.cell("seriousness").equals("lowered");
    var part = about.parts().getFirst();
    if (!lowered && !row.has(STILL_EXPERIENCED)) {
      answerAll(about, Wish.NOT_YET);
      return;
    }
    answer(about, part, Wish.NOT_YET, Severity.HIGH);
    assess(about, part, Severity.LOW);
    if (lowered) {
      answer(about, part, Wish.NOT_YET, Severity.LOW);
    }
  }

  private void answer(SituationCase about, PartId part, Wish wish, @Nullable Severity experienced) {
    var code = about.code();
    if (code != null) {
      reports.tellWishes(about, code, wish.name());
    }
    var wishes = wishes(about.row(), wish, experienced);
    // Whoever handles it decides whether advice of the police is needed, also of a nameless report.
    if (code == null
        && (about.row().isIn("on-behalf")
            || about.row().has(NOT_ADVISED)
            || desk.part(about, part).isTalk())) {
      answerThemselves(about, part, wishes);
    } else {
      var entered = desk.enter(about, desk.getHandler(about, part), Action.ASK);
      var version = desk.version(about, part);
      about.town().run(() -> handling.recordAskedWishes(entered, part, version, wishes));
    }
  }

  void answerThemselves(SituationCase about, PartId part, Wishes wishes) {
    var who = about.town().viewer(whoseIs(about, part));
    var entered = desk.enter(about, who, Action.WISH);
    var version = desk.version(about, part);
    about.town().run(() -> handling.recordOwnWishes(entered, part, version, wishes));
  }

  private PersonId whoseIs(SituationCase about, PartId part) {
    return Objects.requireNonNull(desk.part(about, part).affected());
  }

  /** One answer to all that is asked; damage is asked for where there is some. */
  static Wishes wishes(Situation row, Wish wish, @Nullable Severity experienced) {
    var careful = row.has(NOT_ADVISED);
    return new Wishes(
        wish,
        wish,
        row.has(DAMAGE) ? wish : Wish.NO,
        Wish.NO,
        careful ? Danger.POSSIBLE : Danger.NONE,
        careful ? PoliceAdvice.TO_ASK : PoliceAdvice.GO_AHEAD,
        experienced,
        null,
        wish == Wish.NOT_YET ? today().plusDays(14) : null);
  }

  /** They say that there is danger now, and otherwise what they said before. */
  void tellDanger(SituationCase about) {
    var no = wishes(about.row(), Wish.NO, null);
    var danger =
        new Wishes(
            no.response(),
            no.police(),
            no.damage(),
            no.care(),
            Danger.ACUTE,
            no.policeAdvice(),
            null,
            null);
    answerThemselves(about, about.parts().getFirst(), danger);
  }

  private void failToReach(SituationCase about, int times, int daysApart) {
    if (about.row().isNameless()) {
      if (times > 0 || about.row().has(DAYS_APART)) {
        sendTwoMessages(about, daysApart);
      }
      return;
    }
    for (var part : about.parts()) {
      for (int i = 0; i < times; i++) {
        var entered = desk.enter(about, desk.getHandler(about, part), Action.ASK);
        var text = new SubmittedText(UUID.randomUUID(), "Gebeld, niet opgenomen");
        Database.passDaySinceAttempts();
        about.town().run(() -> handling.recordFailedAttempt(entered, part, text));
      }
    }
  }

  private void sendTwoMessages(SituationCase about, int daysApart) {
    sendMessage(about);
    Database.change(
        "update affected set attempted_on = attempted_on - "
            + daysApart
            + " where incident_id = '"
            + about.incident().value()
            + "'");
    sendMessage(about);
  }

  /** Whoever handles the case, or listens in the talk, writes to whoever reported it. */
  void sendMessage(SituationCase about) {
    var handler = desk.findOwner(about, about.parts().getFirst(), Action.MESSAGE).orElseThrow();
    var entered = desk.enter(about, handler, Action.MESSAGE);
    var text = new SubmittedText(UUID.randomUUID(), "Wat wilt u dat wij doen?");
    about.town().run(() -> conversation.send(entered, about.report(), text));
  }

  /** Settles what is open, with a reason. */
  void explainAll(SituationCase about) {
    for (var part : about.parts()) {
      desk.promises(about, part).stream()
          .filter(promise -> !promise.state().isSettled())
          .forEach(promise -> past.explain(about, part, promise.kind()));
    }
  }
}
