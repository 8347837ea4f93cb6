// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.organisation.Label;
import org.jspecify.annotations.Nullable;

/**
 * The offences that may be at stake for some facts. An empty answer does not say that nothing is
 * wrong: somebody can cross the norm of the organisation without an offence.
 *
 * @param offences the offences that may be shown, in the order of the table unless {@link
 *     #sortByFit} changed it
 * @param policeAssesses true when a row fits that may not be shown, because it is too uncertain or
 *     because no lawyer of the organisation released the table; a page then says only that the
 *     police assess it
 * @param speech the rule of the law about words in a meeting, when somebody said them there
 */
public record OffenceAnswer(
    List<PossibleOffence> offences, boolean policeAssesses, Optional<MeetingSpeech> speech) {

  public OffenceAnswer {
    offences = List.copyOf(offences);
  }

  /**
   * Returns the same offences, the ones that fit best first: those that certainly fit, then those
   * for which the fewest facts are uncertain. Of offences that fit equally well, one that follows
   * from the act alone comes before one that also depends on who the affected person is.
   *
   * @param certain the facts that are certain
   */
  public OffenceAnswer sortByFit(Set<Fact> certain) {
    var sorted = new ArrayList<>(offences);
    sorted.sort(
        Comparator.comparing(PossibleOffence::uncertain)
            .thenComparingLong(offence -> offence.countUncertain(certain))
            .thenComparingLong(PossibleOffence::countAboutPerson));
    return new OffenceAnswer(sorted, policeAssesses, speech);
  }

  /**
   * An offence that may be at stake.
   *
   * @param article the article of the law
   * @param year the year of the text of the law that the table is based on
   * @param because the facts by which it fits
   * @param uncertain true when it may not fit, because nobody is sure of some of the facts
   * @param open the uncertain facts on which it still depends
   * @param complaint tells if the offence is prosecuted only on a complaint of the affected person
   * @param lastDay the last working day on which the affected person can make that complaint; null
   *     when no complaint is needed, or when the day of the act is not known
   * @param ongoing true when a later act may still be in time after the last day
   */
  public record PossibleOffence(
      Label name,
      String article,
      int year,
      Set<Fact> because,
      boolean uncertain,
      OpenConditions open,
      ComplaintNeed complaint,
      @Nullable LocalDate lastDay,
      boolean ongoing) {

    private long countUncertain(Set<Fact> certain) {
      return because.stream().filter(fact -> !certain.contains(fact)).count();
    }

    private long countAboutPerson() {
      return because.stream().filter(fact -> fact.is(Fact.Kind.PERSON)).count();
    }
  }
}
