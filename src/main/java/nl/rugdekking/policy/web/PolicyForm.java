// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.web.TypedDay;
import org.springframework.validation.BindingResult;

/** The next version of a policy, as typed. Read and filled by binding and by the template. */
public class PolicyForm {

  /** Owed only when it is serious or in danger anyway: there is one term, the urgent one. */
  static final Set<PromiseKind> ONE_TERM =
      EnumSet.of(PromiseKind.DANGER_CONFIRMED, PromiseKind.POLICE_REPORT);

  private static final int MOST_YEARS = 30;
  private static final List<PromiseKind> KINDS = List.of(PromiseKind.values());

  private List<TermForm> terms = new ArrayList<>();
  private List<String> urgentForms = new ArrayList<>();
  private boolean coordinatorReads;
  private String years = "";
  private String from = "";
  private int version;
  private boolean sure;
  private boolean again;

  public PolicyForm() {
    KINDS.forEach(kind -> terms.add(new TermForm()));
  }

  /** As it is now, to be changed. */
  static PolicyForm of(Policy policy, LocalDate from) {
    var form = new PolicyForm();
    form.terms.clear();
    for (var kind : KINDS) {
      form.terms.add(TermForm.of(policy.owed().get(kind), ONE_TERM.contains(kind)));
    }
    form.urgentForms.addAll(policy.urgentForms());
    form.coordinatorReads = policy.coordinatorReads();
    form.years = Integer.toString(policy.retentionYears());
    form.from = from.toString();
    form.version = policy.version() + 1;
    return form;
  }

  /**
   * @param forms the codes there are
   */
  void check(BindingResult errors, LocalDate earliest, Set<String> forms) {
    for (var kind : KINDS) {
      check(kind, errors);
    }
    if (!forms.containsAll(urgentForms)) {
      errors.rejectValue("urgentForms", "policy.choose");
    }
    if (!years.strip().matches("[0-9]{1,2}") || retention() < 1 || retention() > MOST_YEARS) {
      errors.rejectValue("years", "policy.years.wrong");
    }
    if (TypedDay.of(from).isEmpty()) {
      errors.rejectValue("from", "people.roles.from.unreadable");
    } else if (day().isBefore(earliest)) {
      errors.rejectValue("from", "policy.from.early");
    }
  }

  private void check(PromiseKind kind, BindingResult errors) {
    var field = "terms[" + KINDS.indexOf(kind) + "].";
    var term = terms.get(KINDS.indexOf(kind));
    if (!term.isChosen()
        || (kind == PromiseKind.AFFECTED_ASKED && !term.getOwed().equals(TermForm.ALWAYS))) {
      errors.rejectValue(field + "owed", term.isChosen() ? "policy.asked" : "policy.choose");
    }
    if (term.isOwed() && !ONE_TERM.contains(kind) && term.normal().isEmpty()) {
      errors.rejectValue(field + "amount", "policy.amount.wrong");
    }
    if (term.isOwed() && term.urgent().isEmpty()) {
      errors.rejectValue(field + "urgentAmount", "policy.amount.wrong");
    }
    if (!ONE_TERM.contains(kind) && term.isUrgentLonger()) {
      errors.rejectValue(field + "urgentAmount", "policy.urgent.longer");
    }
  }

  /** Only after {@link #check} found nothing. */
  Policy read(BodyKind body) {
    Map<PromiseKind, Policy.Owed> owed = new EnumMap<>(PromiseKind.class);
    for (var kind : KINDS) {
      var term = terms.get(KINDS.indexOf(kind));
      if (term.isOwed()) {
        owed.put(kind, term.read(ONE_TERM.contains(kind)));
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
    return TypedDay.of(from).orElseThrow();
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
