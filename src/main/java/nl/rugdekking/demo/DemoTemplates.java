// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.paper.Letters;
import nl.rugdekking.paper.RefusedTemplateException;
import org.springframework.stereotype.Component;

/** Confirms the shipped templates of the letters that the scenes write. */
@Component
record DemoTemplates(LetterTemplates templates, Letters letters, DemoPeople people) {

  private static final List<LetterKind> WRITTEN =
      List.of(
          LetterKind.WARNING,
          LetterKind.ACCESS_BAN,
          LetterKind.CONTACT_LIMITATION,
          LetterKind.CONDITIONS,
          LetterKind.TALK_CONFIRMED,
          LetterKind.LIFTING);

  /** Does nothing when it was done before. */
  void confirm(PersonId administrator, Instant when) {
    if (templates.list().isEmpty()) {
      DemoClock.runAt(when, () -> WRITTEN.forEach(kind -> confirm(administrator, kind)));
    }
  }

  /** Returns a letter of an organisation that wrote it in its own word processor. */
  byte[] writeExample(LetterKind kind) {
    var template = templates.findFile(kind, LetterTemplates.SHIPPED).orElseThrow();
    return letters.writeExample(kind, template).pdf();
  }

  private void confirm(PersonId administrator, LetterKind kind) {
    try {
      templates.confirm(people.getViewer(administrator), kind, LetterTemplates.SHIPPED);
    } catch (RefusedTemplateException gap) {
      throw new IllegalStateException("A shipped template of " + kind + " has a gap", gap);
    }
  }
}
