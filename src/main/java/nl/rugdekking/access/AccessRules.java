// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static nl.rugdekking.access.Action.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;

/**
 * The rules of access, without a database: which roles a person has in a part of a case (a part is
 * the case of one affected person), and which actions a role allows. {@link VisibleParts} says the
 * same in SQL for lists. One test compares the two, another compares this table with
 * docs/access.md.
 */
final class AccessRules {

  private static final Map<CaseRole, Set<Action>> ALLOWED = new EnumMap<>(CaseRole.class);

  static {
    var handling =
        EnumSet.of(
            READ,
            JOIN,
            READ_REPORT,
            READ_EFFECTS,
            NOTE,
            ADD_FILE,
            ASK,
            COMPLAINT,
            ASSESS,
            LINK_AFFECTED,
            MESSAGE,
            DECIDE,
            EXPLAIN,
            WAIT,
            CORRECT,
            TELL,
            CLOSE,
            REOPEN,
            ACUTE,
            REACH_REPORTER,
            READ_SUBJECT,
            SUBJECT,
            DOSSIER);
    ALLOWED.put(
        CaseRole.AFFECTED,
        EnumSet.of(
            READ_OWN,
            READ_OWN_SUBJECT,
            READ_REPORT,
            WISH,
            COMPLAINT,
            CHOOSE_HANDLER,
            OPEN_UP,
            END_TALK,
            WITHHOLD_NAME,
            TRUST));
    ALLOWED.put(CaseRole.TRUSTED, EnumSet.of(READ_OWN));
    ALLOWED.put(CaseRole.REPORTER, EnumSet.of(READ_STATUS));
    ALLOWED.put(CaseRole.OWNER, handling);
    ALLOWED.put(
        CaseRole.RESPONSIBLE,
        EnumSet.of(READ, READ_REPORT, NOTE, OVERRULE, ASSIGN, REOPEN, READ_SUBJECT, OPEN_SHIELDED));
    ALLOWED.put(
        CaseRole.COORDINATOR, EnumSet.of(READ, JOIN, READ_REPORT, NOTE, READ_SUBJECT, DOSSIER));
    ALLOWED.put(
        CaseRole.CONFIDENTIAL_ADVISER,
        EnumSet.of(
            READ,
            READ_REPORT,
            READ_EFFECTS,
            NOTE,
            MESSAGE,
            ACUTE,
            CALL,
            COMPLAINT,
            REFER,
            END_TALK,
            READ_SUBJECT,
            SUBJECT));
    var handlingAndOverruling = EnumSet.copyOf(handling);
    handlingAndOverruling.addAll(EnumSet.of(OVERRULE, OPEN_SHIELDED));
    ALLOWED.put(CaseRole.FALLBACK, handlingAndOverruling);
    ALLOWED.put(CaseRole.DUTY_OFFICER, EnumSet.of(READ_REPORT, ACUTE, REACH_REPORTER));
    ALLOWED.put(CaseRole.CALLED_IN_CONFIDENCE, EnumSet.of(ACUTE));
    ALLOWED.put(CaseRole.SOLE_HANDLER, EnumSet.of(OVERRULE, OPEN_SHIELDED));
    ALLOWED.put(CaseRole.PROMISE_OWNER, EnumSet.of(KEEP_GIVEN));
  }

  private AccessRules() {}

  static boolean allows(CaseRole role, Action action) {
    return ALLOWED.getOrDefault(role, Set.of()).contains(action);
  }

  static Set<CaseRole> roles(ViewerAuthority who, CaseFile file, CasePart part) {
    var person = who.person();
    var roles = listPartyRoles(person, file, part);
    if (!file.blocked().contains(person)) {
      // While the affected person is the first to hear of a report that somebody else made for
      // them, nobody with an office may read the part.
      if (!part.isHeld() && !isClosedToExecutive(who, part)) {
        roles.addAll(listOfficeRoles(who, part));
        roles.addAll(listStandInRoles(who.delegatedOffices(), file, part));
        if (who.isInService() && part.mayBeGivenAway() && file.isPromiseOwner(person, part)) {
          roles.add(CaseRole.PROMISE_OWNER);
        }
      }
      // The person who is called because of danger may read the part, but not the words of a talk
      // in confidence.
      if (who.isInService() && file.isRelatedToPart(person, RelationKind.CALLED, part)) {
        roles.add(part.isTalk() ? CaseRole.CALLED_IN_CONFIDENCE : CaseRole.DUTY_OFFICER);
      }
    }
    return roles;
  }

  // The council controls the executive. So no member of the executive may read a case of the
  // council because of an office, or because a promise was given to them.
  private static boolean isClosedToExecutive(ViewerAuthority who, CasePart part) {
    return who.isInExecutive() && part.body() == BodyKind.COUNCIL;
  }

  /**
   * Returns true when a coordinator who is not blocked from the case may read a part with these
   * facts.
   */
  static boolean admitsCoordinators(CaseFile file, CasePart part) {
    var anybody = new PersonId(Ids.random());
    var office = new Office(anybody, OfficeKind.COORDINATOR, null);
    var who =
        new ViewerAuthority(anybody, List.of(office), true, false, false, DelegatedOffices.NONE);
    return !roles(who, file, part.withCoordinators()).isEmpty();
  }

