// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.handling.OwnCase;
import nl.rugdekking.register.web.CaseAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The affected say here that a report which somebody else sent may be read before its day. */
@Controller
record HoldEndingController(OwnCase own, CaseAddresses addresses) {

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping("/{organisatie}/mijn/{nummer}/lezen")
  String letRead(CaseAccess access) {
    own.letRead(access, access.own().id());
    return "redirect:" + addresses.ownCase(access.number()) + "?gedaan=wensen";
  }
}
