// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Finds the person who acts in a step of a scene, and opens the case for them under the same access
 * rules as its pages.
 */
@Component
record SceneActors(DemoPeople people, AccessControl access) {

  /** A person who does a step in one part of a case. */
  final class Actor {

    private final RunningScene stage;
    private final CasePart part;
    private final Viewer viewer;

    private Actor(RunningScene stage, CasePart part, Viewer viewer) {
      this.stage = stage;
      this.part = part;
      this.viewer = viewer;
    }

    RunningScene stage() {
      return stage;
    }

    PartId part() {
      return part.id();
    }

    Viewer viewer() {
      return viewer;
    }

    /** Opens the case for this person; throws when they may not do this in it. */
    CaseAccess enterCase(Action action) {
      return access.authorize(viewer, stage.incident(), action, Purpose.HANDLING);
    }

    /**
     * Returns the same form id for the same step each time, so that playing it twice records it
     * once.
     */
    UUID formId(YearScript.Step step) {
      var name = stage.report() + step.action() + step.moment() + part.id().value();
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Returns, for each open part of the case that the step is about, the person who does the step.
   */
  List<Actor> listActors(RunningScene stage, YearScript.Step step) {
    var only = step.values().get("part");
    return access.getReportedCase(stage.incident()).parts().stream()
        .filter(part -> only == null || getPerson(stage, only).equals(part.affected()))
        .filter(CasePart::open)
        .map(part -> new Actor(stage, part, people.getViewer(findPerson(stage, step, part))))
        .toList();
  }

  // A step names a role in the case, or the key of a person; without either it is the owner.
  private PersonId findPerson(RunningScene stage, YearScript.Step step, CasePart part) {
    var by = step.getValue("by", "owner");
    return switch (by) {
      case "owner" -> Objects.requireNonNull(part.owner(), () -> "Nobody owns " + stage.scene());
      case "called" -> findCalled(stage, part);
      case "responsible" -> findResponsible(stage, part);
      case "affected" ->
          Objects.requireNonNull(part.affected(), () -> "Nobody in " + stage.scene());
      default -> getPerson(stage, by);
    };
  }

  private PersonId findCalled(RunningScene stage, CasePart part) {
    return access.readers(part).stream()
        .filter(reader -> reader.role() == CaseRole.DUTY_OFFICER)
        .map(Reader::person)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nobody was called in " + stage.scene()));
  }

  /**
   * Returns the responsible person of the part. When there is none, it returns the owner, and there
   * is nothing for a responsible person to decide.
   */
  private PersonId findResponsible(RunningScene stage, CasePart part) {
    return access.readers(part, Action.OVERRULE).stream()
        .map(Reader::person)
        .findFirst()
        .orElseGet(
            () -> Objects.requireNonNull(part.owner(), () -> "Nobody owns " + stage.scene()));
  }

  private PersonId getPerson(RunningScene stage, String key) {
    return people.getPerson(stage.domain(), key).id();
  }
}
