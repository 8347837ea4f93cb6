// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.Objections;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import nl.rugdekking.web.Step;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The addresses and the frame of the pages of one objection, for each way to open them. */
@Component
record ObjectionWays(
    Objections objections,
    Responses responses,
    PartPage partPage,
    CaseAddresses addresses,
    CaseTexts texts) {

  static final String GIVEN =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}";
  static final String ANSWER = "/antwoord";
  static final String POSTPONE = "/uitstel";
  static final String PAPERS = "/stukken";
  static final String HEARING = "/horen";

  /**
   * The way in which somebody opens the pages of an objection.
   *
   * @param right the right by which they handle it
   * @param answer the address of the page on which the answer is recorded
   * @param base the address below which the other pages are
   * @param files the address below which the files open
   * @param back the address of the page from which they came
   */
  record Way(
      PartId part,
      Objection objection,
      Action right,
      String answer,
      String base,
      String files,
      String back) {

    /** Returns the address of the page on which the answer is put off. */
    String postponement() {
      return base + POSTPONE;
    }

    /** Returns the address of the page on which the hearing is recorded. */
    String hearing() {
      return base + HEARING;
    }

    /** Returns the address of the page with what came in. */
    String papers() {
      return base + PAPERS;
    }
  }

  /** Returns the addresses for the handler of the part. */
  Way ofCase(CaseAccess access, UUID part, UUID id) {
    access.require(Action.DECIDE, new PartId(part));
    var objection = objections.get(access, new PartId(part), id);
    var back =
        CasePages.partAddress(addresses.incident(access.number()), new PartId(part)) + "/reactie";
    var measure = back + "/" + objection.measure().value();
    var page = measure + "/bezwaren/" + id;
    return new Way(new PartId(part), objection, Action.DECIDE, page, page, measure + PAPERS, back);
  }

  /** Returns the addresses for somebody to whom the promise of the answer was given. */
  Way ofGiven(CaseAccess access, UUID part, UUID promise) {
    var id = new PromiseId(promise);
    var objection = objections.getGiven(access, new PartId(part), id);
    var back = Promise.pathForOwner(addresses.incident(access.number()), new PartId(part), id);
    return new Way(
        new PartId(part), objection, Action.KEEP_GIVEN, back + ANSWER, back, back + PAPERS, back);
  }

  /**
   * Fills the frame of a page, and returns the measure. Somebody to whom only a promise was given
   * does not read who is affected, and goes back to their tasks.
   */
  Response addFrame(CaseAccess access, Way way, Model model) {
    partPage.addFrame(access, way.part().value(), way.right(), model);
    var measure = responses.get(access, way.right(), way.part(), way.objection().measure());
    model.addAttribute("measureName", texts.text("response.kind." + measure.kind().name()));
    model.addAttribute("answerPath", way.answer());
    model.addAttribute("postponementPath", way.postponement());
    model.addAttribute("hearingPath", way.hearing());
    model.addAttribute("papersPath", way.papers());
    model.addAttribute("back", way.back());
    if (way.right() == Action.KEEP_GIVEN) {
      model.addAttribute("named", false);
      model.addAttribute(
          "steps", List.of(new Step(texts.text("finding.tasks"), addresses.home() + "/taken")));
    }
    return measure;
  }
}
