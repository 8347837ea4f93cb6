// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.List;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.norm.OffenceRelease;
import nl.rugdekking.norm.Offences;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;

/**
 * Lists on the start page of a lawyer of the organisation what they release and confirm, whether it
 * is done or not. The promises that were given to them are among their tasks.
 */
@Component
record LawyerDuties(
    Offences offences,
    LetterTemplates letters,
    CaseTexts texts,
    CaseAddresses addresses,
    Dates dates) {

  /**
   * One duty.
   *
   * @param state the colour of the chip: done, or still to do
   * @param text what the chip says
   */
  record Duty(String title, String path, String state, String text) {}

  /** Returns none for a viewer who is no lawyer of the organisation. */
  List<Duty> list(Viewer viewer) {
    return viewer.holdsOffice(OfficeKind.LEGAL)
        ? List.of(describeOffences(), describeLetters())
        : List.of();
  }

  private Duty describeOffences() {
    var path = addresses.home() + "/beheer/strafbare-feiten";
    return offences
        .findRelease()
        .map(release -> createDoneDuty("norm.menu", path, describe(release)))
        .orElseGet(() -> createOpenDuty("norm.menu", path, texts.text("finding.lawyer.offences")));
  }

  private String describe(OffenceRelease release) {
    var day = dates.day(release.at().atZone(Dates.ZONE).toLocalDate());
    return texts.text("finding.lawyer.offences.released", day);
  }

  private Duty describeLetters() {
    var path = addresses.home() + "/beheer/brieven";
    int all = LetterKind.values().length;
    int open = letters.countUnconfirmed();
    return open == 0
        ? createDoneDuty("paper.title", path, texts.text("finding.lawyer.letters.confirmed", all))
        : createOpenDuty("paper.title", path, texts.text("finding.lawyer.letters", open, all));
  }

  private Duty createDoneDuty(String title, String path, String text) {
    return new Duty(texts.text(title), path, "kept", text);
  }

  private Duty createOpenDuty(String title, String path, String text) {
    return new Duty(texts.text(title), path, "soon", text);
  }
}
