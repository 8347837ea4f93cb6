// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static nl.rugdekking.organisation.OfficeKind.ADMINISTRATOR;
import static nl.rugdekking.organisation.OfficeKind.CARE_GIVER;
import static nl.rugdekking.organisation.OfficeKind.CASE_OWNER;
import static nl.rugdekking.organisation.OfficeKind.CONFIDENTIAL_ADVISER;
import static nl.rugdekking.organisation.OfficeKind.COORDINATOR;
import static nl.rugdekking.organisation.OfficeKind.DEPUTY;
import static nl.rugdekking.organisation.OfficeKind.DUTY_OFFICER;
import static nl.rugdekking.organisation.OfficeKind.EMPLOYER;
import static nl.rugdekking.organisation.OfficeKind.FALLBACK;
import static nl.rugdekking.organisation.OfficeKind.PRIVACY_OFFICER;
import static nl.rugdekking.organisation.OfficeKind.RESPONSIBLE;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A conflict between roles in the handling of cases, or a role that nobody has. Most conflicts only
 * cause a warning, because a small organisation may have to combine roles. A change is refused only
 * when it would leave a report about the top without anybody to handle it.
 *
 * @param person the person whose roles conflict, or null when a role is missing
 * @param missing the role that nobody has, or will have; null for a conflict
 * @param body the body it is about, or null for all
 */
