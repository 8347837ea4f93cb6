// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.AlarmConfirmations;
import nl.rugdekking.alarm.AlarmHandover;
import nl.rugdekking.handling.AssignmentService;
import nl.rugdekking.handling.ClosingService;
import nl.rugdekking.handling.JudgeChoice;
import nl.rugdekking.handling.LaneChange;
import nl.rugdekking.handling.OwnCase;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** What the affected, the handler and the organisation did since, where the row says so. */
@TestComponent
class SituationAftermath {

  static final String LETS_COORDINATOR_READ = "the affected lets the coordinator read";
  static final String TRUSTS_ALDERMAN = "the affected trusts an alderman";
  static final String TRUSTS_MANAGER = "the affected lets their manager see to care and safety";
  static final String ACCUSED_LATER = "the alderman is accused afterwards";
  static final String CHOSE_SECRETARY = "the mayor chose the secretary";
  static final String CHOSE_CLERK = "the mayor chose the clerk";
  static final String AGREED = "the affected agrees that the mayor judges";
  static final String INVOLVED = "it is recorded that the executive is involved";
  static final String NAME_WITHHELD = "the name is withheld";
  static final String MADE_A_CASE = "the affected made it a case";
  static final String CLOSED = "the case is closed";
  static final String DID_NOT_HAPPEN = "the case is closed: it did not happen";
  static final String WAITS_FOR_RESPONSIBLE =
      "whoever handles it lets it wait for the responsible person";
  static final String HANDED_OVER = "the alarm was handed over";
  static final String NOT_CONFIRMED = "nobody confirms the alarm in ten minutes";

  @Autowired SituationDesk desk;
  @Autowired SituationStory story;
  @Autowired SituationPast past;
  @Autowired OwnCase own;
  @Autowired AssignmentService assignments;
  @Autowired LaneChange lanes;
  @Autowired JudgeChoice judges;
  @Autowired ClosingService closing;
  @Autowired Subjects subjects;
  @Autowired AlarmConfirmations confirmations;
  @Autowired AlarmHandover handover;
  @Autowired People people;
  @Autowired PeopleDirectory directory;
  @Autowired TransactionTemplate transactions;

  void tell(SituationCase about) {
    about.row().words("scene").forEach(fact -> happen(about, fact));
  }

  private void happen(SituationCase about, String fact) {
    switch (fact) {
      case LETS_COORDINATOR_READ -> letCoordinatorRead(about);
      case TRUSTS_ALDERMAN -> trust(about, about.town().person("alderman"));
      case TRUSTS_MANAGER -> trust(about, about.town().person("manager"));
      case ACCUSED_LATER -> accuse(about, about.town().person("alderman"));
      case CHOSE_SECRETARY -> choose(about, about.town().person("secretary"));
      case CHOSE_CLERK -> choose(about, about.town().person("clerk"));
      case AGREED -> agree(about);
      case INVOLVED -> recordInvolvement(about);
      case NAME_WITHHELD -> withholdName(about);
      case MADE_A_CASE -> makeCase(about, affected(about));
      case CLOSED -> close(about, Outcome.HANDLED);
      case DID_NOT_HAPPEN -> closeAsNotSo(about);
      case WAITS_FOR_RESPONSIBLE -> past.letWait(about, part(about));
      case HANDED_OVER -> handOver(about);
      case NOT_CONFIRMED -> passTenMinutes(about);
      case SituationStory.NO_BEFORE_DANGER -> story.tellDanger(about);
      case SituationTowns.MANAGER_LEFT -> moveManager(about);
      case SituationTowns.OUTSIDE_ENDED -> endOutside(about);
      default -> {} // it was told before, or says how the organisation is set up
    }
  }

  static PartId part(SituationCase about) {
    return about.parts().getFirst();
  }

  static Viewer affected(SituationCase about) {
    return about.town().viewer(about.affected().getFirst());
  }

  private void letCoordinatorRead(SituationCase about) {
    var entered = desk.enter(about, affected(about), Action.TRUST);
    about.town().run(() -> own.letCoordinatorRead(entered, part(about), true));
  }

  /** The affected lets somebody read along. */
  void trust(SituationCase about, PersonId person) {
    var entered = desk.enter(about, affected(about), Action.TRUST);
    about.town().run(() -> own.trust(entered, part(about), about.town().mail(person)));
  }

  void withholdName(SituationCase about) {
    var entered = desk.enter(about, affected(about), Action.WITHHOLD_NAME);
    about.town().run(() -> own.withholdName(entered, part(about), true));
  }

