// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Action.READ_OWN;
import static nl.rugdekking.access.Action.WISH;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.AssignmentService;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.NamedCalls;
import nl.rugdekking.register.web.OwnCaseBlock;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.register.web.WishFields;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the affected person about their own case. */
@Component
record OwnPage(
    CaseViews views,
    NamedCalls calls,
    CaseTexts texts,
    CaseAddresses addresses,
    OwnReaders readers,
    OwnContent content,
    ObjectProvider<OwnCaseBlock> blocks) {

  /** Shows the viewer's own part, or else a part that somebody allows them to follow. */
  String show(CaseAccess access, Model model) {
    return show(access, access.own().id(), model);
  }

  String show(CaseAccess access, PartId id, Model model) {
    var page = views.readPage(() -> fill(access, id, model));
    // The blocks are filled after readPage, whose transaction is read-only, because a block logs
    // which perpetrator it shows.
    var mine = access.may(WISH, id);
    model.addAttribute("blocks", mine ? fillBlocks(access, id, model) : List.of());
    return page;
  }

  private String fill(CaseAccess access, PartId id, Model model) {
    var view = views.getForAffected(access, id);
    var part = view.parts().getFirst();
    var mine = access.may(WISH, id);
    addFrame(access, model, part);
    content.fill(access, view, mine, model);
    model.addAttribute("notices", notices(access, view, mine));
    model.addAttribute("writable", !view.destroyed());
    model.addAttribute("calls", mine ? calls.find(id).stream().toList() : null);
    model.addAttribute(
        "handedOver",
        mine && part.isOpen() ? calls.findHandedOver(part.part()).orElse(null) : null);
    model.addAttribute("callPath", mine ? addresses.ownCase(access.number()) + "/gevaar" : null);
    readers.fill(access, part, model);
    model.addAttribute("others", listOthers(access, id));
    model.addAttribute("aside", part.part().isTalk() ? "handling/own-talk" : null);
    model.addAttribute("quiet", "handling/own-quiet");
    addForms(model);
    return "register/own";
  }

  private List<String> notices(CaseAccess access, CaseView view, boolean mine) {
    var part = view.parts().getFirst();
    var notices = new ArrayList<String>();
    if (view.unreadable()) {
      notices.add(texts.text("register.destroyed"));
    }
    if (mine && !view.destroyed() && views.hasHiddenReports(access, part.part().id())) {
      var owner = part.owner();
      notices.add(
          texts.text(
              "handling.own.kept-back",
              owner == null ? texts.text("handling.own.kept-back.owner") : owner));
    }
    return notices;
  }

  private List<String> fillBlocks(CaseAccess access, PartId part, Model model) {
    return blocks
        .orderedStream()
        .flatMap(block -> block.fill(access, part, model).stream())
        .toList();
  }

  /** Returns links to the other parts of this incident that the viewer may read. */
  private List<ButtonLink> listOthers(CaseAccess access, PartId shown) {
    return access.parts(READ_OWN).stream()
        .filter(part -> !part.id().equals(shown))
        .map(part -> views.getPart(access, part.id(), READ_OWN))
        .map(
            part ->
                access.may(WISH, part.part().id())
                    ? new ButtonLink(
                        texts.text("handling.own.yours"), addresses.ownCase(access.number()), false)
                    : new ButtonLink(
                        texts.text("handling.own.other", texts.affectedName(part)),
                        addresses.followedPart(access.number(), part.part().id()),
                        false))
        .toList();
  }

  private static void addForms(Model model) {
    if (!model.containsAttribute("addition")) {
      model.addAttribute("addition", TextForm.empty());
    }
    if (!model.containsAttribute("trusted")) {
      model.addAttribute("trusted", new PersonForm(null));
    }
  }

  private void addFrame(CaseAccess access, Model model, CaseView.PartView part) {
    model.addAttribute("number", access.number());
    model.addAttribute("base", addresses.ownCase(access.number()));
    model.addAttribute("part", part.part());
    model.addAttribute("talk", part.part().isTalk());
    model.addAttribute("affected", part.affected());
    model.addAttribute("mine", access.may(WISH, part.part().id()));
    model.addAttribute("handlerChoice", AssignmentService.isChosenByAffected(part.part()));
    model.addAttribute("position", texts.position(part));
    model.addAttribute("owner", part.owner());
    model.addAttribute("who", texts.affectedName(part));
  }

  String wishes(CaseAccess access, Model model) {
    var part = part(access, WISH);
    addFrame(access, model, part);
    model.addAttribute("steps", addresses.ownBreadcrumb(access));
    model.addAttribute("wishFields", WishFields.of(part.affected()));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", WishesForm.of(part.affected()));
    }
    return "handling/wishes";
  }

  /**
   * Returns the part of the viewer. When two reports on the same event gave them two parts that
   * were joined, this is the part that is still handled.
   */
  CaseView.PartView part(CaseAccess access, Action action) {
    var own =
        access.parts(action).stream()
            .min(Comparator.comparing(CasePart::continued))
            .orElseThrow(HiddenException::new);
    return views.getPart(access, own.id(), action);
  }

  String redirect(CaseAccess access) {
    return "redirect:" + addresses.ownCase(access.number());
  }

  /**
   * Redirects to the place on the page where something was sent; the page says there that it was
   * received.
   */
  String redirect(CaseAccess access, String place) {
    return redirect(access) + "?gedaan=" + place + "#" + place;
  }

  /**
   * Redirects after the question about danger. When there is danger now, it leads to the page that
   * shows whom we call, and otherwise back to the page of the case, which says that the answer was
   * saved.
   */
  String redirect(CaseAccess access, @Nullable Danger answered) {
    return redirect(access) + (answered == Danger.ACUTE ? "/gevaar" : "?gedaan=wensen");
  }
}