public record OfficeWarning(
    Kind kind, @Nullable PersonId person, @Nullable OfficeKind missing, @Nullable BodyKind body) {

  /** The kinds of warning. The message key is {@code people.roles.warning.<name>}. */
  public enum Kind {
    /** A confidential adviser also handles cases, so people cannot confide in them any more. */
    ADVISER_HANDLES,
    /** A confidential adviser also gives care in cases that others read. */
    ADVISER_CARES,
    /** A case owner also is the responsible person, so nobody else checks the handling. */
    OWNER_ANSWERS,
    /** A care giver also handles cases, so care is not separate from the file. */
    CARE_DECIDES,
    /** A privacy officer would supervise their own work (art. 38.6 GDPR). */
    PRIVACY_CONTROLS_SELF,
    /**
     * An administrator also handles cases or is confidential adviser, though they can give
     * themselves any role.
     */
    ADMINISTRATOR_HANDLES,
    /** The deputy is also the responsible person, for whom the deputy stands in. */
    OWN_DEPUTY,
    /**
     * A fallback, who takes over cases that nobody inside may handle, has no outsider's account.
     */
    FALLBACK_INSIDE,
    /**
     * A fallback has a role under the top, so a case against the top is blocked for them (domain
     * rule 1).
     */
    FALLBACK_KEPT_OUT,
    /**
     * A member of the executive has a role for the council, which controls the executive. The role
     * opens no case of the council to them.
     */
    EXECUTIVE_FOR_COUNCIL,
    /** The secretary, who serves the executive, would by this role read cases of councillors. */
    SECRETARY_FOR_COUNCIL,
    /** A councillor would by this role read cases of other councillors. */
    COUNCILLOR_FOR_COUNCIL,
    /** Only one person can give roles, so nobody can while that person is away. */
    ONE_ADMINISTRATOR,
    /** Somebody who leaves has a role that nobody else has. */
    LEAVES_ALONE,
    /** There is only one coordinator, so nobody keeps the register while that person is away. */
    ONE_COORDINATOR,
    /** Somebody from outside has a role without a last day. */
    OUTSIDE_WITHOUT_END,
    /** The role of somebody from outside ends within a month. */
    OUTSIDE_ENDS_SOON,
    MISSING
  }

  /** The roles under the top: a case against the top is blocked for people who have one. */
  static final Set<OfficeKind> HANDLING = EnumSet.of(CASE_OWNER, RESPONSIBLE, DEPUTY, COORDINATOR);

  private static final Set<OfficeKind> LINE = EnumSet.of(CASE_OWNER, RESPONSIBLE, DEPUTY);

  /** The roles for the council that no member of the executive may have. */
  private static final Set<OfficeKind> OPENING =
      EnumSet.of(
          CASE_OWNER,
          RESPONSIBLE,
          DEPUTY,
          FALLBACK,
          EMPLOYER,
          COORDINATOR,
          CONFIDENTIAL_ADVISER,
          DUTY_OFFICER);

  private static final Period SOON = Period.ofDays(30);

  /**
   * The facts about people with a role on which the warnings depend.
   *
   * @param outside the people with an account for outsiders
   * @param executive the members of the executive beside the mayor
   * @param councillors the members of the council, and those who work for them
   * @param secretaries the heads of the civil service
   */
  record Facts(
      Set<PersonId> outside,
      Set<PersonId> executive,
      Set<PersonId> councillors,
      Set<PersonId> secretaries,
      LocalDate today) {}

  static List<OfficeWarning> of(List<HeldOffice> held, Facts facts) {
    var offices = held.stream().map(HeldOffice::office).toList();
    var warnings = new ArrayList<OfficeWarning>();
    byPerson(offices).forEach((person, kinds) -> addConflicts(person, kinds, warnings));
    for (var office : offices) {
      if (office.kind() == CASE_OWNER && isAlsoResponsible(office, offices)) {
        warnings.add(warnAbout(Kind.OWNER_ANSWERS, office));
      }
      if (office.kind() == DEPUTY && isAlsoResponsible(office, offices)) {
        warnings.add(warnAbout(Kind.OWN_DEPUTY, office));
      }
      if (office.kind() == FALLBACK && !facts.outside().contains(office.person())) {
        warnings.add(warnAbout(Kind.FALLBACK_INSIDE, office));
      }
      if (opensCouncil(office) && facts.executive().contains(office.person())) {
        warnings.add(warnAbout(Kind.EXECUTIVE_FOR_COUNCIL, office));
      }
      if (handlesCouncil(office) && facts.secretaries().contains(office.person())) {
        warnings.add(warnAbout(Kind.SECRETARY_FOR_COUNCIL, office));
      }
      if (handlesCouncil(office) && facts.councillors().contains(office.person())) {
        warnings.add(warnAbout(Kind.COUNCILLOR_FOR_COUNCIL, office));
      }
    }
    addLastDays(held, facts, warnings);
    addOnlyCoordinator(offices, warnings);
    addMissingRoles(offices, warnings);
    return warnings;
  }

  /** Returns true when the role opens no case to this person. */
  public boolean opensNothing() {
    return kind == Kind.EXECUTIVE_FOR_COUNCIL;
  }

  private static OfficeWarning warnAbout(Kind kind, Office office) {
    return new OfficeWarning(kind, office.person(), null, office.body());
  }

  /** Returns true when the role would open a case of the council, or bring one to somebody. */
  public static boolean opensCouncil(Office office) {
    return OPENING.contains(office.kind()) && concernsCouncil(office);
  }

  /** Returns true when the role opens every ordinary case of the council. */
  static boolean handlesCouncil(Office office) {
    return LINE.contains(office.kind()) && concernsCouncil(office);
  }

  private static boolean concernsCouncil(Office office) {
    return office.body() == null || office.body() == BodyKind.COUNCIL;
  }

  private static void addLastDays(
      List<HeldOffice> held, Facts facts, List<OfficeWarning> warnings) {
    held.stream()
        .filter(office -> facts.outside().contains(office.person()))
        .forEach(
            office -> {
              var until = office.until();
              if (until == null || !until.isAfter(facts.today().plus(SOON))) {
                var kind = until == null ? Kind.OUTSIDE_WITHOUT_END : Kind.OUTSIDE_ENDS_SOON;
                warnings.add(new OfficeWarning(kind, office.person(), null, null));
              }
            });
  }

  private static void addOnlyCoordinator(List<Office> offices, List<OfficeWarning> warnings) {
    var coordinators =
        offices.stream()
            .filter(office -> office.kind() == COORDINATOR)
            .map(Office::person)
            .distinct()
            .toList();
    if (coordinators.size() == 1) {
      warnings.add(new OfficeWarning(Kind.ONE_COORDINATOR, coordinators.getFirst(), null, null));
    }
  }

  private static Map<PersonId, Set<OfficeKind>> byPerson(List<Office> offices) {
    return offices.stream()
        .collect(groupingBy(Office::person, LinkedHashMap::new, mapping(Office::kind, toSet())));
  }

  private static void addConflicts(
      PersonId person, Set<OfficeKind> kinds, List<OfficeWarning> warnings) {
    var handles = kinds.stream().anyMatch(HANDLING::contains);
    if (kinds.contains(CONFIDENTIAL_ADVISER) && handles) {
      warnings.add(new OfficeWarning(Kind.ADVISER_HANDLES, person, null, null));
    }
    if (kinds.contains(CONFIDENTIAL_ADVISER) && kinds.contains(CARE_GIVER)) {
      warnings.add(new OfficeWarning(Kind.ADVISER_CARES, person, null, null));
    }
    if (kinds.contains(FALLBACK) && handles) {
      warnings.add(new OfficeWarning(Kind.FALLBACK_KEPT_OUT, person, null, null));
    }
    if (kinds.contains(CARE_GIVER) && handles) {
      warnings.add(new OfficeWarning(Kind.CARE_DECIDES, person, null, null));
    }
    if (kinds.contains(PRIVACY_OFFICER) && (handles || kinds.contains(ADMINISTRATOR))) {
      warnings.add(new OfficeWarning(Kind.PRIVACY_CONTROLS_SELF, person, null, null));
    }
    if (kinds.contains(ADMINISTRATOR) && (handles || kinds.contains(CONFIDENTIAL_ADVISER))) {
      warnings.add(new OfficeWarning(Kind.ADMINISTRATOR_HANDLES, person, null, null));
    }
  }

  /** Returns true when the person also is the responsible person for the same body. */
  private static boolean isAlsoResponsible(Office held, List<Office> offices) {
    return offices.stream()
        .filter(office -> office.person().equals(held.person()))
        .filter(office -> office.kind() == RESPONSIBLE)
        .anyMatch(
            office -> held.body() == null || office.body() == null || office.body() == held.body());
  }

  /** Returns a warning for each role that these offices leave to nobody. */
  static List<OfficeWarning> listMissingRoles(List<HeldOffice> held) {
    var missing = new ArrayList<OfficeWarning>();
    addMissingRoles(held.stream().map(HeldOffice::office).toList(), missing);
    return missing;
  }

  private static void addMissingRoles(List<Office> offices, List<OfficeWarning> warnings) {
    for (var kind : LINE) {
      Arrays.stream(BodyKind.values())
          .filter(body -> offices.stream().noneMatch(office -> office.covers(kind, body)))
          .forEach(body -> warnings.add(new OfficeWarning(Kind.MISSING, null, kind, body)));
    }
    Arrays.stream(BodyKind.values())
        .filter(body -> !FallbackCheck.hasFallback(body, offices))
        .forEach(body -> warnings.add(new OfficeWarning(Kind.MISSING, null, FALLBACK, body)));
    for (var kind : List.of(COORDINATOR, CONFIDENTIAL_ADVISER, DUTY_OFFICER)) {
      if (offices.stream().noneMatch(office -> office.kind() == kind)) {
        warnings.add(new OfficeWarning(Kind.MISSING, null, kind, null));
      }
    }
  }
}
