// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.PartRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds, for the pages of a case, who decided to act although the affected person said no, and says
 * if the responsible person can decide something now.
 */
@Service
public class ActDecisions {

  private final ActingRule rule;
  private final People people;

  ActDecisions(ActingRule rule, People people) {
    this.rule = rule;
    this.people = people;
  }

  /**
   * A decision of the responsible person.
   *
   * @param by the name of the person who decided, or null when it is not known any more
   */
  public record Decision(Exemption exemption, @Nullable String by) {}

  /** Returns true when the responsible person can decide now about something in this part. */
  @Transactional(readOnly = true)
  public boolean isPossible(PartRecord affected) {
    return Obstacle.hasToDecide(affected)
        && Stream.of(VisibleAct.values()).anyMatch(act -> rule.canBeDecided(affected, act));
  }

  /** Returns the decision about the act of this promise; empty when nobody had to decide. */
  @Transactional(readOnly = true)
  public Optional<Decision> find(PartRecord affected, PromiseKind kind) {
    return Obstacle.hasToDecide(affected)
        ? rule.findDecision(affected, kind)
            .map(
                found ->
                    new Decision(found, people.find(found.by()).map(Person::name).orElse(null)))
        : Optional.empty();
  }
}
