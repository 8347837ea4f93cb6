// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;

/**
 * One kind of promise, as the room that keeps it announces it with a bean of this type. The page of
 * a case, tasks, overview, lists and policy read all that are announced, and know no room by name.
 */
public interface PromiseKeeper {

  OwedKind owed();

  default PromiseKind kind() {
    return owed().kind();
  }

  /** The key of its name. */
  default String name() {
    return "promise.kind." + kind().code();
  }

  /** The key of its name, said to the person it was made to. */
  default String nameToYou() {
    return "report.promise." + kind().code();
  }

  /** The key of a sentence: how it is kept. */
  default String hint() {
    return "promise.hint." + kind().code();
  }

  /**
   * The key of the words for what has to happen before it is promised, or before its term counts;
   * nothing for what is promised with the report.
   */
  default Optional<String> when() {
    return owed().start() == Start.REPORT
        ? Optional.empty()
        : Optional.of("promise.when." + kind().code());
  }

  /** The key of the words for what it waits for. */
  default String waits(WaitingFor whom) {
    return "promise.waits." + whom.name();
  }

  default boolean isKeptInWords() {
    return owed().page().isEmpty();
  }

  /**
   * @param incident the address of the incident
   */
  default String path(String incident, PartId part, PromiseId promise) {
    return isKeptInWords()
        ? incident + "/beloften/" + promise.value()
        : incident + "/getroffenen/" + part.value() + owed().page();
  }

  /** The key of the words on a link to that page once it was kept; nothing for most. */
  default Optional<String> linkOnceKept() {
    return Optional.empty();
  }

  /** Kept in words only after the affected was asked: the perpetrator can notice it. */
  default boolean isNoticed() {
    return false;
  }

  /** False when somebody is called about it anyway, so that no letter is needed. */
  default boolean isReminded() {
    return true;
  }

  /** Does what follows once it was kept in words. */
  default void kept(CaseAccess access, Promise promise) {}

  /** The key of a sentence: why it can never be taken back; nothing when it can. */
  default Optional<String> finalBecause() {
    return Optional.empty();
  }

  /**
   * The key of a sentence: what still stands of what it was kept with, so that it cannot be taken
   * back yet.
   */
  default Optional<String> findObjection(Promise settled) {
    return Optional.empty();
  }

  /** The key of a sentence: what taking it back once kept brings along; nothing for most. */
  default Optional<String> takingBackMeans() {
    return Optional.empty();
  }

  /**
   * Undoes what only came of it. Called in the transaction that made it owed again.
   *
   * @param settled as it was
   * @param owed as it is now
   */
  default void takeBack(CaseAccess access, Promise settled, Promise owed) {}
}
