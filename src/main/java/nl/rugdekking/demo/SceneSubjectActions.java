// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;
import nl.rugdekking.access.Action;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectKind;
import nl.rugdekking.subject.SubjectLinks;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Component;

/** The steps of a scene that record the perpetrator, and link two records of one perpetrator. */
@Component
record SceneSubjectActions(Subjects subjects, SubjectLinks links) implements SceneActions {

  @Override
  public Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions() {
    return Map.of("subject", this::subject, "same", this::linkAll);
  }

  private void subject(SceneActors.Actor actor, YearScript.Step step) {
    subjects.record(
        actor.enterCase(Action.SUBJECT),
        actor.part(),
        new SubjectId(actor.formId(step)),
        SubjectKind.valueOf(step.getValue("kind", "PERSON")),
        new SubjectDetails(
            step.values().get("name"),
            step.values().get("phone"),
            step.values().get("email"),
            step.values().get("handle"),
            step.values().get("behaviour"),
            step.values().get("note")));
  }

  /** Links all lookalikes: in the invented year everybody who looks the same is the same. */
  private void linkAll(SceneActors.Actor actor, YearScript.Step step) {
    var access = actor.enterCase(Action.SUBJECT);
    for (var subject : subjects.list(actor.enterCase(Action.READ_SUBJECT), actor.part())) {
      for (var candidate : links.listCandidates(access, subject)) {
        links.link(access, actor.part(), subject.id(), candidate.subject());
      }
    }
  }
}
