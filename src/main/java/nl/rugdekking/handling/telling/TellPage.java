// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.telling;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.Telling;
import nl.rugdekking.handling.TellingService;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.OutcomeToTell;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Fills the page on which somebody tells the affected person something, and names each promise that
 * can be kept by that. It also records what the form tells, or adds errors to the form.
 */
@Component
record TellPage(
    TellingService tellings,
    ObjectProvider<OutcomeToTell> outcomes,
    PromiseKeepers keepers,
    CaseTexts texts,
    PartPage page) {

  private static final String FORM = "form";

  /**
   * A promise to tell the affected person.
   *
   * @param task the short sentence that says what is to be told
   * @param outcome the text about the outcome, as the log says it or as it was typed; null when
   *     nothing is known of it
   */
  record Owed(UUID id, String task, boolean told, @Nullable String outcome) {}

  String show(CaseAccess access, UUID part, Model model) {
    page.addFrame(access, part, Action.TELL, model);
    if (!model.containsAttribute(FORM)) {
      model.addAttribute(FORM, TellForm.empty(tellings.today(), access.viewer().name()));
    }
    var form = (TellForm) Objects.requireNonNull(model.getAttribute(FORM));
    model.addAttribute("owed", list(access, new PartId(part), form));
    model.addAttribute("ways", listWays());
    return "handling/tell";
  }

  private List<Choice> listWays() {
    return Stream.of(Telling.Way.values())
        .map(way -> new Choice(way.name(), texts.text("handling.tell.way." + way.name())))
        .toList();
  }

  private List<Owed> list(CaseAccess access, PartId part, TellForm form) {
    return tellings.listOwed(access, part).stream()
        .map(
            promise -> {
              var id = promise.id().value();
              var typed = form.findOutcome(id);
              var known =
                  outcomes.stream()
                      .flatMap(source -> source.describe(access, promise).stream())
                      .findFirst()
                      .orElse(null);
              return new Owed(
                  id,
                  texts.text(keepers.get(promise.kind()).taskKey(promise.decided())),
                  form.isTold(id),
                  known == null || typed == null ? known : typed);
            })
        .toList();
  }

  /** Tells it. Returns false when the form has errors. */
  boolean tell(CaseAccess access, PartId part, TellForm form, BindingResult errors) {
    check(list(access, part, form), form, errors);
    if (errors.hasErrors()) {
      return false;
    }
    try {
      tellings.tell(access, part, form.toTelling());
      return true;
    } catch (RefusedException refused) {
      var field = refused.messageKey().equals("handling.tell.who.empty") ? "who" : "on";
      errors.rejectValue(field, refused.messageKey());
      return false;
    }
  }

  // A promise of which the log knows the outcome is told with a text about it; any other with the
  // general words.
  private static void check(List<Owed> owed, TellForm form, BindingResult errors) {
    var named = owed.stream().filter(Owed::told).toList();
    for (var one : named) {
      var text = one.outcome();
      if (text != null && text.isBlank()) {
        errors.rejectValue("outcomes", "handling.tell.outcome.empty");
      } else if (text != null && text.length() > TextForm.MAX_LENGTH) {
        errors.rejectValue("outcomes", "register.words.long");
      }
    }
    if (!form.hasWords() && (named.isEmpty() || named.stream().anyMatch(TellPage::needsWords))) {
      errors.rejectValue("words", "register.words.empty");
    }
    if (form.isTalk() && TypedDate.parse(form.on()).isEmpty()) {
      errors.rejectValue("on", "handling.tell.on.empty");
    }
  }

  private static boolean needsWords(Owed owed) {
    return owed.outcome() == null;
  }

  String redirect(CaseAccess access) {
    return page.redirect(access);
  }
}
