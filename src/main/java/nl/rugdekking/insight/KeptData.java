// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight;

import java.util.List;
import java.util.Map;
import nl.rugdekking.audit.AuditTrail.LookSummary;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy.KeepingTerms;
import nl.rugdekking.outgoing.NameInText;
import nl.rugdekking.register.ending.CaseKeeping.KeepingTerm;
import nl.rugdekking.subject.Dossiers.DossierIncident;
import nl.rugdekking.subject.NoticeStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a perpetrator, as far as somebody may open it.
 *
 * @param hasMore true when there are data that somebody else must add
 */
public record KeptData(List<KeptCase> cases, boolean hasMore) {

  /** Returns true when a text would tell who is affected in the case with this number. */
  public boolean tellsOfAffected(String number, String text) {
    return cases.stream()
        .filter(one -> one.about().number().equals(number))
        .anyMatch(one -> one.tellsOfAffected(text));
  }

  /** Returns true when somebody in the case with this number is reported under number. */
  public boolean isUnderNumber(String number) {
    return cases.stream()
        .filter(one -> one.about().number().equals(number))
        .anyMatch(KeptCase::underNumber);
  }

  /**
   * How long a case is kept.
   *
   * @param terms the years that the policy sets for each outcome
   * @param until the last day; null while the case is open
   */
  public record Keeping(KeepingTerms terms, @Nullable KeepingTerm until) {}

  /**
   * What one case holds about the perpetrator.
   *
   * @param notice the decision about telling them, or null when there is none
   * @param functions the position of everybody who looked, as a code
   * @param hidden the names of the affected people in the case
   * @param underNumber true when the police know one of them by a number only, so that no line may
   *     name them
   */
  public record KeptCase(
      DossierIncident about,
      KeptActs acts,
      @Nullable NoticeStatus notice,
      List<LookSummary> looks,
      Map<PersonId, String> functions,
      Keeping keeping,
      List<NameInText> hidden,
      boolean underNumber) {

    /** Returns true when a text would tell who is affected. */
    public boolean tellsOfAffected(String text) {
      return hidden.stream().anyMatch(name -> name.isIn(text, true));
    }
  }
}
