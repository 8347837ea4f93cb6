// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the pages for one step in a part of a case (a part is the case of one affected person) with
 * the data that all these pages show.
 */
@Component
public class PartPage {

  private final CaseViews views;
  private final CaseTexts texts;
  private final CaseAddresses addresses;
  private final CaseContacts contacts;
  private final PartFacts partFacts;
  private final WishSentences wishes;

  PartPage(
      CaseViews views,
      CaseTexts texts,
      CaseAddresses addresses,
      CaseContacts contacts,
      PartFacts partFacts,
      WishSentences wishes) {
    this.wishes = wishes;
    this.partFacts = partFacts;
    this.contacts = contacts;
    this.views = views;
    this.texts = texts;
    this.addresses = addresses;
  }

  /** Adds the affected person, the breadcrumb and the addresses to the model. */
  public CaseView.PartView addFrame(CaseAccess access, UUID part, Action action, Model model) {
    var view = views.getPart(access, new PartId(part), action);
    var base = addresses.incident(access.number());
    model.addAttribute("number", access.number());
    model.addAttribute("steps", addresses.incidentBreadcrumb(access));
    model.addAttribute("who", texts.affectedName(view));
    model.addAttribute("affectedKnown", view.part().affected() != null);
    model.addAttribute("position", texts.position(view));
    model.addAttribute("base", CasePages.partAddress(base, new PartId(part)));
    model.addAttribute("incidentPath", base);
    return view;
  }

  /** Adds the same, and the ways to reach the affected person. */
  public CaseView.PartView addTalkFrame(CaseAccess access, UUID part, Action action, Model model) {
    var view = addFrame(access, part, action, model);
    model.addAttribute("contacts", contacts.list(access, List.of(view), views.listReports(access)));
    return view;
  }

  /** Adds the reports, as far as the viewer may read them, and the severity. */
  public void addFacts(CaseAccess access, CaseView.PartView view, Model model) {
    model.addAttribute("severity", partFacts.severity(view));
    model.addAttribute(
        "reported",
        views.listReports(access).stream()
            .map(Testimony.VisibleReport::words)
            .filter(words -> !words.isEmpty())
            .toList());
  }

  /**
   * Returns a sentence with the answer of the affected person about an act toward the perpetrator,
   * and its date; null when the promise is about no such act.
   */
  public @Nullable String describeWish(CaseView.PartView view, Promise promise) {
    return wishes.aboutAct(view, promise);
  }

  /** Returns a sentence with the answer of the affected person about this act, and its date. */
  public String describeWish(CaseView.PartView view, VisibleAct act) {
    return wishes.aboutAct(view, act);
  }

  /**
   * Returns a sentence that says who decided to act although the affected person did not want it,
   * when and why; null when nobody decided that about the act of this promise.
   */
  public @Nullable String describeDecision(CaseView.PartView view, Promise promise) {
    return wishes.aboutDecision(view, promise);
  }

  public String redirect(CaseAccess access) {
    return "redirect:" + addresses.incident(access.number());
  }
}
