// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.ending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.PartPolicy;
import nl.rugdekking.register.PartRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calculates how long the data of a case are kept, and from which day that is counted (domain rule
 * 12). That day is the last one on which any room has an interest in the case, such as a measure
 * that still holds. The terms are proposals: the program never destroys a case by itself.
 */
@Service
public class CaseKeeping {

  private final AffectedRepository affecteds;
  private final PartPolicy policies;
  private final ObjectProvider<CaseInterest> interests;

  CaseKeeping(
      AffectedRepository affecteds, PartPolicy policies, ObjectProvider<CaseInterest> interests) {
    this.affecteds = affecteds;
    this.policies = policies;
    this.interests = interests;
  }

  /**
   * The proposed term of a case.
   *
   * @param lastInterest the day on which the last interest in it ends or ended
   * @param years the longest of the terms of its parts
   */
  public record KeepingTerm(LocalDate lastInterest, int years) {

    /** Returns the day until which the data are kept. */
    public LocalDate until() {
      return lastInterest.plusYears(years);
    }
  }

  /** Returns the term of a case; empty while one of its parts is open. */
  @Transactional(readOnly = true)
  public Optional<KeepingTerm> find(CaseAccess access) {
    var parts =
        access.incidents().stream().flatMap(incident -> affecteds.list(incident).stream()).toList();
    if (parts.isEmpty() || parts.stream().anyMatch(part -> part.outcome() == null)) {
      return Optional.empty();
    }
    var years = parts.stream().mapToInt(this::findYears).max().orElseThrow();
    return Optional.of(new KeepingTerm(findLastInterest(access, parts), years));
  }

  /**
   * Returns the years that the policies set for each outcome: the longest of those of the case's
   * parts.
   */
  @Transactional(readOnly = true)
  public Policy.KeepingTerms getTerms(CaseAccess access) {
    return access.incidents().stream()
        .flatMap(incident -> affecteds.list(incident).stream())
        .map(part -> policies.getPolicy(part).keeping())
        .reduce(Policy.KeepingTerms::longest)
        .orElse(Policy.KeepingTerms.PROPOSED);
  }

  private int findYears(PartRecord part) {
    var terms = policies.getPolicy(part).keeping();
    return Objects.requireNonNull(part.outcome()).keptYears(terms);
  }

  private LocalDate findLastInterest(CaseAccess access, List<PartRecord> parts) {
    var days = new ArrayList<LocalDate>();
    parts.forEach(part -> days.add(toDay(Objects.requireNonNull(part.closedAt()))));
    for (var incident : access.incidents()) {
      interests.forEach(source -> source.findLastDay(incident).ifPresent(days::add));
    }
    return Collections.max(days);
  }

  private static LocalDate toDay(Instant at) {
    return LocalDate.ofInstant(at, DueDates.ZONE);
  }
}
