// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rugdekking.alarm.Duties;
import nl.rugdekking.alarm.DutyShift;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecision;
import nl.rugdekking.policy.OrganisationDecisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** The organisations of the situations; rows with the same set-up share one. */
@TestComponent
class SituationTowns {

  static final String NOBODY_OUTSIDE = "nobody outside is named";
  static final String NO_CLERK = "the clerk's office is empty";
  static final String NO_DEPUTY_CLERK = "there is no deputy clerk";
  static final String COORDINATOR_READS = "the council's policy lets the coordinator read";
  static final String DEPUTY_COORDINATOR = "a deputy coordinator is named";
  static final String CLERK_AND_CHAIR = "clerk and chair are named to judge the executive";
  static final String OUTSIDE_ENDED = "the day of the outside person has ended";
  static final String MANAGER_LEFT = "the manager has left that office";

  private static final OrganisationDecision CLERK_WITH_MAYOR =
      new OrganisationDecision(
          OpenQuestion.EXECUTIVE_JUDGE,
          true,
          Objects.requireNonNull(OpenQuestion.EXECUTIVE_JUDGE.namedChoice()),
          "Dichtbij en vrij",
          "het algemeen bestuur",
          LocalDate.of(2026, 1, 1));

  private static final Set<String> FACTS =
      Set.of(
          NOBODY_OUTSIDE,
          NO_CLERK,
          NO_DEPUTY_CLERK,
          COORDINATOR_READS,
          DEPUTY_COORDINATOR,
          CLERK_AND_CHAIR,
          OUTSIDE_ENDED,
          MANAGER_LEFT);

  // An organisation has one of each, and what happened to them before would count in another row.
  private static final Set<String> SINGLE = Set.of("mayor", "secretary", "clerk", "coordinator");

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired Policies policies;
  @Autowired OrganisationDecisions decisions;
  @Autowired Duties duties;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;

  private final Map<String, SituationTown> towns = new HashMap<>();

  SituationTown get(Situation row) {
    var facts = new TreeSet<>(row.facts());
    facts.retainAll(FACTS);
    var key = row.cell("organisation") + facts + (SINGLE.contains(row.affected()) ? row.id() : "");
    return towns.computeIfAbsent(key, one -> setUp(row.cell("organisation"), facts));
  }

  private SituationTown setUp(String kind, Set<String> facts) {
    var slug = "rij-" + UUID.randomUUID().toString().substring(0, 8);
    var of = OrganisationKind.valueOf(kind.replace(' ', '_').toUpperCase(Locale.ROOT));
    var town = new SituationTown(organisations.setUp(slug, "Rijdam", of, false), people);
    town.run(
        () ->
            transactions.executeWithoutResult(
                status -> {
                  addOfficeHolders(town);
                  addStaff(town);
                  addCoordinators(town, facts);
                  giveOffices(town, facts);
                }));
    town.run(() -> putOnDuty(town));
    if (facts.contains(COORDINATOR_READS)) {
      town.run(() -> letCoordinatorRead(town));
    }
    return town;
  }

  private static void addOfficeHolders(SituationTown town) {
    town.add("mayor", BodyKind.MAYOR, "mayor", null);
    town.add("alderman", BodyKind.EXECUTIVE, "alderman", null);
    town.add("loco-mayor", BodyKind.EXECUTIVE, "alderman", null);
    town.add("family", BodyKind.EXECUTIVE, "family", null);
    for (var role :
        List.of(
            "councillor",
            "faction-colleague",
            "acting-council-chair",
            "employers-committee-chair")) {
      town.add(role, BodyKind.COUNCIL, "councillor", null);
    }
    town.add("council-adviser", BodyKind.COUNCIL, "confidential-adviser", null);
    town.add("clerk", BodyKind.COUNCIL, "clerk", null);
    town.add("deputy-clerk", BodyKind.COUNCIL, "deputy-clerk", "clerk");
    town.add("clerk-staff", BodyKind.COUNCIL, "clerk-staff", "clerk");
  }

