// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.insight.PerpetratorFiles;
import nl.rugdekking.web.ReadableTextEditor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which somebody reads over what is kept about a perpetrator, and makes the file. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/veroorzakers/verzoeken/{verzoek}/overzicht")
record PerpetratorFileController(PerpetratorFiles files, PerpetratorFilePage page) {

  @InitBinder
  void read(WebDataBinder form) {
    ReadableTextEditor.registerIn(form);
  }

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID verzoek, Model model) {
    var data = files.read(access, new PartId(deel), verzoek);
    return page.show(access, deel, data, model);
  }

  /** Returns the PDF, or the page again when a rewritten text must be changed. */
  @Endpoint(value = CASE, action = Action.DOSSIER)
  @PostMapping
  Object make(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID verzoek,
      @ModelAttribute("form") FileForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    var data = files.read(access, part, verzoek);
    var again = page.check(access, deel, data, form, errors, model);
    return again.isPresent() ? again.get() : answer(access, part, verzoek, page.make(data, form));
  }

  private ResponseEntity<byte[]> answer(
      CaseAccess access, PartId part, UUID request, PerpetratorFilePage.MadeFile made) {
    files.recordMade(access, part, request, made.lines(), made.left());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("overzicht.pdf").build().toString())
        .body(made.pdf());
  }
}
