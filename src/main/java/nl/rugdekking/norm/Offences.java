// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The offences that may be at stake, for the current organisation: only those that its lawyer
 * released, and never a punishment.
 */
@Service
public class Offences {

  private final OffenceTable table;
  private final OffenceReleaseRepository releases;
  private final Lawyers lawyers;
  private final AuditLog audit;
  private final Clock clock;

  Offences(
      OffenceTable table,
      OffenceReleaseRepository releases,
      Lawyers lawyers,
      AuditLog audit,
      Clock clock) {
    this.table = table;
    this.releases = releases;
    this.lawyers = lawyers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the offences that fit these facts, with who must complain and until which day. */
  @Transactional(readOnly = true)
  public OffenceAnswer answer(OffenceQuestion question) {
    return table.answer(question, findRelease().isPresent());
  }

  /** Returns the facts about the affected person that follow from their title. */
  public VictimFacts victimFacts(OrganisationKind kind, String title) {
    return table.victimFacts(kind, title);
  }

  /** Returns the rules that tell from a title who somebody is, for this kind of organisation. */
  public List<VictimRule> listVictimRules(OrganisationKind kind) {
    return table.victims().stream().filter(rule -> rule.kinds().contains(kind)).toList();
  }

  /** Returns the number of the table. */
  public int version() {
    return table.version();
  }

  /**
   * Returns a text that changes with each row, by which a form says which table the lawyer read.
   */
  public String hash() {
    return table.hash();
  }

  /** Returns the rows for this kind of organisation that pages may show once they are released. */
  public List<Offence> listShowable(OrganisationKind kind) {
    return table.listShowable().stream().filter(row -> row.only().contains(kind)).toList();
  }

  /** Returns the number of rows that are too uncertain to be shown at all. */
  public int countHidden() {
    return table.offences().size() - table.listShowable().size();
  }

  /** Returns the release of the table as it is today; empty while no lawyer has released it. */
  @Transactional(readOnly = true)
  public Optional<OffenceRelease> findRelease() {
    return releases.find(table.hash());
  }

  /**
   * Releases the table. Nothing changes when it was released before.
   *
   * @return false when the lawyer read another version than the one of today
   */
  @Transactional
  public boolean release(PersonId lawyer, String readHash) {
    lawyers.require(lawyer);
    if (!readHash.equals(table.hash())) {
      return false;
    }
    var release = new OffenceRelease(Ids.timeOrdered(), table.version(), lawyer, clock.instant());
    if (releases.insert(release, table.hash())) {
      record("offences.released", lawyer, release.id());
    }
    return true;
  }

  /** Takes the release back. Nothing changes when there is no release. */
  @Transactional
  public void withdraw(PersonId lawyer) {
    lawyers.require(lawyer);
    findRelease()
        .map(OffenceRelease::id)
        .filter(id -> releases.withdraw(id, lawyer, clock.instant()))
        .ifPresent(id -> record("offences.withdrawn", lawyer, id));
  }

  private void record(String verb, PersonId lawyer, UUID release) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "offence-release", release)
            .by(lawyer.value())
            .with(Map.of("version", String.valueOf(table.version()), "hash", table.hash())));
  }
}
