// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.evidence.web.EvidenceResponse;
import nl.rugdekking.objection.MeasurePapers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page with what came in against a measure, for somebody to whom only the promise of the answer
 * was given.
 */
@Controller
@RequestMapping(ObjectionWays.GIVEN + ObjectionWays.PAPERS)
record GivenPaperController(ObjectionWays ways, PaperPage page, MeasurePapers papers) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    return page.show(access, ways.ofGiven(access, deel, belofte), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping
  String add(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @ModelAttribute("form") PaperForm form,
      BindingResult errors,
      Model model) {
    var way = ways.ofGiven(access, deel, belofte);
    return page.isAdded(access, way, form, errors)
        ? "redirect:" + way.papers()
        : page.show(access, way, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping("/{stuk}")
  void open(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable UUID stuk,
      HttpServletResponse response)
      throws IOException {
    var way = ways.ofGiven(access, deel, belofte);
    try (var file = papers.openGiven(access, way.part(), way.objection(), stuk)) {
      EvidenceResponse.write(file, response);
    }
  }
}
