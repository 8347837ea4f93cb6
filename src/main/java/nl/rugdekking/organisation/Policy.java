// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of a body's policy: the promises it makes to affected persons, and their terms.
 *
 * @param from the first day on which it is valid
 * @param keeping how long a case is kept once nobody has an interest in it any more
 * @param repeatMonths the months within which a second act makes a case repeated
 * @param banMonths the months that a ban from the building or a contact limit lasts at most
 * @param urgentForms the codes of forms of incidents that make the urgent terms apply, whatever the
 *     severity
 */
public record Policy(
    UUID id,
    BodyKind body,
    int version,
    LocalDate from,
    boolean coordinatorReads,
    KeepingTerms keeping,
    int repeatMonths,
    int banMonths,
    Set<String> urgentForms,
    Map<PromiseKind, PromiseTerms> promises) {

  /**
   * The years for which a case is kept, by its outcome. They are proposals until the archivist has
   * signed them, and no case is destroyed automatically.
   */
  public record KeepingTerms(
      int handled, int notEstablished, int didNotHappen, int withdrawn, int talk) {

    /** The proposal that a new organisation starts with. */
    public static final KeepingTerms PROPOSED = new KeepingTerms(5, 1, 1, 1, 1);

    /** Creates the terms from the years in the order of the form. */
    public static KeepingTerms of(List<Integer> years) {
      return new KeepingTerms(years.get(0), years.get(1), years.get(2), years.get(3), years.get(4));
    }

    /** Returns the longest of both terms for each outcome. */
    public KeepingTerms longest(KeepingTerms other) {
      return new KeepingTerms(
          Math.max(handled, other.handled),
          Math.max(notEstablished, other.notEstablished),
          Math.max(didNotHappen, other.didNotHappen),
          Math.max(withdrawn, other.withdrawn),
          Math.max(talk, other.talk));
    }

    public List<Integer> years() {
      return List.of(handled, notEstablished, didNotHappen, withdrawn, talk);
    }
  }

  /** The months that a new organisation starts with. */
  public static final int PROPOSED_REPEAT_MONTHS = 12;

  /** The longest ban that a new organisation starts with, in months. */
  public static final int PROPOSED_BAN_MONTHS = 6;

  /**
   * The terms of one kind of promise: the normal one, and the urgent one for danger or severe
   * cases.
   *
   * @param always false when it is owed in urgent cases only
   * @param earliest the time that must pass before it may be kept, for a follow-up that would come
   *     too soon otherwise; null for all other kinds
   * @param owner the office whose holder owes it; null when it is owed by the handler of the part
   *     (the case of one affected person)
   */
  public record PromiseTerms(
      Term normal,
      Term urgent,
      boolean always,
      @Nullable Term earliest,
      @Nullable OfficeKind owner) {

    public PromiseTerms(Term normal, Term urgent, boolean always) {
      this(normal, urgent, always, null, null);
    }

    /** Creates terms that are the same in urgent and other cases. */
    public static PromiseTerms within(int amount, Term.Unit unit) {
      return new PromiseTerms(new Term(amount, unit), new Term(amount, unit), true);
    }

    /**
     * Returns the same terms, owed by the holder of this office; null for the handler of the part.
     */
    public PromiseTerms ownedBy(@Nullable OfficeKind office) {
      return new PromiseTerms(normal, urgent, always, earliest, office);
    }

    /**
     * Creates the terms of a follow-up that is kept between two days, in urgent and other cases.
     */
    public static PromiseTerms between(Term earliest, Term latest) {
      return new PromiseTerms(latest, latest, true, earliest, null);
    }
  }

  /** Returns the next version, with other promises, from this day on. */
  public Policy withPromises(LocalDate day, Map<PromiseKind, PromiseTerms> owed) {
    return new Policy(
        id,
        body,
        version + 1,
        day,
        coordinatorReads,
        keeping,
        repeatMonths,
        banMonths,
        urgentForms,
        Map.copyOf(owed));
  }

  /** Returns the term of this promise; empty when the body does not owe it. */
  public Optional<Term> term(PromiseKind kind, boolean urgent) {
    return Optional.ofNullable(promises.get(kind))
        .filter(o -> urgent || o.always())
        .map(o -> urgent ? o.urgent() : o.normal());
  }

  /**
   * Returns the office whose holder owes this promise; empty when the handler of the part owes it.
   */
  public Optional<OfficeKind> findOwner(PromiseKind kind) {
    return Optional.ofNullable(promises.get(kind)).map(PromiseTerms::owner);
  }

  /** Returns the offices that owe at least one promise, in the order of their kind. */
  public Set<OfficeKind> listOwners() {
    return promises.values().stream()
        .map(PromiseTerms::owner)
        .filter(Objects::nonNull)
        .map(OfficeKind.class::cast)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(OfficeKind.class)));
  }

  /** Returns true when one of these forms makes the urgent terms apply. */
  public boolean isUrgent(Collection<String> forms) {
    return forms.stream().anyMatch(urgentForms::contains);
  }
}
