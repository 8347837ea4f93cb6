// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.owners.PromiseOwners;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives one promise to somebody who does not handle the part (the case of one affected person), and
 * takes it back. Runs inside the transaction of the caller, who has checked the viewer and writes
 * the timeline.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PromiseHandover {

  /** The offices that a promise may be given to. None of them opens a case by itself. */
  public static final List<OfficeKind> OFFICES =
      List.of(
          OfficeKind.CARE_GIVER, OfficeKind.LEGAL, OfficeKind.INSURANCE, OfficeKind.POLICE_LIAISON);

  /**
   * A promise that was taken from its owner, because the owner may not keep it any more.
   *
   * @param next the person who has it now, or null when the handler of the part owes it again
   */
  public record FallenPromise(PromiseKind kind, CasePart part, @Nullable PersonId next) {}

  private final GivenPromiseRepository repository;
  private final PromiseOwners owners;
  private final PromiseKeepers keepers;
  private final OwnerLetters letters;
  private final People people;

  PromiseHandover(
      GivenPromiseRepository repository,
      PromiseOwners owners,
      PromiseKeepers keepers,
      OwnerLetters letters,
      People people) {
    this.repository = repository;
    this.owners = owners;
    this.keepers = keepers;
    this.letters = letters;
    this.people = people;
  }

  /** The holders of an office to whom a promise may be given that is still to be made. */
  public List<PersonId> listHolders(CasePart part, OfficeKind office) {
    return owners.listHolders(part, office);
  }

  /** Returns true when a promise that is still to be made may be given to this person. */
  public boolean mayOwn(CasePart part, PersonId person) {
    return owners.mayOwn(part, person);
  }

  /** The holders of an office to whom this promise of the part may be given. */
  public List<PersonId> listHolders(CasePart part, Promise promise, OfficeKind office) {
    return listHolders(part, promise.kind(), promise.id(), office).toList();
  }

  private Stream<PersonId> listHolders(
      CasePart part, PromiseKind kind, PromiseId promise, OfficeKind office) {
    return owners.listHolders(part, office).stream()
        .filter(person -> keepers.get(kind).mayBeGivenTo(promise, person));
  }

  /** Returns true when this promise of the part may be given to this person. */
  public boolean mayOwn(CasePart part, Promise promise, PersonId person) {
    return mayOwn(part, promise.kind(), promise.id(), person);
  }

  private boolean mayOwn(CasePart part, PromiseKind kind, PromiseId promise, PersonId person) {
    return owners.mayOwn(part, person) && keepers.get(kind).mayBeGivenTo(promise, person);
  }

  /**
   * Gives the promise to this person, and writes to them.
   *
   * @param office the office for which they get it, or null when they were chosen themselves
   */
  public void give(CasePart part, Promise promise, PersonId person, @Nullable OfficeKind office) {
    owners.give(part, promise.id().value(), person, office);
    letters.send(List.of(person));
  }

  /** Returns false when the promise was given to nobody. */
  public boolean takeBack(Promise promise) {
    return owners.takeBack(promise.id().value());
  }

  /** Returns the person to whom the promise was given; empty when it was given to nobody. */
  public Optional<PersonId> findOwner(Promise promise) {
    return repository.list(promise.part()).stream()
        .filter(given -> given.id().equals(promise.id()))
        .map(GivenPromise::owner)
        .findFirst();
  }

  /**
   * Writes to the people who were given promises of this part while only the affected person could
   * read it.
   */
  public void notifyOwners(PartId part) {
    letters.send(repository.list(part).stream().map(GivenPromise::owner).toList());
  }

  /**
   * Returns true when a promise of one of these parts has an owner who may not keep it any more.
   */
  public boolean hasFallen(List<CasePart> parts) {
    return parts.stream()
        .flatMap(part -> repository.list(part.id()).stream())
        .anyMatch(given -> !isStillOwner(given));
  }

  /** The unsettled promises whose owner may not keep them any more. */
  public List<PromiseId> listFallen() {
    return repository.list().stream()
        .filter(given -> !isStillOwner(given))
        .map(GivenPromise::id)
        .toList();
  }

  /**
   * Gives the promise to the next holder of the office, or else back to the handler of the part.
   *
   * @return empty when its owner may keep it after all
   */
  public Optional<FallenPromise> replaceOwner(PromiseId promise) {
    return repository.lock(promise).filter(given -> !isStillOwner(given)).map(this::replaceOwner);
  }

  private FallenPromise replaceOwner(GivenPromise given) {
    owners.takeBack(given.id().value());
    var next =
        Optional.ofNullable(given.office())
            .flatMap(
                office -> listHolders(given.part(), given.kind(), given.id(), office).findFirst())
            .filter(person -> !person.equals(given.part().owner()));
    next.ifPresent(person -> owners.give(given.part(), given.id().value(), person, given.office()));
    letters.send(next.stream().toList());
    return new FallenPromise(given.kind(), given.part(), next.orElse(null));
  }

  private boolean isStillOwner(GivenPromise given) {
    return mayOwn(given.part(), given.kind(), given.id(), given.owner())
        && (given.office() == null
            || people
                .listOfficeHolders(given.office(), given.part().body())
                .contains(given.owner()));
  }
}
