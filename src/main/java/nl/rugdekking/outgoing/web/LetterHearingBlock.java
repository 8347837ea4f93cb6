// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.LetterDesk;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.response.HearingBlock;
import nl.rugdekking.response.SubjectHearing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the letter of an invitation below its hearing, and if it was posted. */
@Component
record LetterHearingBlock(LetterDesk desk, PostingTexts postings, CaseTexts texts)
    implements HearingBlock {

  /**
   * The letter of an invitation.
   *
   * @param path the path of the letter's page, below the address of the part
   */
  record Row(String path, String name, String state) {}

  @Override
  public String fill(CaseAccess access, PartId part, List<SubjectHearing> hearings, Model model) {
    var written = desk.listInvitations(hearings);
    var rows = new HashMap<UUID, Row>();
    for (var hearing : hearings) {
      if (!hearing.invitation().isByLetter()) {
        continue;
      }
      var letter =
          written.stream().filter(one -> one.about().matter().equals(hearing.id())).findFirst();
      var state =
          letter
              .map(
                  one ->
                      one.findPosting()
                          .map(postings::describe)
                          .orElseGet(() -> texts.text("outgoing.state.written")))
              .orElseGet(() -> texts.text("outgoing.state.none"));
      var kind = LetterKind.HEARING_INVITATION;
      rows.put(
          hearing.id(),
          new Row(
              "/reactie" + LetterPlace.path(hearing.id(), kind),
              texts.text("paper.kind." + kind.name()),
              state));
    }
    model.addAttribute("hearingLetters", rows);
    return "outgoing/hearing";
  }
}