  private static Set<CaseRole> listStandInRoles(
      DelegatedOffices delegated, CaseFile file, CasePart part) {
    var roles = EnumSet.noneOf(CaseRole.class);
    if (!delegated.mayBeUsedIn(part, file.blocked())) {
      return roles;
    }
    var offices = delegated.offices();
    if ((part.owner() != null && delegated.persons().contains(part.owner()))
        || holds(offices, OfficeKind.CASE_OWNER, part)) {
      roles.add(CaseRole.OWNER);
    }
    if (part.answeredBy() == CasePart.AnsweredBy.OFFICES && isResponsible(offices, part)) {
      roles.add(CaseRole.RESPONSIBLE);
    }
    return roles;
  }

  private static Set<CaseRole> listPartyRoles(PersonId person, CaseFile file, CasePart part) {
    var roles = EnumSet.noneOf(CaseRole.class);
    if (person.equals(part.affected()) && isParty(person, file, part)) {
      roles.add(CaseRole.AFFECTED);
    }
    if (file.isRelatedToPart(person, RelationKind.TRUSTED, part)
        && !file.accused().contains(person)) {
      roles.add(CaseRole.TRUSTED);
    }
    if (file.isRelatedToPart(person, RelationKind.REPORTER, part)) {
      roles.add(CaseRole.REPORTER);
    }
    return roles;
  }

  // A talk is between the confidential adviser and the reporter, so an affected person who did not
  // report it must not find out about it.
  private static boolean isParty(PersonId affected, CaseFile file, CasePart part) {
    return !part.isTalk() || file.isRelatedToPart(affected, RelationKind.REPORTER, part);
  }

  private static Set<CaseRole> listOfficeRoles(ViewerAuthority who, CasePart part) {
    var offices = who.offices();
    // Nobody inside the organisation may handle the part, so no office inside may read it, only the
    // fallback outside.
    if (part.escalated()) {
      return listFallbackRoles(who, part);
    }
    return switch (part.lane()) {
      case OPEN -> listOpenRoles(who, part);
      // Only the confidential adviser reads this lane, whatever offices others have.
      case CONFIDENTIAL -> listAdviserRoles(offices, part);
      case ANONYMOUS -> listCoordinatorRoles(offices, part);
    };
  }

  private static Set<CaseRole> listFallbackRoles(ViewerAuthority who, CasePart part) {
    if (!holds(who.offices(), OfficeKind.FALLBACK, part) && !isAssignee(who, part)) {
      return EnumSet.noneOf(CaseRole.class);
    }
    // Somebody outside who listens instead of the confidential adviser may decide nothing either.
    return EnumSet.of(part.isTalk() ? CaseRole.CONFIDENTIAL_ADVISER : CaseRole.FALLBACK);
  }

  private static Set<CaseRole> listOpenRoles(ViewerAuthority who, CasePart part) {
    var offices = who.offices();
    var roles = EnumSet.noneOf(CaseRole.class);
    if (isAssignee(who, part) || holds(offices, OfficeKind.CASE_OWNER, part)) {
      roles.add(CaseRole.OWNER);
    }
    // The handler whom the mayor chose decides everything in the part, because nobody here works
    // above the mayor.
    if (part.body() == BodyKind.MAYOR && isAssignee(who, part)) {
      roles.add(CaseRole.SOLE_HANDLER);
    }
    if (answersFor(who, part)) {
      roles.add(CaseRole.RESPONSIBLE);
    }
    if (part.coordinatorReads() && holds(offices, OfficeKind.COORDINATOR, part)) {
      roles.add(CaseRole.COORDINATOR);
    }
    return roles;
  }

  private static boolean answersFor(ViewerAuthority who, CasePart part) {
    return switch (part.answeredBy()) {
      case OFFICES -> isResponsible(who.offices(), part);
      case OUTSIDE -> holds(who.offices(), OfficeKind.FALLBACK, part);
      case MAYOR -> who.isMayor();
    };
  }

  private static boolean isResponsible(List<Office> offices, CasePart part) {
    return holds(offices, OfficeKind.RESPONSIBLE, part) || holds(offices, OfficeKind.DEPUTY, part);
  }

  // The person a part is assigned to reads it for as long as they serve here.
  private static boolean isAssignee(ViewerAuthority who, CasePart part) {
    return who.isInService() && who.person().equals(part.owner());
  }

  private static Set<CaseRole> listAdviserRoles(List<Office> offices, CasePart part) {
    return holds(offices, OfficeKind.CONFIDENTIAL_ADVISER, part)
        ? EnumSet.of(CaseRole.CONFIDENTIAL_ADVISER)
        : EnumSet.noneOf(CaseRole.class);
  }

  // A coordinator handles a report without a name when the policy of the body allows it (domain
  // rule 4 for the council). Otherwise the fallback outside handles it. No responsible person may
  // read such a report, so its handler also takes the decisions of the responsible person.
  private static Set<CaseRole> listCoordinatorRoles(List<Office> offices, CasePart part) {
    return part.coordinatorReads() && holds(offices, OfficeKind.COORDINATOR, part)
        ? EnumSet.of(CaseRole.OWNER, CaseRole.SOLE_HANDLER)
        : EnumSet.noneOf(CaseRole.class);
  }

  private static boolean holds(List<Office> offices, OfficeKind kind, CasePart part) {
    return offices.stream().anyMatch(office -> opens(office, kind, part.body()));
  }

  /**
   * Returns true when the office opens the parts of a body. The office of case owner does not open
   * the parts of the mayor: the mayor chooses one case owner, and the others may not read these
   * parts.
   */
  static boolean opens(Office office, OfficeKind kind, BodyKind body) {
    return office.covers(kind, body) && !(kind == OfficeKind.CASE_OWNER && body == BodyKind.MAYOR);
  }
}
