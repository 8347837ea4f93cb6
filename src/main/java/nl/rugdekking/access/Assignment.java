// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.CasePart.AnsweredBy;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The person who handles a part (the case of one affected person), found by the rules: for an
 * ordinary report the manager of an affected member of staff, or the case owner of an office
 * holder's body, then the responsible person and the deputy; for a talk in confidence the
 * confidential adviser. When nobody inside the organisation may handle it, it is the fallback
 * outside. Blocked persons are skipped (domain rule 1). The line is the list of people inside who
 * may handle the part, in order.
 *
 * @param owner the handler, or null when there is none
 * @param escalated true when only somebody outside that line may handle the part
 * @param answeredBy the party that answers for the part when somebody in the line handles it
 */
record Assignment(@Nullable PersonId owner, boolean escalated, AnsweredBy answeredBy) {

  /**
   * The people who decide on a part in the open lane. It depends on the positions of the affected
   * person and the accused.
   */
  enum Line {
    /** The manager for staff, and the offices of the body. */
    OF_THE_BODY,
    /** A councillor is accused, so the clerk comes before the line of the body. */
    CLERK_FIRST,
    /**
     * Somebody of the council's own staff is affected or accused, so only the chair of the
     * committee that employs them may handle it, or somebody outside. A report without a name is
     * for somebody outside: the page on which it is made names no chair among its readers.
     */
    EMPLOYER,
    /**
     * A member of the executive is accused in a case of the council. The line of the council
     * handles it, and the fallback outside answers for it, because the executive may not read cases
     * of the council.
     */
    ANSWERED_OUTSIDE,
    /** The organisation decided that the clerk judges its executive, with the mayor. */
    CLERK_WITH_MAYOR,
    /** The affected secretary agreed that the mayor judges a member of the executive. */
    MAYOR,
    /**
     * Somebody outside judges it, because a member of the executive is accused or the executive is
     * involved.
     */
    OUTSIDE;

    /** Returns true when the mayor answers for it. */
    boolean includesMayor() {
      return this == CLERK_WITH_MAYOR || this == MAYOR;
    }

    private boolean isOfExecutive() {
      return includesMayor() || this == OUTSIDE;
    }
  }

  /**
   * The facts that the choice depends on.
   *
   * @param manager the manager of the affected person, or null when they have none here
   * @param mayor the mayor, or null when there is none
   */
  record Facts(
      BodyKind body,
      Lane lane,
      @Nullable PersonId manager,
      boolean coordinatorReads,
      Line decides,
      @Nullable PersonId mayor) {

    /** The offices that may handle the part, in this order; empty when nobody inside may. */
    List<OfficeKind> line() {
      if (lane == Lane.CONFIDENTIAL) {
        return List.of(OfficeKind.CONFIDENTIAL_ADVISER);
      }
      if (decides == Line.EMPLOYER || decides.isOfExecutive()) {
        return List.of();
      }
      if (lane == Lane.OPEN) {
        return List.of(OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);
      }
      return coordinatorReads ? List.of(OfficeKind.COORDINATOR) : List.of();
    }

    private boolean isForManager() {
      return lane == Lane.OPEN
          && body == BodyKind.ORGANISATION
          && decides != Line.EMPLOYER
          && !decides.isOfExecutive();
    }

    private boolean isForClerk() {
      return lane == Lane.OPEN && decides == Line.CLERK_FIRST;
    }

    /** Returns true when the mayor answers for it, unless the rules block the mayor. */
    boolean isForMayor() {
      return lane == Lane.OPEN && decides.includesMayor();
    }

    private boolean isForEmployer() {
      return lane == Lane.OPEN && decides == Line.EMPLOYER;
    }
  }

