// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterSetting.NextPlaces;
import nl.rugdekking.paper.LetterSetting.ObjectionAddress;
import nl.rugdekking.paper.LetterSetting.Sender;
import nl.rugdekking.paper.LetterSettings;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.paper.Letters;
import nl.rugdekking.paper.RefusedTemplateException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prepares the letters of the demonstration: fills in the settings that letters need, such as where
 * somebody can object, and confirms the shipped templates that the scenes use.
 */
@Component
record DemoTemplates(
    LetterTemplates templates, LetterSettings settings, Letters letters, DemoPeople people) {

  private static final ObjectionAddress OBJECTIONS =
      new ObjectionAddress(
          "Postbus 100, 1234 AB Voorbeeldstad", "het formulier op www.voorbeeld.example/bezwaar");

  private static final Sender SENDER =
      new Sender(
          "Afdeling Veiligheid, Postbus 100, 1234 AB Voorbeeldstad",
          "de functionaris gegevensbescherming, privacy@voorbeeld.example",
          "onze plichten als werkgever");

  private static final NextPlaces NEXT =
      new NextPlaces(
          "de Ombudsman Voorbeeld, Kade 9, 1234 AB Voorbeeldstad",
          "de rechtbank Voorbeeld, Kade 7, 1234 AB Voorbeeldstad");

  private static final List<LetterKind> USED_KINDS =
      List.of(
          LetterKind.WARNING,
          LetterKind.ACCESS_BAN,
          LetterKind.CONTACT_LIMITATION,
          LetterKind.CONDITIONS,
          LetterKind.TALK_CONFIRMED,
          LetterKind.LIFTING,
          LetterKind.OBJECTION_RECEIPT,
          LetterKind.REVIEW_RECEIPT,
          LetterKind.COMPLAINT_RECEIPT,
          LetterKind.OBJECTION_ANSWER,
          LetterKind.REVIEW_ANSWER,
          LetterKind.COMPLAINT_ANSWER);

  /**
   * Fills in each setting that is still empty, and confirms the templates unless that was done
   * before.
   *
   * @param lawyer the lawyer of the organisation; null when there is none, so that what only a
   *     lawyer confirms stays unconfirmed
   */
  void confirm(PersonId administrator, @Nullable PersonId lawyer, Instant when) {
    if (!settings.get().objections().isComplete()) {
      settings.saveObjections(people.getViewer(administrator), OBJECTIONS);
    }
    if (settings.get().sender().department().isBlank()) {
      settings.saveSender(people.getViewer(administrator), SENDER);
    }
    if (settings.get().next().ombudsman().isBlank()) {
      settings.saveNext(people.getViewer(administrator), NEXT);
    }
    if (templates.list().isEmpty()) {
      DemoClock.runAt(when, () -> confirmAll(administrator, lawyer));
    }
  }

  private void confirmAll(PersonId administrator, @Nullable PersonId lawyer) {
    for (var kind : USED_KINDS) {
      var by = kind.isConfirmedByLawyer() ? lawyer : administrator;
      if (by != null) {
        confirm(by, kind);
      }
    }
  }

  /** Returns a letter of an organisation that wrote it in its own word processor. */
  byte[] writeExample(LetterKind kind) {
    var template = templates.findFile(kind, LetterTemplates.SHIPPED).orElseThrow();
    return letters.writeExample(kind, template).pdf();
  }

  private void confirm(PersonId by, LetterKind kind) {
    try {
      templates.confirm(people.getViewer(by), kind, LetterTemplates.SHIPPED);
    } catch (RefusedTemplateException gap) {
      throw new IllegalStateException("A shipped template of " + kind + " has a gap", gap);
    }
  }
}
