// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Step;
import org.springframework.stereotype.Component;

/** The addresses of the pages of cases, and the steps of their breadcrumb. */
@Component
public class CaseAddresses {

  private final Organisations organisations;
  private final CaseTexts texts;

  CaseAddresses(Organisations organisations, CaseTexts texts) {
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

  public String ownCase(String number) {
    return home() + "/mijn/" + number;
  }

  /** The page of a part of somebody else that the viewer may follow. */
  public String followedPart(String number, PartId part) {
    return ownCase(number) + "/getroffenen/" + part.value();
  }

  public List<Step> incidentsBreadcrumb() {
    return List.of(new Step(texts.text("register.incidents"), home() + "/incidenten"));
  }

  /** The step to the list of cases, or to that of talks. */
  List<Step> listBreadcrumb(CaseAccess access) {
    return incidentBreadcrumb(access).subList(0, 1);
  }

  /** The steps to the page of a case or of a talk. A talk is not named by its number. */
  public List<Step> incidentBreadcrumb(CaseAccess access) {
    return access.isTalk()
        ? List.of(
            new Step(texts.text("register.talks"), home() + "/gesprekken"),
            new Step(texts.text("register.talk"), incident(access.number())))
        : incidentBreadcrumb(access.number());
  }

  public List<Step> incidentBreadcrumb(String number) {
    return List.of(
        new Step(texts.text("register.incidents"), home() + "/incidenten"),
        new Step(number, incident(number)));
  }

  public List<Step> ownBreadcrumb(CaseAccess access) {
    var number = access.number();
    return List.of(
        new Step(texts.text("register.own"), home() + "/mijn"),
        new Step(access.isTalk() ? texts.text("register.talk") : number, ownCase(number)));
  }
}
