// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.subject.SubjectGround;
import nl.rugdekking.subject.SubjectGround.Part;
import nl.rugdekking.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Every way to find a case: list, filter, search, task and number. */
@TestComponent
class WaysToFind {

  static final String WORD = "Zonnebloemolie";
  static final String PERPETRATOR = "Quirijn Xavierzoon";

  static final Set<String> ALL =
      new TreeSet<>(
          Set.of(
              "list",
              "by state",
              "by lane",
              "by body",
              "by promise",
              "by channel",
              "by owner",
              "number",
              "words",
              "perpetrator",
              "affected",
              "period",
              "tasks",
              "address"));

  @Autowired SubjectGround ground;
  @Autowired IncidentList list;
  @Autowired CaseSearch search;
  @Autowired Tasks tasks;
  @Autowired AccessControl access;

  /** By which ways this viewer finds it. */
  Set<String> found(Viewer viewer, Part part) {
    var ways = new TreeSet<String>();
    var owner = part.handler().person();
    Map<String, CaseFilter> filters =
        Map.of(
            "list", CaseFilter.NONE,
            "by state", filter(State.OPEN, null, null, null, null, null),
            "by lane", filter(null, laneOf(part), null, null, null, null),
            "by body", filter(null, null, bodyOf(part), null, null, null),
            "by promise", filter(null, null, null, PromiseStatus.WAITING, null, null),
            "by channel", filter(null, null, null, null, "email", null),
            "by owner", filter(null, null, null, null, null, owner));
    filters.forEach(
        (way, filter) -> {
          if (list.listHandled(viewer, filter, PagePosition.FIRST).cases().stream()
              .anyMatch(one -> one.part().equals(part.id().value()))) {
            ways.add(way);
          }
        });
    Map<String, CaseSearchQuery> questions =
        Map.of(
            "number", words(part.number()),
            "words", words(WORD),
            "perpetrator", words(PERPETRATOR),
            "affected", words(affectedOf(part)),
            "period", new CaseSearchQuery(null, LocalDate.of(2020, 1, 1), null));
    questions.forEach(
        (way, question) -> {
          if (finds(viewer, question, part)) {
            ways.add(way);
          }
        });
    if (tasks.list(viewer).stream()
        .anyMatch(task -> task.about() != null && task.about().part().equals(part.id()))) {
      ways.add("tasks");
    }
    if (opens(viewer, part)) {
      ways.add("address");
    }
    return ways;
  }

  boolean finds(Viewer viewer, CaseSearchQuery question, Part part) {
    return search.search(viewer, question, PagePosition.FIRST).cases().stream()
        .anyMatch(one -> one.part().equals(part.id().value()));
  }

  // Whoever may open another part of the case is led into it, and sees that one only.
  private boolean opens(Viewer viewer, Part part) {
    try {
      return access
          .authorize(viewer, part.number(), Action.READ, Purpose.HANDLING)
          .parts(Action.READ)
          .stream()
          .anyMatch(one -> one.id().equals(part.id()));
    } catch (HiddenException hidden) {
      assertThatThrownBy(() -> access.authorize(viewer, "2026-ZZZZ", Action.READ, Purpose.HANDLING))
          .isInstanceOf(HiddenException.class);
      return false;
    } catch (ForbiddenException own) {
      return false; // a party to it: the affected knows of their own case
    }
  }

  static CaseSearchQuery words(String words) {
    return new CaseSearchQuery(words, null, null);
  }

  private static CaseFilter filter(
      @Nullable State state,
      @Nullable Lane lane,
      @Nullable BodyKind body,
      @Nullable PromiseStatus stand,
      @Nullable String channel,
      @Nullable PersonId owner) {
    return new CaseFilter(
        state, lane, body, null, null, channel, null, null, null, owner, null, null, null, stand,
        null, Map.of(), Set.of());
  }

  private Lane laneOf(Part part) {
    return Lane.valueOf(ground.column("lane", part));
  }

  private BodyKind bodyOf(Part part) {
    return BodyKind.valueOf(ground.column("body", part));
  }

  private String affectedOf(Part part) {
    var person = new PersonId(UUID.fromString(ground.column("person_id", part)));
    return ground.people.find(person).map(one -> one.name()).orElse("niemand");
  }
}
