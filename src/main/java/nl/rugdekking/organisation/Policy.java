// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a body promised, in the version it adopted.
 *
 * @param from the day from which it holds
 * @param retentionYears how long a case is kept after its last interest ended
 * @param urgentForms codes of forms with which the urgent terms hold, whatever the severity
 */
public record Policy(
    UUID id,
    BodyKind body,
    int version,
    LocalDate from,
    boolean coordinatorReads,
    int retentionYears,
    Set<String> urgentForms,
    Map<PromiseKind, Owed> owed) {

  /**
   * The term that holds normally, and the one with danger now or when severe.
   *
   * @param always false when it is owed with urgency only
   */
  public record Owed(Term normal, Term urgent, boolean always) {

    /** With urgency and without, in the same term. */
    public static Owed within(int amount, Term.Unit unit) {
      return new Owed(new Term(amount, unit), new Term(amount, unit), true);
    }
  }

  /** Empty when this body owes nothing of the kind. */
  public Optional<Term> term(PromiseKind kind, boolean urgent) {
    return Optional.ofNullable(owed.get(kind))
        .filter(o -> urgent || o.always())
        .map(o -> urgent ? o.urgent() : o.normal());
  }

  /** Whether one of these forms makes the urgent terms hold. */
  public boolean isUrgent(Collection<String> forms) {
    return forms.stream().anyMatch(urgentForms::contains);
  }
}
