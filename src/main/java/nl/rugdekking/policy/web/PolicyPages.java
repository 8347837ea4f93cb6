// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecisions;
import nl.rugdekking.promise.PromiseHandover;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the policy of a body. */
@Component
record PolicyPages(
    Policies policies,
    Organisations organisations,
    People people,
    OrganisationDecisions decisions,
    PolicyTexts texts,
    Dates dates) {

  record BodyRow(String name, String path, String says) {}

  record Version(String title, String adopted, List<PolicyTexts.Difference> differences) {}

  String list(Model model) {
    model.addAttribute("rows", Arrays.stream(BodyKind.values()).map(this::toRow).toList());
    model.addAttribute("judgeOpen", decisions.listOpen().contains(OpenQuestion.EXECUTIVE_JUDGE));
    model.addAttribute("judgePath", OpenQuestion.EXECUTIVE_JUDGE.segment());
    return "policy/policies";
  }

  private BodyRow toRow(BodyKind body) {
    var now = organisations.structure().policy(body);
    var newest = policies.history(body).getFirst().policy();
    var says = since(now);
    return new BodyRow(
        bodyName(body),
        BodyPath.of(body),
        newest.equals(now) ? says : says + " " + texts.text("policy.next", firstDay(newest)));
  }

  private String since(Policy policy) {
    return texts.text("policy.since", policy.version(), firstDay(policy));
  }

  private String firstDay(Policy policy) {
    return dates.day(policy.from());
  }

  String show(BodyKind body, Model model) {
    var history = policies.history(body);
    model.addAttribute("body", bodyName(body));
    model.addAttribute("path", BodyPath.of(body));
    model.addAttribute("lines", texts.lines(organisations.structure().policy(body)));
    model.addAttribute("since", since(organisations.structure().policy(body)));
    model.addAttribute("warnings", listWarnings(organisations.structure().policy(body)));
    model.addAttribute("versions", listVersions(history));
    return "policy/policy";
  }

  // Where nobody holds the office, whoever handles the case owes the promise.
  private List<String> listWarnings(Policy policy) {
    return texts.kinds().stream()
        .flatMap(
            kind ->
                policy
                    .findOwner(kind.kind())
                    .filter(office -> people.listOfficeHolders(office, policy.body()).isEmpty())
                    .map(
                        office ->
                            texts.text(
                                "policy.owner.missing",
                                texts.officeName(office),
                                texts.text(kind.nameKey())))
                    .stream())
        .toList();
  }

  private List<Version> listVersions(List<Policies.AdoptedPolicy> history) {
    var names =
        people
            .mapById(
                history.stream().map(Policies.AdoptedPolicy::by).filter(Objects::nonNull).toList())
            .values()
            .stream()
            .collect(Collectors.toMap(Person::id, Person::name));
    var versions = new ArrayList<Version>();
    for (int i = 0; i < history.size(); i++) {
      var adopted = history.get(i);
      var by = adopted.by();
      versions.add(
          new Version(
              since(adopted.policy()),
              by == null
                  ? texts.text("policy.shipped")
                  : texts.text(
                      "policy.adopted", dates.full(adopted.at()), names.getOrDefault(by, "?")),
              i + 1 == history.size()
                  ? List.of()
                  : texts.differences(history.get(i + 1).policy(), adopted.policy())));
    }
    return versions;
  }

  /**
   * A kind of promise on the form.
   *
   * @param sentence when the promise is made, or null when it is made with the report
   * @param window true for a follow-up, which has a first day too
   * @param owners who can owe it; empty when that is always whoever handles the case
   */
  record Kind(
      String name,
      @Nullable String sentence,
      boolean oneTerm,
      boolean window,
      List<Choice> owed,
      List<Choice> owners) {}

  private Kind kind(PromiseKeeper kind) {
    var oneTerm = PolicyForm.hasOneTerm(kind);
    var owed = new ArrayList<Choice>();
    owed.add(
        new Choice(
            TermForm.ALWAYS,
            texts.text(
                kind.definition().start().isMadeWithReport()
                    ? "policy.owed.ALWAYS"
                    : "policy.owed.then")));
    owed.addAll(
        oneTerm
            ? choices("policy.owed.", TermForm.NEVER)
            : choices("policy.owed.", TermForm.URGENT, TermForm.NEVER));
    return new Kind(
        texts.text(kind.nameKey()),
        texts.sentence(kind),
        oneTerm,
        kind.definition().hasWindow(),
        owed,
        kind.mayBeGiven() ? owners() : List.of());
  }

  private List<Choice> owners() {
    var owners = new ArrayList<Choice>();
    owners.add(new Choice(TermForm.HANDLER, texts.text("policy.owner.handler")));
    PromiseHandover.OFFICES.forEach(
        office -> owners.add(new Choice(office.name(), texts.officeName(office))));
    return owners;
  }

  String edit(BodyKind body, Model model) {
    model.addAttribute("body", bodyName(body));
    model.addAttribute("path", BodyPath.of(body));
    model.addAttribute("kinds", texts.kinds().stream().map(this::kind).toList());
    model.addAttribute(
        "units",
        choices(
            "policy.unit.",
            Arrays.stream(Term.Unit.values()).map(Enum::name).toArray(String[]::new)));
    model.addAttribute(
        "forms",
        organisations.structure().classification(ClassificationKind.FORM).stream()
            .map(label -> new Choice(label.code(), label.in(LocaleContextHolder.getLocale())))
            .toList());
    model.addAttribute("kept", texts.keptTexts());
    return "policy/policy-change";
  }

  /** Shows what would change, before the policy is adopted. */
  String preview(BodyKind body, Policy next, Model model) {
    var before = policies.history(body).getFirst().policy();
    model.addAttribute("body", bodyName(body));
    model.addAttribute("path", BodyPath.of(body));
    model.addAttribute("differences", texts.differences(before, next));
    model.addAttribute("warnings", listWarnings(next));
    model.addAttribute("day", firstDay(next));
    return "policy/policy-preview";
  }

  private List<Choice> choices(String key, String... codes) {
    return Arrays.stream(codes).map(code -> new Choice(code, texts.text(key + code))).toList();
  }

  private String bodyName(BodyKind body) {
    Label name = organisations.structure().body(body).name();
    return name.in(LocaleContextHolder.getLocale());
  }
}
