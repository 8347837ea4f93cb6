// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a body's policy: the promises it makes to affected persons, and their terms.
 *
 * @param from the first day on which it holds
 * @param retentionYears the years a case is kept once nobody has an interest in it any more
 * @param urgentForms the codes of forms of incidents that make the urgent terms apply, whatever the
 *     severity
 */
public record Policy(
    UUID id,
    BodyKind body,
    int version,
    LocalDate from,
    boolean coordinatorReads,
    int retentionYears,
    Set<String> urgentForms,
    Map<PromiseKind, PromiseTerms> promises) {

  /**
   * The terms of one kind of promise: the normal one, and the urgent one for danger or severe
   * cases.
   *
   * @param always false when it is owed in urgent cases only
   * @param earliest the time that must pass before it may be kept, for a follow-up that comes too
   *     soon when it comes at once; null for all other kinds
   */
  public record PromiseTerms(Term normal, Term urgent, boolean always, @Nullable Term earliest) {

    public PromiseTerms(Term normal, Term urgent, boolean always) {
      this(normal, urgent, always, null);
    }

    /** A promise with the same term in urgent and other cases. */
    public static PromiseTerms within(int amount, Term.Unit unit) {
      return new PromiseTerms(new Term(amount, unit), new Term(amount, unit), true);
    }

    /** A follow-up that is kept between two days, in urgent and other cases. */
    public static PromiseTerms between(Term earliest, Term latest) {
      return new PromiseTerms(latest, latest, true, earliest);
    }
  }

  /** The term of this promise; empty when the body does not owe it. */
  public Optional<Term> term(PromiseKind kind, boolean urgent) {
    return Optional.ofNullable(promises.get(kind))
        .filter(o -> urgent || o.always())
        .map(o -> urgent ? o.urgent() : o.normal());
  }

  /** Returns true when one of these forms makes the urgent terms apply. */
  public boolean isUrgent(Collection<String> forms) {
    return forms.stream().anyMatch(urgentForms::contains);
  }
}
