// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseHandover;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one promise in the form of a policy, as typed. Spring's data binding and the
 * template use its getters and setters.
 */
public class TermForm {

  static final String ALWAYS = "ALWAYS";
  static final String URGENT = "URGENT";
  static final String NEVER = "NEVER";

  /** The value of the owner when whoever handles the part owes the promise. */
  static final String HANDLER = "HANDLER";

  private static final int MAX_AMOUNT = 1000;

  private String owed = NEVER;
  private String amount = "1";
  private String unit = Term.Unit.WORKING_DAYS.name();
  private String urgentAmount = "1";
  private String urgentUnit = Term.Unit.WORKING_DAYS.name();
  private String earliestAmount = "";
  private String earliestUnit = Term.Unit.WEEKS.name();
  private String owner = HANDLER;

  /**
   * Returns the fields for the terms of a promise.
   *
   * @param fallback the earliest term that is shown where the policy has none
   */
  static TermForm of(Policy.@Nullable PromiseTerms owed, boolean oneTerm, @Nullable Term fallback) {
    var form = new TermForm();
    var earliest = owed == null || owed.earliest() == null ? fallback : owed.earliest();
    if (earliest != null) {
      form.earliestAmount = Integer.toString(earliest.amount());
      form.earliestUnit = earliest.unit().name();
    }
    if (owed != null) {
      form.owed = owed.always() || oneTerm ? ALWAYS : URGENT;
      form.amount = Integer.toString(owed.normal().amount());
      form.unit = owed.normal().unit().name();
      var same = !oneTerm && owed.always() && owed.urgent().equals(owed.normal());
      form.urgentAmount = same ? "" : Integer.toString(owed.urgent().amount());
      form.urgentUnit = owed.urgent().unit().name();
      form.owner = owed.owner() == null ? HANDLER : owed.owner().name();
    }
    return form;
  }

  /** Returns true when a valid choice was made about whether the promise is owed. */
  boolean isChosen() {
    return owed.equals(ALWAYS) || owed.equals(URGENT) || owed.equals(NEVER);
  }

  boolean isOwed() {
    return !owed.equals(NEVER);
  }

  Optional<Term> normal() {
    return term(amount, unit);
  }

  /** Returns the term in urgent cases, which is the normal one when its field is empty. */
  Optional<Term> urgent() {
    return isUrgentEmpty() && owed.equals(ALWAYS) ? normal() : term(urgentAmount, urgentUnit);
  }

  private boolean isUrgentEmpty() {
    return urgentAmount.isBlank();
  }

  /**
   * Returns true when the urgent term has to be filled in and is not, or when it is no valid term.
   *
   * @param oneTerm true for a kind of promise that has no other term
   */
  boolean isUrgentWrong(boolean oneTerm) {
    return isUrgentEmpty()
        ? oneTerm || !owed.equals(ALWAYS)
        : term(urgentAmount, urgentUnit).isEmpty();
  }

  Optional<Term> earliest() {
    return term(earliestAmount, earliestUnit);
  }

  /**
   * Returns true when the last day could come before the first. A first day that is the same day is
   * no wait.
   */
  boolean isEarliestLonger() {
    return earliest()
        .filter(first -> first.unit() != Term.Unit.SAME_DAY)
        .filter(
            first ->
                normal().filter(first::isLongerThan).isPresent()
                    || urgent().filter(first::isLongerThan).isPresent())
        .isPresent();
  }

  boolean isUrgentLonger() {
    return owed.equals(ALWAYS)
        && normal().flatMap(normal -> urgent().filter(it -> it.isLongerThan(normal))).isPresent();
  }

  Policy.PromiseTerms toOwed(boolean oneTerm, boolean window) {
    return new Policy.PromiseTerms(
        oneTerm ? urgent().orElseThrow() : normal().orElseThrow(),
        urgent().orElseThrow(),
        oneTerm || owed.equals(ALWAYS),
        window && !oneTerm ? earliest().orElseThrow() : null,
        office().orElse(null));
  }

  /** Returns true when the fields that the form shows for such a kind of promise are the same. */
  boolean isSameAs(TermForm other, boolean oneTerm, boolean window) {
    return shownFields(oneTerm, window).equals(other.shownFields(oneTerm, window));
  }

  private List<String> shownFields(boolean oneTerm, boolean window) {
    var urgent = urgent().map(Term::toString).orElse(urgentAmount);
    var shown = new ArrayList<>(List.of(owed, owner, urgent));
    if (!oneTerm) {
      shown.addAll(List.of(amount, unit));
    }
    if (window) {
      shown.addAll(List.of(earliestAmount, earliestUnit));
    }
    return shown;
  }

  private Optional<OfficeKind> office() {
    return EnumCodes.find(OfficeKind.class, owner);
  }

  /**
   * Returns true when the chosen office cannot owe this promise.
   *
   * @param mayBeOwed false for a kind of promise that whoever handles the part always owes
   */
  boolean isOwnerWrong(boolean mayBeOwed) {
    return !owner.equals(HANDLER)
        && (!mayBeOwed || office().filter(PromiseHandover.OFFICES::contains).isEmpty());
  }

  private static Optional<Term> term(String amount, String unit) {
    var text = amount.strip();
    if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > MAX_AMOUNT) {
      return Optional.empty();
    }
    return EnumCodes.find(Term.Unit.class, unit)
        .filter(known -> known == Term.Unit.SAME_DAY || Integer.parseInt(text) > 0)
        .map(known -> new Term(known == Term.Unit.SAME_DAY ? 0 : Integer.parseInt(text), known));
  }

  public String getOwed() {
    return owed;
  }

  public void setOwed(String owed) {
    this.owed = owed;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getUrgentAmount() {
    return urgentAmount;
  }

  public void setUrgentAmount(String urgentAmount) {
    this.urgentAmount = urgentAmount;
  }

  public String getUrgentUnit() {
    return urgentUnit;
  }

  public void setUrgentUnit(String urgentUnit) {
    this.urgentUnit = urgentUnit;
  }

  public String getEarliestAmount() {
    return earliestAmount;
  }

  public void setEarliestAmount(String earliestAmount) {
    this.earliestAmount = earliestAmount;
  }

  public String getEarliestUnit() {
    return earliestUnit;
  }

  public void setEarliestUnit(String earliestUnit) {
    this.earliestUnit = earliestUnit;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }
}
