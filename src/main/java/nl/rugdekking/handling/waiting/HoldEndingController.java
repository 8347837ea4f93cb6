// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.handling.OwnCase;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.web.CaseAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The affected say here whether a report which somebody else sent may be read before its day. */
@Controller
record HoldEndingController(OwnCase own, CaseAddresses addresses) {

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping("/{organisatie}/mijn/{nummer}/lezen")
  String letRead(CaseAccess access, @RequestParam(defaultValue = "YES") Wish antwoord) {
    own.answerReading(access, access.own().id(), antwoord);
    return "redirect:"
        + addresses.ownCase(access.number())
        + (antwoord == Wish.YES ? "?gedaan=wensen" : "#vraag");
  }
}
