// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.outgoing.HiddenNames;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.OtherRoutes;
import nl.rugdekking.situation.SituationSteps.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** The measures and orders that are open toward whoever is accused, and the other ways beside. */
@TestComponent
class SituationRoutes {

  static final String UNDER_NUMBER = "the police are asked to keep the name out";

  private static final String GALLERY = "De publieke tribune van de raadzaal";
  private static final String CLOSED_ROOMS = "De besloten vergaderkamers";

  @Autowired SituationDesk desk;
  @Autowired SituationPast past;
  @Autowired HiddenNames hidden;
  @Autowired SituationMeasures measures;
  @Autowired OtherRoutes routes;

  Map<String, Step> steps() {
    var steps = new HashMap<String, Step>();
    steps.put("response", measure(MeasureKind.WARNING_LETTER));
    steps.put("ban", measure(MeasureKind.BUILDING_BAN));
    steps.put("norm-talk", measure(MeasureKind.TALK));
    steps.put("hr-measure", measure(MeasureKind.HR_MEASURE));
    steps.put("hear-accused", this::hear);
    steps.put(
        "hear-accused-by-clerk", (about, part) -> isOfClerk(about, part) && hear(about, part));
    steps.put("response-without-name", this::answerWithoutName);
    steps.put("ban-gallery-or-polling", measure(MeasureKind.BUILDING_BAN, GALLERY));
    steps.put("ban-non-public-rooms", measure(MeasureKind.CLOSED_ROOMS, CLOSED_ROOMS));
    addMeetings(steps);
    steps.put("area-order-by-loco-mayor", record(MeasureKind.PUBLIC_ORDER, "De locoburgemeester"));
    steps.put("area-order-by-mayor", this::askMayor);
    steps.put("other-routes", this::showsOtherRoutes);
    return steps;
  }

  private void addMeetings(Map<String, Step> steps) {
    steps.put("refuse-meeting", measure(MeasureKind.MEETING_ORDER));
    steps.put("refuse-meeting-by-mayor", this::refuseMeetingAsAffected);
    steps.put(
        "ban-meetings-papers",
        (about, part) ->
            Stream.of(MeasureKind.MEETING_ORDER, MeasureKind.BUILDING_BAN, MeasureKind.CONDITIONS)
                .anyMatch(kind -> isTaken(about, part, kind)));
    steps.put("council-decides-meeting", measure(MeasureKind.COUNCIL_DECISION));
    steps.put("order-in-meeting", record(MeasureKind.ORAL_ORDER, "De voorzitter"));
    steps.put("committee-order", record(MeasureKind.COMMITTEE_ORDER, "De voorzitter"));
  }

  private boolean isTaken(SituationCase about, PartId part, MeasureKind kind) {
    return desk.tryOut(about.town(), () -> measure(kind).take(about, part));
  }

  private Step measure(MeasureKind kind) {
    return (about, part) -> {
      requireHandler(about, part);
      measures.decide(about, part, kind);
      return true;
    };
  }

  private Step measure(MeasureKind kind, String scope) {
    return (about, part) -> {
      requireHandler(about, part);
      measures.decide(about, part, kind, scope, "A. Voorbeeld");
      return true;
    };
  }

  private Step record(MeasureKind kind, String by) {
    return (about, part) -> {
      measures.record(about, part, kind, by);
      return true;
    };
  }

  // A hearing is part of the measure that is open toward whoever is accused.
  private boolean hear(SituationCase about, PartId part) {
    requireHandler(about, part);
    measures.decideHeard(about, part, heardFor(about.row()));
    return true;
  }

  private static MeasureKind heardFor(Situation row) {
    if (row.accusesEmployee()) {
      return MeasureKind.HR_MEASURE;
    }
    return row.isInternal() ? MeasureKind.CLOSED_ROOMS : MeasureKind.CONTACT_BAN;
  }

  // Where nobody knows who the affected is, nothing can carry their name. Under number a letter
  // may be decided, and each text of it that says who they are is refused.
  private boolean answerWithoutName(SituationCase about, PartId part) {
    if (desk.part(about, part).affected() == null) {
      return measure(MeasureKind.WARNING_LETTER).take(about, part);
    }
    if (!about.row().has(UNDER_NUMBER)) {
      return false;
    }
    var asked = SituationPast.settlement(OnBehalfOf.UNDER_NUMBER, nextWeek());
    past.keep(about, part, PromiseKind.POLICE_REPORT, asked);
    return measure(MeasureKind.WARNING_LETTER).take(about, part)
        && refuses(about, part, "Op die dag hielp " + affected(about).name() + " u")
        && refuses(about, part, "Schrijf aan " + affected(about).email())
        && !refuses(about, part, "Op die dag gooide u een stoel");
  }

  private boolean refuses(SituationCase about, PartId part, String text) {
    var entered = desk.enter(about, requireHandler(about, part), Action.READ);
    return !hidden.list(entered, part, Map.of(LetterField.FACTS, text)).isEmpty();
  }

  private static LocalDate nextWeek() {
    return LocalDate.now(DueDates.ZONE).plusDays(7);
  }

  private boolean refuseMeetingAsAffected(SituationCase about, PartId part) {
    requireHandler(about, part);
    var name = affected(about).name();
    measures.decide(about, part, MeasureKind.MEETING_ORDER, "De raadzaal", name);
    return true;
  }

  private boolean askMayor(SituationCase about, PartId part) {
    return record(MeasureKind.PUBLIC_ORDER, affected(about).name()).take(about, part);
  }

  private static Person affected(SituationCase about) {
    return about.town().in(() -> about.town().people().get(about.affected().getFirst()));
  }

  private boolean showsOtherRoutes(SituationCase about, PartId part) {
    var town = about.town();
    var own = desk.enter(about, town.viewer(about.affected().getFirst()), Action.READ_OWN);
    var handled = desk.enter(about, requireHandler(about, part), Action.READ);
    return Stream.of(own, handled).noneMatch(access -> routes.list(access, part).isEmpty());
  }

  private Viewer requireHandler(SituationCase about, PartId part) {
    return desk.findHandler(about, part).orElseThrow(ForbiddenException::new);
  }

  private boolean isOfClerk(SituationCase about, PartId part) {
    return requireHandler(about, part).person().equals(about.town().person("clerk"));
  }
}
