// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.UnassignedParts;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.response.MeasureKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** What the application says that waits now, in the words of the table. */
@TestComponent
class SituationWaits {

  private static final Map<PromiseKind, String> WORDS =
      Map.of(
          PromiseKind.RESPONSE,
          "response",
          PromiseKind.RESPONSE_DONE,
          "response",
          PromiseKind.POLICE_REPORT,
          "police-report",
          PromiseKind.POLICE_REPORT_DONE,
          "police-report",
          PromiseKind.DAMAGE,
          "claim",
          PromiseKind.CLAIM_DONE,
          "claim");

  @Autowired SituationDesk desk;
  @Autowired SituationAftermath aftermath;
  @Autowired SituationMeasures measures;
  @Autowired UnassignedParts unassigned;
  @Autowired CaseViews views;

  Set<String> list(SituationCase about) {
    var waiting = new TreeSet<String>();
    for (var part : about.parts()) {
      addPromises(about, part, waiting);
      if (desk.record(about, part).askAgainOn() != null) {
        waiting.add("ask-again");
      }
      if (desk.part(about, part).isHeld()) {
        waiting.add("tell-owner");
      }
      if (desk.within(about.town(), unassigned::list).contains(part)) {
        waiting.add("name-fallback");
      }
    }
    if (waitsForChoice(about)) {
      waiting.add("choose-owner");
    }
    if (waitsForHearing(about)) {
      waiting.add("ban");
    }
    return waiting;
  }

  private void addPromises(SituationCase about, PartId part, Set<String> waiting) {
    desk.promises(about, part).stream()
        .filter(promise -> promise.state() == PromiseState.WAITING)
        .map(promise -> WORDS.getOrDefault(promise.kind(), promise.kind().code()))
        .map(word -> word.equals("response") && about.row().accusesEmployee() ? "hr-measure" : word)
        .forEach(waiting::add);
  }

  // The page offers the choice, and the affected has not made it yet.
  private boolean waitsForChoice(SituationCase about) {
    var part = about.parts().getFirst();
    if (desk.part(about, part).body() != BodyKind.MAYOR || about.code() != null) {
      return false;
    }
    var affected = about.town().viewer(about.affected().getFirst());
    var entered = desk.enter(about, affected, Action.READ_OWN);
    var lines = about.town().in(() -> views.getForAffected(entered, part)).timeline();
    return lines.stream().noneMatch(line -> line.kind() == CaseEntryKind.ASSIGNED)
        && !aftermath.listChoices(about).isEmpty();
  }

  // A measure that is not complete cannot be decided, while the same one can after a hearing.
  private boolean waitsForHearing(SituationCase about) {
    var part = about.parts().getFirst();
    return about.row().has(SituationMeasures.NOT_HEARD)
        && !isDecided(about, () -> measures.decide(about, part, MeasureKind.BUILDING_BAN))
        && isDecided(about, () -> measures.decideHeard(about, part, MeasureKind.BUILDING_BAN));
  }

  private boolean isDecided(SituationCase about, Runnable decision) {
    return desk.tryOut(
        about.town(),
        () -> {
          decision.run();
          return true;
        });
  }

  /** The difference between what waits and what the row says, in both directions. */
  static List<String> compare(Set<String> expected, Set<String> found) {
    var differences = new TreeSet<>(expected);
    differences.addAll(found);
    differences.removeIf(word -> expected.contains(word) && found.contains(word));
    return List.copyOf(differences);
  }
}
