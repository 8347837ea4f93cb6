// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.web.EvidenceResponse;
import nl.rugdekking.objection.AnswererFiles;
import nl.rugdekking.objection.MeasurePapers;
import nl.rugdekking.response.ResponseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with what came in against a measure, for whoever handles the case. */
@Controller
@RequestMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/reactie/{reactie}")
record PaperController(
    ObjectionWays ways, PaperPage page, MeasurePapers papers, AnswererFiles files) {

  private static final String PATH = "/bezwaren/{bezwaar}" + ObjectionWays.PAPERS;

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID bezwaar, Model model) {
    return page.show(access, ways.ofCase(access, deel, bezwaar), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String add(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID bezwaar,
      @ModelAttribute("form") PaperForm form,
      BindingResult errors,
      Model model) {
    var way = ways.ofCase(access, deel, bezwaar);
    return page.isAdded(access, way, form, errors)
        ? "redirect:" + way.papers()
        : page.show(access, way, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH + "/lezen")
  String choose(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID bezwaar,
      @ModelAttribute("reading") ReadingForm form) {
    var way = ways.ofCase(access, deel, bezwaar);
    files.choose(access, way.part(), bezwaar, form.listChosen());
    return "redirect:" + way.back();
  }

  /** Sends what came in to whoever reads the case. */
  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(ObjectionWays.PAPERS + "/{stuk}")
  void open(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable UUID stuk,
      HttpServletResponse response)
      throws IOException {
    try (var file = papers.open(access, new PartId(deel), new ResponseId(reactie), stuk)) {
      EvidenceResponse.write(file, response);
    }
  }
}
