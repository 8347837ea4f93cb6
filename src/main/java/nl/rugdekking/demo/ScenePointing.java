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
class ScenePointing implements Verbs {

  private final Subjects subjects;
  private final SubjectLinks links;

  ScenePointing(Subjects subjects, SubjectLinks links) {
    this.subjects = subjects;
    this.links = links;
  }

  @Override
  public Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs() {
    return Map.of("subject", this::subject, "same", this::same);
  }

  private void subject(Backstage.Actor actor, Year.Step step) {
    subjects.record(
        actor.enter(Action.SUBJECT),
        actor.part(),
        new SubjectId(actor.form(step)),
        SubjectKind.valueOf(step.get("kind", "PERSON")),
        new SubjectDetails(
            step.said().get("name"),
            step.said().get("phone"),
            step.said().get("email"),
            step.said().get("handle"),
            step.said().get("behaviour"),
            step.said().get("note")));
  }

  /** Links all lookalikes: in the invented year everybody who looks the same is the same. */
  private void same(Backstage.Actor actor, Year.Step step) {
    var access = actor.enter(Action.SUBJECT);
    for (var subject : subjects.list(actor.enter(Action.READ_SUBJECT), actor.part())) {
      for (var candidate : links.candidates(access, subject)) {
        links.link(access, actor.part(), subject.id(), candidate.subject());
      }
    }
  }
}
