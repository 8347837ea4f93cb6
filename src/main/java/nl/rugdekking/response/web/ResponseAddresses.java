// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the addresses to which the pages about the response to the perpetrator link. */
@Component
record ResponseAddresses(Organisations organisations) {

  /**
   * The addresses for one page.
   *
   * @param promise the page of the unsettled promise, or null when there is none
   */
  record Links(String here, String ask, String tell, @Nullable String promise) {}

  Links linksFor(CaseAccess access, PartId part, @Nullable Promise promise) {
    var base = part(access, part);
    return new Links(
        base + "/reactie",
        base + "/vragen",
        base + "/terugkoppelen",
        promise == null ? null : incident(access) + "/beloften/" + promise.id().value());
  }

  String part(CaseAccess access, PartId part) {
    return incident(access) + "/getroffenen/" + part.value();
  }

  String dossier(UUID subject) {
    return "/" + organisations.current().slug() + "/dossiers/" + subject;
  }

  String incident(CaseAccess access) {
    return "/" + organisations.current().slug() + "/incidenten/" + access.number();
  }

  List<Step> incidentBreadcrumb(CaseAccess access) {
    return List.of(new Step(access.number(), incident(access)));
  }
}
