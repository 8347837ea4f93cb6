// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Reasons;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.Explanation;
import nl.rugdekking.handling.Settlement;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectKind;
import nl.rugdekking.subject.SubjectLinks;
import nl.rugdekking.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** What came before: an earlier act against the same person, and what a "yes" led to. */
@TestComponent
class SituationPast {

  static final String SAME_FIVE_MONTHS = "the same perpetrator did it five months ago";
  static final String SAME_THIRTEEN_MONTHS = "the same perpetrator did it thirteen months ago";
  static final String UNKNOWN_THREE_MONTHS = "somebody unknown did it three months ago";
  static final String NO_REPORT_EXPLAINED = "no police report was made then, with a reason";
  static final String LETTER_DECIDED = "the letter is decided and not posted yet";
  static final String REPORT_MADE = "the police report is made";

  private static final Map<String, Integer> MONTHS =
      Map.of(SAME_FIVE_MONTHS, 5, SAME_THIRTEEN_MONTHS, 13, UNKNOWN_THREE_MONTHS, 3);

  @Autowired SituationDesk desk;
  @Autowired SituationReports reports;
  @Autowired SituationMeasures measures;
  @Autowired SituationComplaints complaints;
  @Autowired SettlementService settling;
  @Autowired Subjects subjects;
  @Autowired SubjectLinks links;

  /** Reports the earlier act; null where the row has none. */
  @Nullable SituationCase reportEarlier(
      Situation row, SituationTown town, List<PersonId> affected) {
    return MONTHS.entrySet().stream()
        .filter(fact -> row.has(fact.getKey()))
        .map(fact -> LocalDate.now(DueDates.ZONE).minusMonths(fact.getValue()))
        .map(day -> reports.sendEarlier(row, town, affected, day))
        .findFirst()
        .orElse(null);
  }

  /** A person links the perpetrators of both acts, where there is a perpetrator to link. */
  void link(SituationCase about) {
    var earlier = about.earlier();
    if (earlier == null || about.row().has(NO_REPORT_EXPLAINED)) {
      return;
    }
    for (int i = 0; i < about.parts().size(); i++) {
      var before = recordSubject(earlier, earlier.parts().get(i));
      var part = about.parts().get(i);
      var now = recordSubject(about, part);
      var entered = desk.enter(about, desk.getHandler(about, part), Action.SUBJECT);
      about.town().run(() -> links.link(entered, part, now, before));
    }
  }

  private SubjectId recordSubject(SituationCase about, PartId part) {
    var id = new SubjectId(UUID.randomUUID());
    var row = about.row();
    var unknown = row.has(UNKNOWN_THREE_MONTHS);
    var mail = row.id() + "@dreiging.example";
    var details = new SubjectDetails(null, null, mail, null, null, null);
    var entered = desk.enter(about, desk.getHandler(about, part), Action.SUBJECT);
    var kind = unknown ? SubjectKind.UNKNOWN : SubjectKind.PERSON;
    about.town().run(() -> subjects.record(entered, part, id, kind, details));
    return id;
  }

  /** What was done on the word of the affected, before they changed their mind. */
  void actOnYes(SituationCase about) {
    var part = about.parts().getFirst();
    if (about.row().has(LETTER_DECIDED)) {
      about.town().run(() -> measures.decide(about, part, MeasureKind.WARNING_LETTER));
    }
    if (about.row().has(SituationComplaints.COMPLAINT_MADE)) {
      complaints.makeEarlier(about);
      if (!about.row().has(REPORT_MADE)) {
        keep(about, part, PromiseKind.POLICE_REPORT, settlement(OnBehalfOf.AFFECTED, null));
      }
    }
    if (about.row().has(REPORT_MADE)) {
      var today = LocalDate.now(DueDates.ZONE);
      keep(about, part, PromiseKind.POLICE_REPORT, settlement(OnBehalfOf.ORGANISATION, today));
      var proof = new Proof(today, "De behandelaar", "PL-2026-1");
      keep(about, part, PromiseKind.POLICE_REPORT_DONE, Settlement.done("Gedaan", proof));
    }
  }

  static Settlement settlement(@Nullable OnBehalfOf whose, @Nullable LocalDate doneBy) {
    return new Settlement("Gedaan", whose, false, doneBy, null);
  }

  void keep(SituationCase about, PartId part, PromiseKind kind, Settlement settlement) {
    var promise = desk.findUnsettled(about, part, kind).orElseThrow();
    var entered = desk.enter(about, desk.getHandler(about, part), Action.DECIDE);
    about.town().run(() -> settling.markKept(entered, promise.id(), promise.version(), settlement));
  }

  /** Whoever handles the part lets response and police report wait for the responsible person. */
  void letWait(SituationCase about, PartId part) {
    var until = LocalDate.now(DueDates.ZONE).plusDays(2);
    var wait = new SettlementService.WaitRequest(WaitingFor.RESPONSIBLE, until, "Om deze reden");
    for (var kind : List.of(PromiseKind.RESPONSE, PromiseKind.POLICE_REPORT)) {
      var promise = desk.findUnsettled(about, part, kind).orElseThrow();
      var entered = desk.enter(about, desk.getHandler(about, part), Action.WAIT);
      about.town().run(() -> settling.markWaiting(entered, promise.id(), promise.version(), wait));
    }
  }

  void explain(SituationCase about, PartId part, PromiseKind kind) {
    var promise = desk.findUnsettled(about, part, kind).orElseThrow();
    var entered = desk.enter(about, desk.getHandler(about, part), Action.EXPLAIN);
    about
        .town()
        .run(
            () ->
                settling.explain(
                    entered,
                    promise.id(),
                    promise.version(),
                    new Explanation(Reasons.forKind(kind), "Om deze reden", true)));
  }
}
