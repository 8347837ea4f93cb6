// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.sheet.UnreadableSheetException;
import nl.rugdekking.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages on which a coordinator hands in a list and follows its import. */
@Controller
record HistoryController(HistoryLists lists, HistoryPages pages) {

  static final String PATH = "/{organisatie}/beheer/incidentenlijst";

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @GetMapping(PATH)
  String show(Viewer viewer, Model model) {
    return pages.showLists(lists.list(viewer), model);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @PostMapping(PATH)
  String handIn(
      Viewer viewer,
      @RequestParam(required = false) MultipartFile list,
      Model model,
      HttpServletResponse response)
      throws IOException {
    var file = list == null ? new byte[0] : list.getBytes();
    var given = list == null ? null : list.getOriginalFilename();
    try {
      var id = lists.handIn(viewer, given == null ? "" : TypedText.cleanLine(given), file);
      return "redirect:" + pages.listPath(id);
    } catch (UnreadableSheetException unreadable) {
      pages.addFault(unreadable, model);
    } catch (RefusedException refused) {
      pages.addFault(refused, model);
    }
    response.setStatus(422);
    return pages.showLists(lists.list(viewer), model);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @GetMapping(PATH + "/{lijst}")
  String showList(
      Viewer viewer,
      @PathVariable UUID lijst,
      @RequestParam(defaultValue = "1") int pagina,
      Model model) {
    return pages.showList(viewer, lists.get(viewer, lijst), pagina, model);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @PostMapping(PATH + "/{lijst}/weggooien")
  String discard(Viewer viewer, @PathVariable UUID lijst) {
    lists.discard(lists.get(viewer, lijst));
    return "redirect:" + pages.listsPath();
  }
}
