// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseHandover;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets affected people choose who gives them aftercare. The promises of aftercare that are still
 * owed go to that person, and so do those that are made later. The rules about the owner of a
 * promise decide who may be chosen.
 */
@Service
public class CareChoices {

  /** A colleague who may be chosen. */
  public record Option(Carer carer, PersonId person) {}

  private final CareChoiceRepository repository;
  private final PartService parts;
  private final Promises promises;
  private final PromiseHandover handover;
  private final People people;
  private final Clock clock;

  CareChoices(
      CareChoiceRepository repository,
      PartService parts,
      Promises promises,
      PromiseHandover handover,
      People people,
      Clock clock) {
    this.repository = repository;
    this.parts = parts;
    this.promises = promises;
    this.handover = handover;
    this.people = people;
    this.clock = clock;
  }

  /** Returns the choice of the affected person who looks at their own page. */
  @Transactional(readOnly = true)
  public Optional<CareChoice> find(CaseAccess access, PartId part) {
    access.require(Action.WISH, part);
    return repository.find(part);
  }

  /**
   * Returns the choice for a person who holds a promise of aftercare; empty when the affected
   * person did not choose this person. A promise that somebody else passed on to them opens nothing
   * that was written for another care giver.
   */
  @Transactional(readOnly = true)
  public Optional<CareChoice> findForGiver(CaseAccess access, Promise promise) {
    access.requirePromiseOwner(promise.part(), promise.id().value());
    return repository
        .find(promise.part())
        .filter(choice -> isChosen(access.part(promise.part()), choice, access.viewer().person()));
  }

  private boolean isChosen(CasePart part, CareChoice choice, PersonId person) {
    return person.equals(choice.person())
        || (choice.carer() == Carer.CARE_TEAM
            && handover.listHolders(part, OfficeKind.CARE_GIVER).contains(person));
  }

  /**
   * Returns true when the affected person chose a colleague and that person has the promise. Only a
   * recorded contact ends it then, and nobody else gives it away or puts it off.
   */
  @Transactional(readOnly = true)
  public boolean isWithChosen(Promise promise) {
    var owner = handover.findOwner(promise).orElse(null);
    return owner != null
        && repository
            .find(promise.part())
            .filter(choice -> choice.carer() == Carer.CARE_TEAM || owner.equals(choice.person()))
            .isPresent();
  }

  /** Returns true when the affected person can choose: in an open case, and not in a talk. */
  public boolean mayChoose(CasePart part) {
    return part.open() && !part.isTalk() && !part.isHeld();
  }

  /**
   * Returns true when the affected person said that they want aftercare and can choose who gives
   * it.
   */
  @Transactional(readOnly = true)
  public boolean isOffered(CaseAccess access, PartId id) {
    return parts.get(access, id, Action.WISH).careWish() == Wish.YES && mayChoose(access.part(id));
  }

  /** Returns the colleagues who may be chosen without typing a name. */
  @Transactional(readOnly = true)
  public List<Option> listOptions(CaseAccess access, PartId id) {
    var part = access.require(Action.WISH, id);
    var options = new ArrayList<Option>();
    findManager(access, part).ifPresent(who -> options.add(new Option(Carer.MANAGER, who)));
    handover
        .listHolders(part, OfficeKind.CARE_GIVER)
        .forEach(person -> options.add(new Option(Carer.CARE_TEAM, person)));
    handover
        .listHolders(part, OfficeKind.CONFIDENTIAL_ADVISER)
        .forEach(person -> options.add(new Option(Carer.ADVISER, person)));
    options.removeIf(option -> option.person().equals(access.viewer().person()));
    return options;
  }

  private Optional<PersonId> findManager(CaseAccess access, CasePart part) {
    return Optional.ofNullable(
            people.managerOf(people.positionForCase(access.viewer().person(), part.body())))
        .filter(manager -> handover.mayOwn(part, manager));
  }