  static Assignment of(Facts facts, Set<PersonId> blocked, List<Office> offices) {
    if (facts.isForMayor()) {
      return assignWithMayor(facts, blocked, offices);
    }
    var clerk = facts.isForClerk() ? findClerk(blocked, offices) : null;
    if (clerk != null) {
      return assignInside(clerk, facts, blocked, offices);
    }
    var manager = facts.manager();
    if (facts.isForManager() && manager != null && !blocked.contains(manager)) {
      return assignInside(manager, facts, blocked, offices);
    }
    var inLine = findFirst(facts.body(), facts.line(), blocked, offices);
    return inLine != null
        ? assignInside(inLine, facts, blocked, offices)
        : toFallback(facts, blocked, offices);
  }

  // Both the mayor and the handler are needed. When one of them is missing or blocked, the part
  // goes to the fallback outside.
  private static Assignment assignWithMayor(
      Facts facts, Set<PersonId> blocked, List<Office> offices) {
    var mayor = facts.mayor();
    var owner = facts.decides() == Line.MAYOR ? mayor : findClerk(blocked, offices);
    return mayor == null || blocked.contains(mayor) || owner == null
        ? toFallback(facts, blocked, offices)
        : new Assignment(owner, false, AnsweredBy.MAYOR);
  }

  private static @Nullable PersonId findClerk(Set<PersonId> blocked, List<Office> offices) {
    return findFirst(BodyKind.COUNCIL, List.of(OfficeKind.CASE_OWNER), blocked, offices);
  }

  private static Assignment assignInside(
      PersonId owner, Facts facts, Set<PersonId> blocked, List<Office> offices) {
    return new Assignment(owner, false, findAnswering(facts, blocked, offices));
  }

  /** Finds the party that answers for a part that somebody inside handles. */
  static AnsweredBy findAnswering(Facts facts, Set<PersonId> blocked, List<Office> offices) {
    if (facts.lane() != Lane.OPEN) {
      return AnsweredBy.OFFICES;
    }
    if (facts.isForMayor()) {
      return AnsweredBy.MAYOR;
    }
    return facts.decides() == Line.ANSWERED_OUTSIDE || isEverybodyBlocked(facts, blocked, offices)
        ? AnsweredBy.OUTSIDE
        : AnsweredBy.OFFICES;
  }

  private static boolean isEverybodyBlocked(
      Facts facts, Set<PersonId> blocked, List<Office> offices) {
    var answering =
        offices.stream()
            .filter(
                office ->
                    office.covers(OfficeKind.RESPONSIBLE, facts.body())
                        || office.covers(OfficeKind.DEPUTY, facts.body()))
            .map(Office::person)
            .toList();
    return !answering.isEmpty() && blocked.containsAll(answering);
  }

  /** No handler, for a part in which nothing is left to decide. */
  static Assignment nobody() {
    return new Assignment(null, false, AnsweredBy.OFFICES);
  }

  /**
   * The assignment for an imported part of the past, in which nothing is left to decide: nobody
   * outside handles it.
   */
  Assignment ofPast() {
    return escalated ? nobody() : new Assignment(owner, false, AnsweredBy.OFFICES);
  }

  /**
   * The assignment of a part that has left the line inside the organisation, and does not come back
   * by itself.
   */
  static Assignment toFallback(Facts facts, Set<PersonId> blocked, List<Office> offices) {
    var employer =
        facts.isForEmployer()
            ? findFirst(BodyKind.COUNCIL, List.of(OfficeKind.EMPLOYER), blocked, offices)
            : null;
    return new Assignment(
        employer != null
            ? employer
            : findFirst(facts.body(), List.of(OfficeKind.FALLBACK), blocked, offices),
        true,
        AnsweredBy.OFFICES);
  }

  private static @Nullable PersonId findFirst(
      BodyKind body, List<OfficeKind> kinds, Set<PersonId> blocked, List<Office> offices) {
    var candidates = new ArrayList<PersonId>();
    for (var kind : kinds) {
      offices.stream()
          .filter(office -> office.covers(kind, body))
          .map(Office::person)
          .forEach(candidates::add);
    }
    return candidates.stream().filter(person -> !blocked.contains(person)).findFirst().orElse(null);
  }
}
