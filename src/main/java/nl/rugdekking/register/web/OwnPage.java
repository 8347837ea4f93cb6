// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the affected's own page shows. */
@Component
class OwnPage {

  private final CaseViews views;
  private final CasePages pages;
  private final CaseTexts texts;
  private final Addresses addresses;
  private final LookRows looks;

  OwnPage(CaseViews views, CasePages pages, CaseTexts texts, Addresses addresses, LookRows looks) {
    this.views = views;
    this.pages = pages;
    this.texts = texts;
    this.addresses = addresses;
    this.looks = looks;
  }

  String show(CaseAccess access, Model model) {
    var view = views.forAffected(access);
    var part = view.parts().stream().findFirst().orElseThrow(HiddenException::new);
    frame(access, model, part);
    model.addAttribute("channel", texts.channel(view.incident().channel()));
    model.addAttribute("registeredAt", view.incident().registeredAt());
    model.addAttribute("unreadable", view.unreadable());
    model.addAttribute("writable", !view.destroyed());
    model.addAttribute("timeline", pages.timeline(view, addresses.own(access.number())));
    model.addAttribute("rows", pages.rows(part));
    model.addAttribute("answers", pages.answers(part));
    model.addAttribute("readers", texts.readers(part.readers()));
    model.addAttribute("looks", looks.of(access));
    model.addAttribute("trustedNames", looks.names(access.trusted(part.part().id())));
    addForms(model);
    return "register/own";
  }

  private static void addForms(Model model) {
    if (!model.containsAttribute("addition")) {
      model.addAttribute("addition", WordsForm.empty());
    }
    if (!model.containsAttribute("trusted")) {
      model.addAttribute("trusted", new WhoForm(null));
    }
  }

  private void frame(CaseAccess access, Model model, CaseView.PartView part) {
    model.addAttribute("number", access.number());
    model.addAttribute("base", addresses.own(access.number()));
    model.addAttribute("part", part.part());
    model.addAttribute("affected", part.affected());
    model.addAttribute("mine", access.may(Action.WISH, part.part().id()));
    model.addAttribute("owner", part.owner());
  }

  String wishes(CaseAccess access, Model model) {
    var part = part(access, Action.WISH);
    frame(access, model, part);
    model.addAttribute("steps", addresses.toOwn(access.number()));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", WishesForm.of(part.affected()));
    }
    looks.choices(model);
    return "register/wishes";
  }

  /** The viewer's own part. */
  CaseView.PartView part(CaseAccess access, Action action) {
    var own = access.parts(action).stream().findFirst().orElseThrow(HiddenException::new);
    return views.partForHandler(access, own.id(), action);
  }

  String redirect(CaseAccess access) {
    return "redirect:" + addresses.own(access.number());
  }
}