  /**
   * Finds a peer by an e-mail address or by a full name that only one person has.
   *
   * @throws RefusedException when there is nobody with that name, or this person may not have it
   */
  @Transactional(readOnly = true)
  public PersonId getPeer(CaseAccess access, PartId id, String who) {
    var part = access.require(Action.WISH, id);
    var peer =
        people
            .findExactly(who)
            .map(Person::id)
            .orElseThrow(() -> new RefusedException("aftercare.peer.unknown"));
    var isOfSameBody =
        people.positions(peer).stream().anyMatch(position -> position.body() == part.body());
    if (peer.equals(access.viewer().person()) || !isOfSameBody || !handover.mayOwn(part, peer)) {
      throw new RefusedException("aftercare.peer.refused");
    }
    return peer;
  }

  /**
   * Stores the choice, and gives the promises of aftercare that are owed to the chosen person.
   *
   * @throws StalePageException when the choice was changed after the page was made
   */
  @Transactional
  public void choose(CaseAccess access, PartId id, CareChoice choice) {
    var affected = parts.getOpen(access, id, Action.WISH);
    var part = access.part(id);
    if (!mayChoose(part)) {
      throw new RefusedException("aftercare.choice.not-now");
    }
    requireAllowed(access, part, choice);
    var before = repository.find(id).orElse(null);
    if (!repository.save(affected, choice, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      throw new StalePageException();
    }
    if (before == null
        || before.carer() != choice.carer()
        || !Objects.equals(before.person(), choice.person())) {
      give(part, choice);
      var about = choice.carer().name();
      parts.recordStep(access, affected, AftercareEntryKind.CHOSEN, about, null);
    }
  }

  private void requireAllowed(CaseAccess access, CasePart part, CareChoice choice) {
    var person = choice.person();
    if (choice.carer().isColleague() != (person != null)) {
      throw new RefusedException("aftercare.choice.empty");
    }
    if (person == null) {
      return;
    }
    var isOffered =
        choice.carer() == Carer.PEER
            ? handover.mayOwn(part, person)
            : listOptions(access, part.id()).contains(new Option(choice.carer(), person));
    if (!isOffered) {
      throw new RefusedException("aftercare.choice.refused");
    }
  }

  /** Gives the promises of aftercare that are owed now to the person who was chosen before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveOwed(CasePart part) {
    repository.find(part.id()).ifPresent(choice -> give(part, choice));
  }

  private void give(CasePart part, CareChoice choice) {
    var person = choice.person();
    for (var promise : listOwed(part.id())) {
      if (person == null || person.equals(part.owner()) || !handover.mayOwn(part, person)) {
        handover.takeBack(promise);
      } else if (!handover.findOwner(promise).equals(Optional.of(person))) {
        handover.give(part, promise, person, findOffice(choice.carer()));
      }
    }
  }

  private List<Promise> listOwed(PartId part) {
    return promises.list(part).stream()
        .filter(promise -> CareKinds.contains(promise.kind()))
        .filter(promise -> !promise.state().isSettled())
        .toList();
  }

  /**
   * Returns the letter to an affected person whose talk is late; empty when they chose that nobody
   * gives aftercare.
   */
  @Transactional(readOnly = true)
  public Optional<PromiseKeeper.LateLetter> findLateLetter(PartId part) {
    var isWanted = repository.find(part).filter(choice -> choice.carer() == Carer.NOBODY).isEmpty();
    return isWanted
        ? Optional.of(new PromiseKeeper.LateLetter("care-late", "/nazorg"))
        : Optional.empty();
  }

  /** Returns the talk that the affected person on their own page is owed next. */
  @Transactional(readOnly = true)
  public Optional<NextTalk> findNext(CaseAccess access, PartId part) {
    access.require(Action.WISH, part);
    return listOwed(part).stream()
        .flatMap(promise -> NextTalk.of(promise, handover.findOwner(promise).orElse(null)).stream())
        .min(Comparator.comparing(NextTalk::due));
  }

  // When somebody leaves the care team, the next of the team gets the promise. Another chosen
  // person has no successor.
  private static @Nullable OfficeKind findOffice(Carer carer) {
    return carer == Carer.CARE_TEAM ? OfficeKind.CARE_GIVER : null;
  }
}
