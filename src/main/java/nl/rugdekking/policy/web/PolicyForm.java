// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.web.TypedDate;
import org.springframework.validation.BindingResult;

/**
 * The form for the next version of a policy, as typed. Spring's data binding and the template use
 * its getters and setters.
 */
public class PolicyForm {

  private static final int MOST_YEARS = 30;

  private List<TermForm> terms = new ArrayList<>();
  private List<String> urgentForms = new ArrayList<>();
  private boolean coordinatorReads;
  private String years = "";
  private String from = "";
  private int version;
  private boolean sure;
  private boolean again;

  /** Returns a form filled with this policy. */
  static PolicyForm of(Policy policy, List<PromiseKeeper> kinds, LocalDate from) {
    var form = new PolicyForm();
    for (var kind : kinds) {
      var fallback = kind.definition().defaultTerm().earliest();
      form.terms.add(TermForm.of(policy.promises().get(kind.kind()), hasOneTerm(kind), fallback));
    }
    form.urgentForms.addAll(policy.urgentForms());
    form.coordinatorReads = policy.coordinatorReads();
    form.years = Integer.toString(policy.retentionYears());
    form.from = from.toString();
    form.version = policy.version() + 1;
    return form;
  }

  /**
   * Returns true for a kind that is owed only in serious cases or danger, so that it has the urgent
   * term only.
   */
  static boolean hasOneTerm(PromiseKeeper kind) {
    return kind.definition().start() == PromiseStart.URGENT_LATER;
  }

  /**
   * @param forms the codes of the forms of incident there are
   */
  void check(
      BindingResult errors, List<PromiseKeeper> kinds, LocalDate earliest, Set<String> forms) {
    while (terms.size() < kinds.size()) {
      terms.add(new TermForm());
    }
    for (int i = 0; i < kinds.size(); i++) {
      check(kinds.get(i), "terms[" + i + "].", terms.get(i), errors);
    }
    if (!forms.containsAll(urgentForms)) {
      errors.rejectValue("urgentForms", "policy.choose");
    }
    if (!years.strip().matches("[0-9]{1,2}") || retention() < 1 || retention() > MOST_YEARS) {
      errors.rejectValue("years", "policy.years.wrong");
    }
    if (TypedDate.parse(from).isEmpty()) {
      errors.rejectValue("from", "people.roles.from.unreadable");
    } else if (day().isBefore(earliest)) {
      errors.rejectValue("from", "policy.from.early");
    }
  }

  private static void check(PromiseKeeper kind, String field, TermForm term, BindingResult errors) {
    if (!term.isChosen()
        || (kind.kind().equals(PromiseKind.AFFECTED_ASKED)
            && !term.getOwed().equals(TermForm.ALWAYS))) {
      errors.rejectValue(field + "owed", term.isChosen() ? "policy.asked" : "policy.choose");
    }
    if (term.isOwed() && !hasOneTerm(kind) && term.normal().isEmpty()) {
      errors.rejectValue(field + "amount", "policy.amount.wrong");
    }
    if (term.isOwed() && term.urgent().isEmpty()) {
      errors.rejectValue(field + "urgentAmount", "policy.amount.wrong");
    }
    if (!hasOneTerm(kind) && term.isUrgentLonger()) {
      errors.rejectValue(field + "urgentAmount", "policy.urgent.longer");
    }
    if (term.isOwed() && kind.definition().hasWindow()) {
      checkWindow(field, term, errors);
    }
  }

  private static void checkWindow(String field, TermForm term, BindingResult errors) {
    if (term.earliest().isEmpty()) {
      errors.rejectValue(field + "earliestAmount", "policy.amount.wrong");
    } else if (term.isEarliestLonger()) {
      errors.rejectValue(field + "earliestAmount", "policy.earliest.longer");
    }
  }

  /** Returns the policy; call it only when {@link #check} found no errors. */
  Policy toPolicy(BodyKind body, List<PromiseKeeper> kinds) {
    Map<PromiseKind, Policy.PromiseTerms> owed = new HashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (terms.get(i).isOwed()) {
        var kind = kinds.get(i);
        var window = kind.definition().hasWindow();
        owed.put(kind.kind(), terms.get(i).toOwed(hasOneTerm(kind), window));
      }
    }
    return new Policy(
        new UUID(0, 0),
        body,
        version,
        day(),
        coordinatorReads,
        retention(),
        Set.copyOf(urgentForms),
        owed);
  }

  private int retention() {
    return Integer.parseInt(years.strip());
  }

  private LocalDate day() {
    return TypedDate.parse(from).orElseThrow();
  }

  public List<TermForm> getTerms() {
    return terms;
  }

  public void setTerms(List<TermForm> terms) {
    this.terms = terms;
  }

  public List<String> getUrgentForms() {
    return urgentForms;
  }

  public void setUrgentForms(List<String> urgentForms) {
    this.urgentForms = urgentForms;
  }

  public boolean isCoordinatorReads() {
    return coordinatorReads;
  }

  public void setCoordinatorReads(boolean coordinatorReads) {
    this.coordinatorReads = coordinatorReads;
  }

  public String getYears() {
    return years;
  }

  public void setYears(String years) {
    this.years = years;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public boolean isAgain() {
    return again;
  }

  public void setAgain(boolean again) {
    this.again = again;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
