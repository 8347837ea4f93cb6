// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static nl.rugdekking.organisation.OfficeKind.ADMINISTRATOR;
import static nl.rugdekking.organisation.OfficeKind.CARE_GIVER;
import static nl.rugdekking.organisation.OfficeKind.CASE_OWNER;
import static nl.rugdekking.organisation.OfficeKind.CONFIDENTIAL_ADVISER;
import static nl.rugdekking.organisation.OfficeKind.COORDINATOR;
import static nl.rugdekking.organisation.OfficeKind.DEPUTY;
import static nl.rugdekking.organisation.OfficeKind.DUTY_OFFICER;
import static nl.rugdekking.organisation.OfficeKind.FALLBACK;
import static nl.rugdekking.organisation.OfficeKind.PRIVACY_OFFICER;
import static nl.rugdekking.organisation.OfficeKind.RESPONSIBLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What bites in how the offices are given. Hardly anything is forbidden, since a small organisation
 * may have to; only what leaves a report about the top to nobody is.
 *
 * @param person whose offices go badly together; null when an office is missing
 * @param body for which one is missing; null when it is for all
 */
public record OfficeWarning(
    Kind kind, @Nullable PersonId person, @Nullable OfficeKind missing, @Nullable BodyKind body) {

  /** The message key is {@code people.roles.warning.<name>}. */
  public enum Kind {
    /** A confidential adviser who also handles: nobody is confident any more. */
    ADVISER_HANDLES,
    /** Who hears in confidence also gives care around cases that others read. */
    ADVISER_CARES,
    /** Who handles also sees to it that it is handled: nobody looks along. */
    OWNER_ANSWERS,
    /** Who decides also gives care: then care is not apart from the file. */
    CARE_DECIDES,
    /** A privacy officer who would control their own work (art. 38.6 GDPR). */
    PRIVACY_CONTROLS_SELF,
    /** Who keeps the accounts can make themselves anybody. */
    ADMINISTRATOR_HANDLES,
    /** The deputy is who is to be replaced. */
    OWN_DEPUTY,
    /** Who should be outside has an account of the organisation's own people, or none. */
    FALLBACK_INSIDE,
    /** Who takes over when the top is accused stands under the top (domain rule 1). */
    FALLBACK_KEPT_OUT,
    MISSING
  }

  /** These stand under the top: whoever has one is kept from a case against it. */
  private static final Set<OfficeKind> HANDLING =
      EnumSet.of(CASE_OWNER, RESPONSIBLE, DEPUTY, COORDINATOR);

  /**
   * @param outside whose account is one of somebody outside
   */
  static List<OfficeWarning> of(List<HeldOffice> held, Set<PersonId> outside) {
    var offices = held.stream().map(HeldOffice::office).toList();
    var warnings = new ArrayList<OfficeWarning>();
    byPerson(offices).forEach((person, kinds) -> combinations(person, kinds, warnings));
    for (var office : offices) {
      if (office.kind() == CASE_OWNER && alsoAnswers(office, offices)) {
        warnings.add(new OfficeWarning(Kind.OWNER_ANSWERS, office.person(), null, office.body()));
      }
      if (office.kind() == DEPUTY && alsoAnswers(office, offices)) {
        warnings.add(new OfficeWarning(Kind.OWN_DEPUTY, office.person(), null, office.body()));
      }
    }
    offices.stream()
        .filter(office -> office.kind() == FALLBACK)
        .filter(office -> !outside.contains(office.person()))
        .forEach(
            office ->
                warnings.add(
                    new OfficeWarning(Kind.FALLBACK_INSIDE, office.person(), null, office.body())));
    missing(offices, warnings);
    return warnings;
  }

  private static Map<PersonId, Set<OfficeKind>> byPerson(List<Office> offices) {
    Map<PersonId, Set<OfficeKind>> kinds = new LinkedHashMap<>();
    offices.forEach(
        office ->
            kinds
                .computeIfAbsent(office.person(), person -> EnumSet.noneOf(OfficeKind.class))
                .add(office.kind()));
    return kinds;
  }

  private static void combinations(
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

  /** Whoever holds this is responsible for the same body. */
  private static boolean alsoAnswers(Office held, List<Office> offices) {
    return offices.stream()
        .filter(office -> office.person().equals(held.person()))
        .filter(office -> office.kind() == RESPONSIBLE)
        .anyMatch(
            office -> held.body() == null || office.body() == null || office.body() == held.body());
  }

  private static void missing(List<Office> offices, List<OfficeWarning> warnings) {
    for (var kind : List.of(CASE_OWNER, RESPONSIBLE, DEPUTY)) {
      Arrays.stream(BodyKind.values())
          .filter(body -> offices.stream().noneMatch(office -> office.covers(kind, body)))
          .forEach(body -> warnings.add(new OfficeWarning(Kind.MISSING, null, kind, body)));
    }
    Arrays.stream(BodyKind.values())
        .filter(body -> !isReplaced(body, offices))
        .forEach(body -> warnings.add(new OfficeWarning(Kind.MISSING, null, FALLBACK, body)));
    for (var kind : List.of(COORDINATOR, CONFIDENTIAL_ADVISER, DUTY_OFFICER)) {
      if (offices.stream().noneMatch(office -> office.kind() == kind)) {
        warnings.add(new OfficeWarning(Kind.MISSING, null, kind, null));
      }
    }
  }

  /**
   * Whether, with this office given too, a report about the top would reach nobody: whoever takes
   * over there would be kept from it, and there is no other.
   */
  public static boolean leavesNobody(List<Office> offices, Office wanted) {
    var then = Stream.concat(offices.stream(), Stream.of(wanted)).toList();
    var of = then.stream().filter(office -> office.person().equals(wanted.person())).toList();
    return !mayTakeOver(wanted.person(), then)
        && Arrays.stream(BodyKind.values())
            .filter(body -> of.stream().anyMatch(office -> office.covers(FALLBACK, body)))
            .anyMatch(body -> !isReplaced(body, then));
  }

  /** The same, on any day from its first on: who begins later takes over from nobody before. */
  static boolean leavesNobody(List<HeldOffice> held, Office wanted, LocalDate from) {
    return days(held, from).anyMatch(day -> leavesNobody(on(day, held), wanted));
  }

  /** Whether, with this office taken away, nobody would take over from the top of some body. */
  static boolean losesFallback(List<Office> offices, Office taken) {
    var then = new ArrayList<>(offices);
    then.remove(taken);
    return Arrays.stream(BodyKind.values())
        .anyMatch(body -> isReplaced(body, offices) && !isReplaced(body, then));
  }

  /** The same, on any day from this one on. */
  static boolean losesFallback(List<HeldOffice> held, Office taken, LocalDate from) {
    return days(held, from).anyMatch(day -> losesFallback(on(day, held), taken));
  }

  // Nobody's office has a last day ahead: what changes, changes on the first day of one.
  private static Stream<LocalDate> days(List<HeldOffice> held, LocalDate from) {
    return Stream.concat(Stream.of(from), held.stream().map(HeldOffice::from))
        .filter(day -> !day.isBefore(from))
        .distinct();
  }

  private static List<Office> on(LocalDate day, List<HeldOffice> held) {
    return held.stream()
        .filter(office -> !office.from().isAfter(day))
        .map(HeldOffice::office)
        .toList();
  }

  private static boolean isReplaced(BodyKind body, List<Office> offices) {
    return offices.stream()
        .filter(office -> office.covers(FALLBACK, body))
        .anyMatch(office -> mayTakeOver(office.person(), offices));
  }

  private static boolean mayTakeOver(PersonId person, List<Office> offices) {
    return offices.stream()
        .noneMatch(office -> office.person().equals(person) && HANDLING.contains(office.kind()));
  }
}
