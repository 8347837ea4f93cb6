// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The norm of each body (articles that say where the limit lies), in versions. A lawyer of the
 * organisation writes a draft, which begins as a copy of the newest version or of the articles that
 * were shipped, and releases it. Then the body adopts it by a decision, from a certain day on. An
 * adopted version never changes.
 */
@Service
class Norms {

  private final NormVersionRepository versions;
  private final ShippedArticles shipped;
  private final Lawyers lawyers;
  private final Organisations organisations;
  private final AuditLog audit;
  private final Clock clock;

  Norms(
      NormVersionRepository versions,
      ShippedArticles shipped,
      Lawyers lawyers,
      Organisations organisations,
      AuditLog audit,
      Clock clock) {
    this.versions = versions;
    this.shipped = shipped;
    this.lawyers = lawyers;
    this.organisations = organisations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Returns the articles with which this body begins; some of them are empty and still have to be
   * written.
   */
  List<NormArticle> listShipped(BodyKind body) {
    return shipped.list(organisations.current().kind(), body);
  }

  /** Returns the version that holds on this day; empty when the body has adopted none by then. */
  @Transactional(readOnly = true)
  Optional<NormVersion> find(BodyKind body, LocalDate day) {
    return versions.list(body).stream()
        .filter(version -> !version.validFrom().isAfter(day))
        .max(Comparator.comparing(NormVersion::validFrom).thenComparingInt(NormVersion::version));
  }

  /** Returns all versions of a body, the newest first. */
  @Transactional(readOnly = true)
  List<NormVersion> list(BodyKind body) {
    return versions.list(body);
  }

  /** Returns the draft of a body; makes one when there is none. */
  @Transactional
  NormVersion getOrCreateDraft(PersonId lawyer, BodyKind body) {
    lawyers.require(lawyer);
    var existing = versions.list(body);
    var newest = existing.stream().findFirst();
    var isDraft = newest.filter(version -> version.adoption() == null).isPresent();
    if (isDraft) {
      return newest.get();
    }
    var articles = newest.map(NormVersion::articles).orElseGet(() -> listShipped(body));
    var draft = new NormVersion(Ids.timeOrdered(), body, existing.size() + 1, articles, null, null);
    var bodyId = organisations.structure().body(body).id();
    versions.insert(draft, bodyId, lawyer, clock.instant());
    return draft;
  }

  /**
   * Writes an article of a draft, which then has to be released again.
   *
   * @throws PlainSentenceException when the draft was adopted meanwhile
   */
  @Transactional
  void write(PersonId lawyer, UUID draft, NormArticle article) {
    lawyers.require(lawyer);
    if (!versions.setReleased(draft, null, clock.instant()) || !versions.update(draft, article)) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "norm.articles.adopted");
    }
  }

  /**
   * Releases a draft, so that the body can adopt it.
   *
   * @throws PlainSentenceException when an article is not written yet, or the draft was adopted
   *     meanwhile
   */
  @Transactional
  void release(PersonId lawyer, UUID draft) {
    lawyers.require(lawyer);
    requireComplete(get(draft));
    if (!versions.setReleased(draft, lawyer, clock.instant())) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "norm.articles.adopted");
    }
    record("norm.released", lawyer, get(draft));
  }

  /**
   * Records that the body adopted a version.
   *
   * @throws PlainSentenceException when no lawyer released the version, an article is not written
   *     yet, or it was adopted before
   */
  @Transactional
  void adopt(PersonId lawyer, UUID draft, NormVersion.Adoption adoption) {
    lawyers.require(lawyer);
    requireComplete(get(draft));
    if (!versions.adopt(draft, adoption, lawyer, clock.instant())) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "norm.articles.not-released");
    }
    record("norm.adopted", lawyer, get(draft));
  }

  private NormVersion get(UUID id) {
    return versions.find(id).orElseThrow();
  }

  private static void requireComplete(NormVersion version) {
    if (!version.isComplete()) {
      throw new PlainSentenceException(HttpStatus.UNPROCESSABLE_CONTENT, "norm.articles.empty");
    }
  }

  private void record(String verb, PersonId lawyer, NormVersion version) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "norm-version", version.id())
            .by(lawyer.value())
            .with(
                Map.of(
                    "body", version.body().name(), "version", String.valueOf(version.version()))));
  }
}