  private void accuse(SituationCase about, PersonId accused) {
    var entered = desk.enter(about, desk.getHandler(about, part(about)), Action.SUBJECT);
    var colleague = about.town().in(() -> people.get(accused));
    var id = new SubjectId(UUID.randomUUID());
    var details = SubjectDetails.ofName(colleague.name());
    about.town().run(() -> subjects.accuse(entered, part(about), id, colleague, details));
  }

  // Whoever handles it already by the rules is chosen by choosing the other one and then them.
  private void choose(SituationCase about, PersonId wanted) {
    if (wanted.equals(desk.part(about, part(about)).owner())) {
      var other = about.town().role(wanted).equals("clerk") ? "secretary" : "clerk";
      if (!listChoices(about).contains(about.town().person(other))) {
        return;
      }
      assign(about, about.town().person(other));
    }
    assign(about, wanted);
  }

  private void assign(SituationCase about, PersonId wanted) {
    var entered = desk.enter(about, affected(about), Action.CHOOSE_HANDLER);
    var shown = desk.part(about, part(about)).owner();
    about.town().run(() -> assignments.choose(entered, part(about), shown, wanted));
  }

  /** The persons among whom the affected can choose. */
  List<PersonId> listChoices(SituationCase about) {
    var entered = desk.enter(about, affected(about), Action.CHOOSE_HANDLER);
    return about.town().in(() -> assignments.listChoices(entered, part(about)));
  }

  /** Makes a case of what was told in confidence. */
  void makeCase(SituationCase about, Viewer viewer) {
    var entered = desk.enter(about, viewer, Action.OPEN_UP);
    about.town().run(() -> lanes.moveToOpenLane(entered, part(about)));
  }

  private void agree(SituationCase about) {
    var entered = desk.enter(about, affected(about), Action.CHOOSE_HANDLER);
    about.town().run(() -> judges.setAgreement(entered, part(about), true));
  }

  private void recordInvolvement(SituationCase about) {
    var entered = desk.enter(about, desk.getHandler(about, part(about)), Action.DECIDE);
    about.town().run(() -> judges.recordInvolvement(entered, part(about)));
  }

  private void close(SituationCase about, Outcome outcome) {
    story.explainAll(about);
    var entered = desk.enter(about, desk.getHandler(about, part(about)), Action.CLOSE);
    var version = desk.version(about, part(about));
    about
        .town()
        .run(() -> closing.close(entered, part(about), version, outcome, "Het is afgerond"));
  }

  // Whoever handles it recorded the accused before it turned out not to be so.
  private void closeAsNotSo(SituationCase about) {
    accuse(about, Objects.requireNonNull(about.town().findAccused(about.row())));
    close(about, Outcome.DID_NOT_HAPPEN);
  }

  private void handOver(SituationCase about) {
    var officer = about.town().viewer(about.town().person("duty-officer"));
    var entered = desk.enter(about, officer, Action.ACUTE);
    about.town().run(() -> confirmations.confirm(entered, part(about)));
    about.town().run(() -> handover.handOver(entered, part(about), List.of()));
  }

  private void passTenMinutes(SituationCase about) {
    Database.change(
        "update alarm set next_at = now() - interval '1 minute' where part_id = '"
            + part(about).value()
            + "' and next_at is not null");
    story.runWork(about, "alarm");
  }

  // The team gets the new manager.
  private void moveManager(SituationCase about) {
    var town = about.town();
    change(
        about,
        () -> {
          move(town.person("manager"), "civil-servant", town.person("secretary"));
          for (var role : List.of("colleague", "accused-colleague")) {
            move(town.person(role), "counter-clerk", town.person("new-manager"));
          }
          move(about.affected().getFirst(), "counter-clerk", town.person("new-manager"));
        });
  }

  private void move(PersonId person, String title, PersonId manager) {
    directory.listPositionsOf(person).forEach(directory::end);
    var since = directory.today().minusDays(1);
    people.addPosition(person, BodyKind.ORGANISATION, title, manager, since);
  }

  private void endOutside(SituationCase about) {
    var outside = about.town().person("outside");
    change(
        about,
        () ->
            directory.offices().stream()
                .filter(held -> held.person().equals(outside))
                .filter(held -> held.office().kind() == OfficeKind.FALLBACK)
                .forEach(this::endOffice));
  }

  private void endOffice(HeldOffice held) {
    people.endOffice(held);
  }

  private void change(SituationCase about, Runnable work) {
    about.town().run(() -> transactions.executeWithoutResult(status -> work.run()));
    about.town().forgetViewers();
    story.runWork(about, OfficeChangeScheduler.KIND);
  }
}
