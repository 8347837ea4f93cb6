// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms of the law for claiming damage. Where nobody read the text of the law for a term, pages
 * show a day that follows from it only once a lawyer of the organisation released it; until then a
 * page says that a lawyer knows the day. The release is stored beside those of the table of
 * offences, by the hash of these rows.
 */
@Service
public class LegalTerms {

  /**
   * Condition of a query that is true when a lawyer of the organisation released the terms. Its
   * parameters are {@code organisation} and {@code terms}, which is {@link #HASH}.
   */
  public static final String RELEASED =
      """
      exists (select from offence_release released
        where released.organisation_id = :organisation and released.table_hash = :terms
          and released.withdrawn_at is null)
      """;

  /** A text that changes with each row. */
  public static final String HASH =
      UUID.nameUUIDFromBytes(
              Arrays.stream(LegalTerm.values())
                  .filter(LegalTerm::needsRelease)
                  .map(term -> term.name() + term.years() + term.article() + term.findYearRead())
                  .collect(Collectors.joining(";"))
                  .getBytes(StandardCharsets.UTF_8))
          .toString();

  private static final int VERSION = 1;

  private final OffenceReleaseRepository releases;
  private final Lawyers lawyers;
  private final AuditLog audit;
  private final Clock clock;

  LegalTerms(OffenceReleaseRepository releases, Lawyers lawyers, AuditLog audit, Clock clock) {
    this.releases = releases;
    this.lawyers = lawyers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns true when pages may show a day that follows from this term. */
  @Transactional(readOnly = true)
  public boolean isShown(LegalTerm term) {
    return !term.needsRelease() || findRelease().isPresent();
  }

  /** Returns the release of the terms as they are today; empty while no lawyer released them. */
  @Transactional(readOnly = true)
  public Optional<OffenceRelease> findRelease() {
    return releases.find(HASH);
  }

  /**
   * Releases the terms. Nothing changes when they were released before.
   *
   * @return false when the lawyer read other terms than those of today
   */
  @Transactional
  public boolean release(PersonId lawyer, String readHash) {
    lawyers.require(lawyer);
    if (!readHash.equals(HASH)) {
      return false;
    }
    var release = new OffenceRelease(Ids.timeOrdered(), VERSION, lawyer, clock.instant());
    if (releases.insert(release, HASH)) {
      record("terms.released", lawyer, release.id());
    }
    return true;
  }

  /** Takes the release back. Nothing changes when there is none. */
  @Transactional
  public void withdraw(PersonId lawyer) {
    lawyers.require(lawyer);
    findRelease()
        .map(OffenceRelease::id)
        .filter(id -> releases.withdraw(id, lawyer, clock.instant()))
        .ifPresent(id -> record("terms.withdrawn", lawyer, id));
  }

  private void record(String verb, PersonId lawyer, UUID release) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "offence-release", release)
            .by(lawyer.value())
            .with(Map.of("hash", HASH)));
  }
}
