// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.danger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.report.CallbackNumbers;
import nl.rugdekking.report.CallbackNumbers.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the telephone number and the place that somebody in danger gave with another report, for
 * the people who take care of a danger in which they gave none, or who read both cases. People who
 * are threatened twice do not have to type everything twice.
 */
@Service
public class EarlierReach {

  /**
   * A number or a place that was given before.
   *
   * @param number the number of the case in which it was given, or null when the viewer may not
   *     open that case
   */
  public record EarlierAnswer(String text, Instant at, @Nullable String number, CasePart part) {}

  private final CallbackNumbers numbers;
  private final FollowUpAnswers.Needed answers;
  private final CaseAssignments cases;
  private final AccessControl control;
  private final AuditLog audit;

  EarlierReach(
      CallbackNumbers numbers,
      FollowUpAnswers.Needed answers,
      CaseAssignments cases,
      AccessControl control,
      AuditLog audit) {
    this.numbers = numbers;
    this.answers = answers;
    this.cases = cases;
    this.control = control;
    this.audit = audit;
  }

  /**
   * Returns the number that the affected person gave last, for a viewer who may act in danger or
   * read the case.
   */
  @Transactional(readOnly = true)
  public Optional<EarlierAnswer> findPhone(CaseAccess access, PartId part) {
    return find(access, part, source -> findPhone(source.given(), source.part()));
  }

  /** Returns the place of the last danger that the affected person reported, like the number. */
  @Transactional(readOnly = true)
  public Optional<EarlierAnswer> findPlace(CaseAccess access, PartId part) {
    return find(access, part, source -> Optional.ofNullable(source.given().place()));
  }

  /** Records for the affected person that the viewer read what they gave in this other case. */
  @Transactional
  public void logLook(CaseAccess access, CasePart part) {
    audit.record(
        AuditEvent.of("look." + Action.ACUTE.name(), Purpose.HANDLING, "part", part.id().value())
            .by(access.viewer().person().value())
            .within(part.incident().value()));
  }

  /** A number or place from another case, with the rights of the viewer in that case. */
  private record Source(Given given, CasePart part, CaseAccess rights) {}

  private Optional<EarlierAnswer> find(
      CaseAccess access, PartId id, Function<Source, Optional<String>> reading) {
    var part = access.part(id);
    var affected = part.affected();
    var mayRead = access.may(Action.ACUTE, id) || access.may(Action.READ, id);
    if (affected == null || part.isTalk() || !mayRead || !access.mayKnowName(id)) {
      return Optional.empty();
    }
    return numbers.listGiven(affected).stream()
        .filter(given -> !access.incidents().contains(given.incident()))
        .flatMap(given -> findSource(access, part, affected, given))
        .flatMap(source -> reading.apply(source).map(text -> describe(source, text)).stream())
        .findFirst();
  }

  private Stream<Source> findSource(
      CaseAccess access, CasePart part, PersonId affected, Given given) {
    return cases.parts(given.incident()).stream()
        .filter(other -> affected.equals(other.affected()))
        .flatMap(
            other ->
                control
                    .findRights(access.viewer(), given.incident())
                    .filter(rights -> mayBeKnown(access, rights, part, other))
                    .map(rights -> new Source(given, other, rights))
                    .stream());
  }

  // Everybody gets answers from the cases that they may read. Whoever may act in danger also gets
  // answers from the cases whose handler they may know by name.
  private static boolean mayBeKnown(
      CaseAccess access, CaseAccess rights, CasePart part, CasePart other) {
    return !other.isTalk()
        && !other.isHeld()
        && rights.mayKnowName(other.id())
        && (rights.may(Action.READ, other.id())
            || (access.may(Action.ACUTE, part.id())
                && RelatedCases.mayBeNamed(rights, part, other)));
  }

  private Optional<String> findPhone(Given given, CasePart part) {
    return Optional.ofNullable(given.phone())
        .or(() -> answers.listOwnNumbers(part).stream().findFirst());
  }

  private static EarlierAnswer describe(Source source, String text) {
    var isReadable = source.rights().may(Action.READ, source.part().id());
    return new EarlierAnswer(
        text, source.given().at(), isReadable ? source.rights().number() : null, source.part());
  }
}