  private static void addStaff(SituationTown town) {
    town.add("secretary", BodyKind.ORGANISATION, "secretary", null);
    for (var role :
        List.of(
            "manager",
            "other-manager",
            "new-manager",
            "hr-outside-lines",
            "confidential-adviser",
            "care-giver",
            "legal",
            "insurance",
            "police-liaison",
            "duty-officer",
            "administrator",
            "privacy-officer")) {
      town.add(role, BodyKind.ORGANISATION, "civil-servant", "secretary");
    }
    town.add("colleague", BodyKind.ORGANISATION, "counter-clerk", "manager");
    town.add("accused-colleague", BodyKind.ORGANISATION, "counter-clerk", "manager");
    town.add("witness", BodyKind.ORGANISATION, "civil-servant", "other-manager");
    town.addOutside("outside");
  }

  // Where the coordinator is the affected, their own manager handles it.
  private static void addCoordinators(SituationTown town, Set<String> facts) {
    var manager = facts.contains(DEPUTY_COORDINATOR) ? "manager" : "other-manager";
    town.add("coordinator", BodyKind.ORGANISATION, "safety-coordinator", manager);
    town.add("deputy-coordinator", BodyKind.ORGANISATION, "civil-servant", "other-manager");
  }

  private void giveOffices(SituationTown town, Set<String> facts) {
    town.give("secretary", OfficeKind.RESPONSIBLE, BodyKind.ORGANISATION);
    town.give("hr-outside-lines", OfficeKind.CASE_OWNER, BodyKind.ORGANISATION);
    town.give("secretary", OfficeKind.CASE_OWNER, BodyKind.EXECUTIVE);
    town.give("mayor", OfficeKind.RESPONSIBLE, BodyKind.EXECUTIVE);
    town.give("secretary", OfficeKind.CASE_OWNER, BodyKind.MAYOR);
    if (!facts.contains(NO_CLERK)) {
      town.give("clerk", OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
      town.give("clerk", OfficeKind.RESPONSIBLE, BodyKind.COUNCIL);
      town.give("clerk", OfficeKind.CASE_OWNER, BodyKind.MAYOR);
    }
    if (!facts.contains(NO_DEPUTY_CLERK)) {
      town.give("deputy-clerk", OfficeKind.DEPUTY, BodyKind.COUNCIL);
    }
    town.give("employers-committee-chair", OfficeKind.EMPLOYER, BodyKind.COUNCIL);
    town.give("coordinator", OfficeKind.COORDINATOR, null);
    if (facts.contains(DEPUTY_COORDINATOR)) {
      town.give("deputy-coordinator", OfficeKind.COORDINATOR, null);
    }
    giveAdvisersAndCare(town);
    giveOutside(town, facts);
  }

  private static void giveAdvisersAndCare(SituationTown town) {
    for (var body : List.of(BodyKind.ORGANISATION, BodyKind.EXECUTIVE, BodyKind.MAYOR)) {
      town.give("confidential-adviser", OfficeKind.CONFIDENTIAL_ADVISER, body);
    }
    town.give("council-adviser", OfficeKind.CONFIDENTIAL_ADVISER, BodyKind.COUNCIL);
    town.give("care-giver", OfficeKind.CARE_GIVER, null);
    town.give("legal", OfficeKind.LEGAL, null);
    town.give("insurance", OfficeKind.INSURANCE, null);
    town.give("police-liaison", OfficeKind.POLICE_LIAISON, null);
    town.give("duty-officer", OfficeKind.DUTY_OFFICER, null);
    town.give("privacy-officer", OfficeKind.PRIVACY_OFFICER, null);
    town.give("administrator", OfficeKind.ADMINISTRATOR, null);
  }

  private void giveOutside(SituationTown town, Set<String> facts) {
    if (facts.contains(CLERK_AND_CHAIR)) {
      town.run(() -> decisions.record(null, CLERK_WITH_MAYOR));
    }
    if (!facts.contains(NOBODY_OUTSIDE)) {
      town.give("outside", OfficeKind.FALLBACK, null);
    }
  }

  private void putOnDuty(SituationTown town) {
    var now = clock.instant();
    duties.addShift(
        null,
        new DutyShift(
            UUID.randomUUID(),
            now.minus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(6)),
            town.person("duty-officer"),
            null));
  }

  private void letCoordinatorRead(SituationTown town) {
    var now = organisations.structure().policy(BodyKind.COUNCIL);
    var next =
        new Policy(
            UUID.randomUUID(),
            now.body(),
            now.version() + 1,
            LocalDate.now(clock),
            true,
            now.keeping(),
            now.repeatMonths(),
            now.banMonths(),
            now.urgentForms(),
            now.promises());
    assertThat(policies.adopt(town.person("administrator"), next)).isPresent();
  }
}
