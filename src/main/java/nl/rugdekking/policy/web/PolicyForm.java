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

  private static final int MAX_YEARS = 30;
  private static final int MAX_MONTHS = 60;
  private static final int MAX_BAN_MONTHS = 36;

  /**
   * The outcomes that have a term of keeping, in the order of {@link Policy.KeepingTerms#years}.
   */
  static final List<String> KEPT =
      List.of("HANDLED", "NOT_ESTABLISHED", "DID_NOT_HAPPEN", "WITHDRAWN", "TALK");

  private List<TermForm> terms = new ArrayList<>();
  private List<String> urgentForms = new ArrayList<>();
  private boolean coordinatorReads;
  private List<String> years = new ArrayList<>();
  private String months = "";
  private String banMonths = "";
  private String from = "";
  private int version;
  // These tell which button was pressed under the list of changes: the one that adopts them, or the
  // one that goes back to the form.
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
    policy.keeping().years().forEach(term -> form.years.add(Integer.toString(term)));
    form.months = Integer.toString(policy.repeatMonths());
    form.banMonths = Integer.toString(policy.banMonths());
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
   * Adds an error for each field that is wrong.
   *
   * @param forms the codes of the forms of incident that exist
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
    while (years.size() < KEPT.size()) {
      years.add("");
    }
    for (int i = 0; i < KEPT.size(); i++) {
      checkNumber("years[" + i + "]", years.get(i), MAX_YEARS, "policy.years.wrong", errors);
    }
    checkNumber("months", months, MAX_MONTHS, "policy.months.wrong", errors);
    checkNumber("banMonths", banMonths, MAX_BAN_MONTHS, "policy.ban-months.wrong", errors);
    if (TypedDate.parse(from).isEmpty()) {
      errors.rejectValue("from", "people.roles.from.unreadable");
    } else if (day().isBefore(earliest)) {
      errors.rejectValue("from", "policy.from.early");
    }
  }

  private static void checkNumber(
      String field, String typed, int most, String message, BindingResult errors) {
    if (!typed.strip().matches("[0-9]{1,2}") || number(typed) < 1 || number(typed) > most) {
      errors.rejectValue(field, message);
    }
  }

  private static void check(PromiseKeeper kind, String field, TermForm term, BindingResult errors) {
    if (!term.isChosen()) {
      errors.rejectValue(field + "owed", "policy.choose");
    } else if (kind.kind().equals(PromiseKind.AFFECTED_ASKED)
        && !term.getOwed().equals(TermForm.ALWAYS)) {
      errors.rejectValue(field + "owed", "policy.asked");
    }
    if (term.isOwed() && !hasOneTerm(kind) && term.normal().isEmpty()) {
      errors.rejectValue(field + "amount", "policy.amount.wrong");
    }
    if (term.isOwed() && term.isUrgentWrong(hasOneTerm(kind))) {
      errors.rejectValue(field + "urgentAmount", "policy.amount.wrong");
    }
    if (!hasOneTerm(kind) && term.isUrgentLonger()) {
      errors.rejectValue(field + "urgentAmount", "policy.urgent.longer");
    }
    if (term.isOwnerWrong(kind.mayBeOwedByOffice())) {
      errors.rejectValue(field + "owner", "policy.choose");
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
        Policy.KeepingTerms.of(years.stream().limit(KEPT.size()).map(PolicyForm::number).toList()),
        number(months),
        number(banMonths),
        Set.copyOf(urgentForms),
        owed);
  }

  private static int number(String typed) {
    return Integer.parseInt(typed.strip());
  }

  private LocalDate day() {
    return TypedDate.parse(from).orElseThrow();
  }

  /** Returns true when this form says something else about a kind of promise than the other. */
  boolean changesTerm(PolicyForm other, int at, PromiseKeeper kind) {
    return !terms
        .get(at)
        .isSameAs(other.terms.get(at), hasOneTerm(kind), kind.definition().hasWindow());
  }

  boolean changesUrgentForms(PolicyForm other) {
    return !Set.copyOf(urgentForms).equals(Set.copyOf(other.urgentForms));
  }

  /**
   * Returns true when the forms differ in what the coordinator may read, the months of repetition
   * or the months of a ban.
   */
  boolean changesOther(PolicyForm other) {
    return coordinatorReads != other.coordinatorReads
        || !months.equals(other.months)
        || !banMonths.equals(other.banMonths);
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

  public List<String> getYears() {
    return years;
  }

  public void setYears(List<String> years) {
    this.years = years;
  }

  public String getMonths() {
    return months;
  }

  public void setMonths(String months) {
    this.months = months;
  }

  public String getBanMonths() {
    return banMonths;
  }

  public void setBanMonths(String banMonths) {
    this.banMonths = banMonths;
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
