// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseHandover;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/**
 * Fills the form of the next version of a policy, and the page that shows what it would change. The
 * form is folded: each section says what holds now, and is open when something in it was changed or
 * is wrong.
 */
@Component
record PolicyChangePage(
    Policies policies,
    Organisations organisations,
    PolicyCheck check,
    PolicyTexts texts,
    PolicyPages pages) {

  /**
   * A section of the form.
   *
   * @param now the words of the last version about it
   */
  record Section(String name, String now, boolean open) {}

  /**
   * The section of one kind of promise.
   *
   * @param oneTerm true when the term is the same whether the case is urgent or not
   * @param sentence the sentence that says when the promise is made, or null when it is made with
   *     the report
   * @param urgentTerm false when urgent cases have no term of their own
   * @param window true for a follow-up, which has a first day too
   * @param owners the listChoices for who owes it; empty when that is always whoever handles the
   *     case
   */
  record PromiseSection(
      Section section,
      @Nullable String sentence,
      boolean oneTerm,
      boolean urgentTerm,
      boolean window,
      List<Choice> owed,
      List<Choice> owners) {}

  /** Shows the form of the next version. */
  String edit(BodyKind body, PolicyForm form, Errors errors, Model model) {
    var policy = policies.history(body).getFirst().policy();
    var before = check.newForm(body);
    var kinds = texts.kinds();
    model.addAttribute("body", pages.bodyName(body));
    model.addAttribute("path", BodyPath.of(body));
    var sections = new ArrayList<PromiseSection>();
    for (int i = 0; i < kinds.size(); i++) {
      var kind = kinds.get(i);
      var terms = texts.describeTerms(kind, policy.promises().get(kind.kind()));
      var isOpen = form.changesTerm(before, i, kind) || errors.hasFieldErrors("terms[" + i + "].*");
      sections.add(createSection(kind, terms, isOpen));
    }
    model.addAttribute("kinds", sections);
    addSections(form, before, errors, policy, model);
    addChoices(model);
    return "policy/policy-change";
  }

  private void addSections(
      PolicyForm form, PolicyForm before, Errors errors, Policy policy, Model model) {
    model.addAttribute(
        "urgentForms",
        new Section(
            texts.text("policy.urgent-forms"),
            texts.describeForms(policy),
            form.changesUrgentForms(before) || errors.hasFieldErrors("urgentForms")));
    model.addAttribute(
        "other",
        new Section(
            texts.text("policy.other"),
            texts.describeOther(policy),
            form.changesOther(before)
                || Stream.of("months", "banMonths").anyMatch(errors::hasFieldErrors)));
    model.addAttribute(
        "keeping",
        new Section(
            texts.text("policy.keeping"),
            texts.describeKeeping(policy),
            !form.getYears().equals(before.getYears()) || errors.hasFieldErrors("years*")));
  }

  private List<Choice> listUnits(Set<Term.Unit> leftOut) {
    return listChoices(
        "policy.unit.",
        Arrays.stream(Term.Unit.values())
            .filter(unit -> !leftOut.contains(unit))
            .map(Enum::name)
            .toArray(String[]::new));
  }

  private void addChoices(Model model) {
    model.addAttribute("units", listUnits(Set.of()));
    // Minutes fit urgent terms only. The others offer them where a policy says minutes already.
    model.addAttribute("unitsOfDays", listUnits(Set.of(Term.Unit.MINUTES)));
    model.addAttribute(
        "forms",
        organisations.structure().classification(ClassificationKind.FORM).stream()
            .map(label -> new Choice(label.code(), label.in(LocaleContextHolder.getLocale())))
            .toList());
    model.addAttribute("kept", texts.keptTexts());
  }

  private PromiseSection createSection(PromiseKeeper kind, String now, boolean open) {
    var oneTerm = PolicyForm.hasOneTerm(kind);
    var owed = new ArrayList<Choice>();
    owed.add(new Choice(TermForm.ALWAYS, texts.text("policy.owed.ALWAYS")));
    owed.addAll(
        oneTerm || !kind.hasUrgentTerm()
            ? listChoices("policy.owed.", TermForm.NEVER)
            : listChoices("policy.owed.", TermForm.URGENT, TermForm.NEVER));
    return new PromiseSection(
        new Section(texts.text(kind.nameKey()), now, open),
        texts.sentence(kind),
        oneTerm,
        kind.hasUrgentTerm(),
        kind.definition().hasWindow(),
        owed,
        kind.mayBeOwedByOffice() ? listOwners() : List.of());
  }

  private List<Choice> listOwners() {
    var owners = new ArrayList<Choice>();
    owners.add(new Choice(TermForm.HANDLER, texts.text("policy.owner.handler")));
    PromiseHandover.OFFICES.forEach(
        office -> owners.add(new Choice(office.name(), texts.officeName(office))));
    return owners;
  }

  /** Shows what would change, before the policy is adopted. */
  String preview(BodyKind body, Policy next, Model model) {
    var before = policies.history(body).getFirst().policy();
    model.addAttribute("body", pages.bodyName(body));
    model.addAttribute("path", BodyPath.of(body));
    model.addAttribute("differences", texts.differences(before, next));
    model.addAttribute("warnings", pages.listWarnings(next));
    model.addAttribute("day", pages.firstDay(next));
    return "policy/policy-preview";
  }

  private List<Choice> listChoices(String key, String... codes) {
    return Arrays.stream(codes).map(code -> new Choice(code, texts.text(key + code))).toList();
  }
}
