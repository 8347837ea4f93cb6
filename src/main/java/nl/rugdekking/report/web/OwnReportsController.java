// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the address of the list of reports, as letters had it, to the list of own cases. */
@Controller
class OwnReportsController {

  @GetMapping("/{organisatie}/meldingen")
  @Endpoint(Gate.MEMBER)
  String list() {
    return "redirect:/{organisatie}/mijn";
  }
}
