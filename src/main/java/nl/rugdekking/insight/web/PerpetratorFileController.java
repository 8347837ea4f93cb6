// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.insight.PerpetratorFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody reads over what is kept about a perpetrator, and makes the file. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/veroorzakers/verzoeken/{verzoek}/overzicht")
record PerpetratorFileController(PerpetratorFiles files, PerpetratorFilePage page) {

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID verzoek, Model model) {
    var data = files.read(access, new PartId(deel), verzoek);
    return page.show(access, deel, data, model);
  }

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @PostMapping
  ResponseEntity<byte[]> make(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID verzoek,
      @RequestParam Map<String, String> chosen) {
    var part = new PartId(deel);
    var made = page.make(files.read(access, part, verzoek), chosen);
    files.recordMade(access, part, verzoek, made.lines(), made.left());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("overzicht.pdf").build().toString())
        .body(made.pdf());
  }
}
