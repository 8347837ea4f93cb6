// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.register.web.UnfinishedWork;
import nl.rugdekking.web.ButtonLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that closes a part: the outcomes, and what is not finished (domain rule 2t). */
@Component
record ClosingPage(
    PartPage partPage,
    CaseViews views,
    CaseTexts texts,
    ObjectProvider<UnfinishedWork> unfinishedWork) {

  /**
   * The form that closes a part: the outcome, and the closing message to the affected.
   *
   * @param confirmed true when the handler knows what is unfinished and leaves it so
   */
  record CloseForm(
      int version,
      @NotNull(message = "{register.choose}") @Nullable Outcome outcome,
      @NotBlank(message = "{register.words.empty}")
          @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
          @Nullable String words,
      @Nullable Boolean confirmed) {

    boolean isConfirmed() {
      return Boolean.TRUE.equals(confirmed);
    }

    String wordsOrEmpty() {
      return words == null ? "" : words;
    }
  }

  String show(CaseAccess access, UUID id, Model model) {
    var part = partPage.addFrame(access, id, Action.CLOSE, model);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", new CloseForm(part.affected().version(), null, null, null));
    }
    model.addAttribute("canClose", part.canClose());
    model.addAttribute("unfinished", list(access, part));
    model.addAttribute("outcomes", texts.outcomes());
    return "handling/close";
  }

  /**
   * Returns true when the part can be closed although something in it is not finished. The handler
   * then confirms that it stays so.
   */
  boolean needsConfirmation(CaseAccess access, UUID id) {
    var part = views.getPart(access, new PartId(id), Action.CLOSE);
    return part.canClose() && !list(access, part).isEmpty();
  }

  private List<ButtonLink> list(CaseAccess access, CaseView.PartView part) {
    var view = views.getForHandler(access);
    return unfinishedWork
        .orderedStream()
        .flatMap(room -> room.list(access, view, part).stream())
        .toList();
  }
}
