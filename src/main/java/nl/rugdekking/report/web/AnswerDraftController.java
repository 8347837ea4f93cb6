// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.report.AnswerDrafts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Saves an answer while somebody types it. */
@Controller
record AnswerDraftController(AnswerDrafts drafts) {

  @PostMapping("/{organisatie}/meldingen/{melding}/meer/{vraag}/concept")
  @Endpoint(Gate.MEMBER)
  ResponseEntity<Void> save(
      Viewer viewer,
      @PathVariable UUID melding,
      @PathVariable String vraag,
      @ModelAttribute("form") AnswerForm form) {
    var question = FollowUpPage.requireQuestion(vraag);
    drafts.save(viewer, melding, question.word(), form.fields());
    return ResponseEntity.noContent().build();
  }
}
