// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which somebody says what the columns of a list and the values in them mean. */
@Controller
record MatchController(HistoryLists lists, MatchPages pages) {

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @GetMapping(HistoryController.PATH + "/{lijst}/kolommen")
  String columns(Viewer viewer, @PathVariable UUID lijst, Model model) {
    return pages.showColumns(lists.get(viewer, lijst), model);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @PostMapping(HistoryController.PATH + "/{lijst}/kolommen")
  String chooseColumns(
      Viewer viewer,
      @PathVariable UUID lijst,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response) {
    var list = lists.get(viewer, lijst);
    var form = new MatchForm(sent);
    try {
      if (form.headings() != lists.headingLine(list)) {
        lists.changeHeadingLine(list, form.version(), form.headings());
        return "redirect:" + pages.listPath(lijst) + "/kolommen";
      }
      lists.saveColumns(list, form.version(), form.headings(), form.columns());
      return "redirect:" + pages.listPath(lijst) + "/waarden";
    } catch (RefusedException refused) {
      response.setStatus(refused.status().value());
      return pages.showColumns(list, form.columns(), model);
    }
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @GetMapping(HistoryController.PATH + "/{lijst}/waarden")
  String values(
      Viewer viewer,
      @PathVariable UUID lijst,
      @RequestParam(defaultValue = "1") int pagina,
      Model model) {
    return pages.showValues(lists.get(viewer, lijst), pagina, false, model);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @PostMapping(HistoryController.PATH + "/{lijst}/waarden")
  String chooseValues(
      Viewer viewer,
      @PathVariable UUID lijst,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response) {
    var list = lists.get(viewer, lijst);
    var form = new MatchForm(sent);
    lists.saveValues(list, form.version(), form.values(lists.listValues(list)));
    var after = lists.get(viewer, lijst);
    var next = pages.findNextPath(after, form);
    if (next.isPresent()) {
      return "redirect:" + next.get();
    }
    response.setStatus(422);
    return pages.showValues(after, form.page(), true, model);
  }
}
