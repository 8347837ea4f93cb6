// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody reads who goes to the police for another: the decision, which address to give, how
 * to reach the affected person, and where the police handle it.
 */
@Service
public class LiaisonFacts {

  private final PoliceFileMakers makers;
  private final PoliceFileDetailRepository details;
  private final PoliceFileAnswers answers;
  private final PoliceLog log;
  private final Promises promises;

  LiaisonFacts(
      PoliceFileMakers makers,
      PoliceFileDetailRepository details,
      PoliceFileAnswers answers,
      PoliceLog log,
      Promises promises) {
    this.makers = makers;
    this.details = details;
    this.answers = answers;
    this.log = log;
    this.promises = promises;
  }

  /**
   * The facts.
   *
   * @param decision the words with which it was decided, or null when it was not decided yet
   * @param address the address of the organisation, or null when nobody typed it
   * @param reach how the affected person can be reached through the organisation and by themselves
   * @param steps the log of the police, the newest step first
   */
  public record Facts(
      @Nullable String decision,
      @Nullable String address,
      List<String> reach,
      List<PoliceStep> steps) {

    public Facts {
      reach = List.copyOf(reach);
      steps = List.copyOf(steps);
    }
  }

  /** Reads the facts, for somebody who may make the file for the police. */
  @Transactional(readOnly = true)
  public Facts read(CaseAccess access, PartId part) {
    var action = makers.require(access, part);
    var typed = details.get(part);
    var contact = answers.findContact(access, part, action);
    return new Facts(
        findDecision(part).map(Promise::words).orElse(null),
        typed.address(),
        Stream.of(
                Stream.ofNullable(typed.reach()),
                contact.stream().flatMap(one -> Stream.ofNullable(one.phone())),
                contact.stream().flatMap(one -> Stream.ofNullable(one.calling())))
            .flatMap(texts -> texts)
            .toList(),
        log.list(access, part));
  }

  private Optional<Promise> findDecision(PartId part) {
    return promises.list(part).stream()
        .filter(promise -> promise.kind().equals(PromiseKind.POLICE_REPORT))
        .filter(promise -> promise.state().isSettled())
        .reduce((_, last) -> last);
  }
}
