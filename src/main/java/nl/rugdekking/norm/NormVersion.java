// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A version of the norm of a body. It is a draft until a lawyer released it, and holds once the
 * body adopted it.
 *
 * @param version counts the versions of one body from 1
 * @param articles in their order
 * @param releasedBy the lawyer who released it; null while it is a draft
 * @param adoption the decision by which it was adopted; null until then
 */
record NormVersion(
    UUID id,
    BodyKind body,
    int version,
    List<NormArticle> articles,
    @Nullable PersonId releasedBy,
    @Nullable Adoption adoption) {

  NormVersion {
    articles = List.copyOf(articles);
  }

  /**
   * The decision by which a body adopted a version.
   *
   * @param decidedBy who decided, as they write it, with the number of the decision
   * @param validFrom the first day on which the version holds
   */
  record Adoption(String decidedBy, LocalDate decidedOn, LocalDate validFrom) {}

  /** The first day on which it holds; a day that never comes while it is a draft. */
  LocalDate validFrom() {
    return adoption == null ? LocalDate.MAX : adoption.validFrom();
  }

  boolean isComplete() {
    return articles.stream().allMatch(NormArticle::isComplete);
  }
}
