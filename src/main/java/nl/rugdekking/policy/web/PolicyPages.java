// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecisions;
import nl.rugdekking.web.Dates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the pages of the policies: the list of the bodies (such as the council), and the page of
 * one body with the policy that holds and all its versions.
 */
@Component
record PolicyPages(
    Policies policies,
    Organisations organisations,
    People people,
    OrganisationDecisions decisions,
    PolicyTexts texts,
    Dates dates) {

  /**
   * A body in the list of policies.
   *
   * @param promises the number of promises that the body makes
   * @param says the sentence about which version holds, and from which day
   */
  record BodyRow(String name, String path, int promises, String says) {}

  /**
   * A version of a policy.
   *
   * @param adopted who recorded it and when, in words
   * @param differences what it changed in the version before
   */
  record VersionRow(String title, String adopted, List<PolicyTexts.Difference> differences) {}

  String list(Model model) {
    model.addAttribute("rows", Arrays.stream(BodyKind.values()).map(this::toRow).toList());
    var open = decisions.listOpen();
    model.addAttribute("open", open.size());
    model.addAttribute("judgeOpen", open.contains(OpenQuestion.EXECUTIVE_JUDGE));
    model.addAttribute("judgePath", OpenQuestion.EXECUTIVE_JUDGE.segment());
    return "policy/policies";
  }

  private BodyRow toRow(BodyKind body) {
    var current = organisations.structure().policy(body);
    var newest = policies.history(body).getFirst().policy();
    var start = describeStart(current);
    return new BodyRow(
        bodyName(body),
        BodyPath.of(body),
        current.promises().size(),
        newest.equals(current) ? start : start + " " + texts.text("policy.next", firstDay(newest)));
  }

  private String describeStart(Policy policy) {
    return texts.text("policy.since", policy.version(), firstDay(policy));
  }

  String firstDay(Policy policy) {
    return dates.day(policy.from());
  }

  /**
   * Shows the policy of one body.
   *
   * @param adopted true right after a new version was adopted, which the page then confirms
   */
  String show(BodyKind body, boolean adopted, Model model) {
    var history = policies.history(body);
    var newest = history.getFirst().policy();
    model.addAttribute(
        "adopted",
        adopted
            ? texts.text("policy.adopted.done", newest.version(), bodyName(body), firstDay(newest))
            : null);
    model.addAttribute("body", bodyName(body));
    model.addAttribute("path", BodyPath.of(body));
    model.addAttribute("lines", texts.lines(organisations.structure().policy(body)));
    model.addAttribute("since", describeStart(organisations.structure().policy(body)));
    model.addAttribute("warnings", listWarnings(organisations.structure().policy(body)));
    model.addAttribute("versions", listVersions(history));
    return "policy/policy";
  }

  // Returns a warning for each promise that is owed by an office that nobody holds. Whoever handles
  // the case then owes the promise.
  List<String> listWarnings(Policy policy) {
    var warnings = new ArrayList<String>();
    for (var kind : texts.kinds()) {
      policy
          .findOwner(kind.kind())
          .filter(office -> people.listOfficeHolders(office, policy.body()).isEmpty())
          .map(texts::officeName)
          .map(office -> texts.text("policy.owner.missing", office, texts.text(kind.nameKey())))
          .ifPresent(warnings::add);
    }
    return warnings;
  }

  private List<VersionRow> listVersions(List<Policies.AdoptedPolicy> history) {
    var adopters =
        history.stream().map(Policies.AdoptedPolicy::by).filter(Objects::nonNull).toList();
    var names =
        people.mapById(adopters).values().stream()
            .collect(Collectors.toMap(Person::id, Person::name));
    var versions = new ArrayList<VersionRow>();
    for (int i = 0; i < history.size(); i++) {
      var adopted = history.get(i);
      var by = adopted.by();
      versions.add(
          new VersionRow(
              describeStart(adopted.policy()),
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

  String bodyName(BodyKind body) {
    Label name = organisations.structure().body(body).name();
    return name.in(LocaleContextHolder.getLocale());
  }
}
