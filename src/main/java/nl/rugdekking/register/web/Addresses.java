// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Step;
import org.springframework.stereotype.Component;

/** The addresses of the pages of cases, and the steps of their breadcrumb. */
@Component
public class Addresses {

  private final Organisations organisations;
  private final CaseTexts texts;

  Addresses(Organisations organisations, CaseTexts texts) {
    this.organisations = organisations;
    this.texts = texts;
  }

  public String home() {
    return "/" + organisations.current().slug();
  }

  public String incident(String number) {
    return home() + "/incidenten/" + number;
  }

  /** The list of cases, filtered by this query string. */
  public String incidents(String query) {
    return home() + "/incidenten" + (query.isEmpty() ? "" : "?" + query);
  }

  public String own(String number) {
    return home() + "/mijn/" + number;
  }

  /** The page of a part of somebody else that the viewer may follow. */
  public String followed(String number, PartId part) {
    return own(number) + "/getroffenen/" + part.value();
  }

  public List<Step> toIncidents() {
    return List.of(new Step(texts.text("register.incidents"), home() + "/incidenten"));
  }

  public List<Step> toIncident(String number) {
    return List.of(
        new Step(texts.text("register.incidents"), home() + "/incidenten"),
        new Step(number, incident(number)));
  }

  public List<Step> toOwn(String number) {
    return List.of(
        new Step(texts.text("register.own"), home() + "/mijn"), new Step(number, own(number)));
  }
}
