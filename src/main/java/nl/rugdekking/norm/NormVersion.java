// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A version of the norm of a body, whose articles say where the limit lies. It is a draft until a
 * lawyer has released it, and holds once the body has adopted it.
 *
 * @param version the number of the version; the versions of one body count from 1
 * @param articles the articles in their order
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
   * @param decidedBy the decision maker in their own words, with the number of the decision
   * @param validFrom the first day on which the version holds
   */
  record Adoption(String decidedBy, LocalDate decidedOn, LocalDate validFrom) {}

  /**
   * Returns the first day on which the version holds; a day that never comes while it is not
   * adopted.
   */
  LocalDate validFrom() {
    return adoption == null ? LocalDate.MAX : adoption.validFrom();
  }

  boolean isComplete() {
    return articles.stream().allMatch(NormArticle::isComplete);
  }
}
