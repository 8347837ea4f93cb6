// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A kind of promise. The room (module) that keeps such promises declares one bean of this type. The
 * page of a case, the tasks, overviews, lists and policy use all these beans and need not know the
 * rooms.
 */
public interface PromiseKeeper {

  PromiseDefinition definition();

  default PromiseKind kind() {
    return definition().kind();
  }

  /**
   * Returns true when the policy that a body starts with contains such promises; the body may
   * change that.
   */
  default boolean isOwedByDefault(BodyKind body) {
    return true;
  }

  /** The message key of its name. */
  default String nameKey() {
    return "promise.kind." + kind().code();
  }

  /**
   * The message key of the name of one promise. When the promise is to tell of a decision, the name
   * also says which kind of promise the decision was about.
   */
  default String nameKey(@Nullable PromiseKind decided) {
    return decided == null ? nameKey() : nameKey() + "." + decided.code();
  }

  /**
   * The message key of a short sentence that says what to do, for a list of tasks. When the promise
   * is to tell of a decision, the sentence also says which kind of promise the decision was about.
   */
  default String taskKey(@Nullable PromiseKind decided) {
    var key = "promise.task." + kind().code();
    return decided == null ? key : key + "." + decided.code();
  }

  /** The message key of the button that leads to the page where one promise is kept. */
  default String buttonKey(@Nullable PromiseKind decided) {
    return definition().buttonKey();
  }

  /** The name of one promise, when the affected person reads it. */
  default String nameKeyForAffected(@Nullable PromiseKind decided) {
    return decided == null ? nameKeyForAffected() : nameKeyForAffected() + "." + decided.code();
  }

  /** The message key of its name, when the affected person reads it. */
  default String nameKeyForAffected() {
    return "report.promise." + kind().code();
  }

  /** The message key of a sentence that tells how to keep it. */
  default String hintKey() {
    return "promise.hint." + kind().code();
  }

  /**
   * The message key of a text that tells what must happen before it is promised or its term starts;
   * empty when it is promised with the report.
   */
  default Optional<String> findConditionKey() {
    return definition().start() == PromiseStart.REPORT
        ? Optional.empty()
        : Optional.of("promise.when." + kind().code());
  }

  /** The message key of a text that tells what it waits for. */
  default String waitingKey(WaitingFor whom) {
    return "promise.waits." + whom.name();
  }

  default boolean isKeptInWriting() {
    return definition().page().isEmpty();
  }

  /**
   * The path of the page on which this promise is kept.
   *
   * @param incident the path of the incident
   */
  default String path(String incident, PartId part, PromiseId promise) {
    return isKeptInWriting()
        ? incident + "/beloften/" + promise.value()
        : incident + "/getroffenen/" + part.value() + definition().page();
  }

  /** The message key of a link to that page after the promise was kept; empty for most kinds. */
  default Optional<String> findKeptLinkKey() {
    return Optional.empty();
  }

  /**
   * Returns true when the perpetrator may notice that it is kept, so that the affected person must
   * be asked first.
   */
  default boolean isVisibleToPerpetrator() {
    return false;
  }

  /**
   * Returns false when the organisation owes it whatever the affected person wants: their refusal
   * is then no reason to leave it undone, and it never waits for their answer.
   */
  default boolean dependsOnAffected() {
    return true;
  }

  /**
   * Returns true when it is still kept in a part (the case of one affected person) that was closed.
   */
  default boolean isKeptAfterClosing() {
    return false;
  }

  /**
   * Returns false when no text may be stored with it, because the text would be about somebody's
   * health (domain rule 5).
   */
  default boolean takesWords() {
    return true;
  }

  /** Says which proof somebody must give who keeps the promise in writing. */
  default Proof.Need proofNeed() {
    return Proof.Need.NONE;
  }

  /** Returns false when somebody is called about it anyway, so that no reminder is needed. */
  default boolean needsReminders() {
    return true;
  }

  /**
   * A letter to an affected person about a promise that is late.
   *
   * @param template the name of its text
   * @param pageBelowCase the path of the page that says why, below their page of the case
   */
  record LateLetter(String template, String pageBelowCase) {}

  /**
   * Returns the letter that the affected person of this part gets once such a promise is late;
   * empty for most kinds, of which they read that on their own page.
   */
  default Optional<LateLetter> findLateLetter(PartId part) {
    return Optional.empty();
  }

  /**
   * The facts of the case that somebody must know who is given only this promise. Empty for a kind
   * that cannot be given to others, because keeping it takes knowledge of the whole case.
   */
  default Set<PromiseNeed> needs() {
    return Set.of();
  }

  /**
   * Returns true when a policy may set another term for urgent cases. That makes no sense when the
   * law or the measure itself sets the day.
   */
  default boolean hasUrgentTerm() {
    return true;
  }

  /** Returns true when single promises of this kind may be given to others. */
  default boolean mayBeGiven() {
    return !needs().isEmpty();
  }

  /**
   * Returns true when the policy of a body may name an office whose holder gets such promises as
   * they are made. That makes no sense where it depends on the case who may keep one.
   */
  default boolean mayBeOwedByOffice() {
    return mayBeGiven();
  }

  /**
   * Returns false for a person who may not keep this promise, although it may be given to others.
   */
  default boolean mayBeGivenTo(PromiseId promise, PersonId person) {
    return true;
  }

  /**
   * Returns false when somebody to whom it was given keeps it without knowing who is affected. Then
   * their page shows neither the name nor the position, and no way to reach the affected person.
   */
  default boolean needsAffected() {
    return true;
  }

  /**
   * The message key of a sentence that tells why it cannot be kept in writing, and where it is kept
   * instead; empty when it can.
   */
  default Optional<String> findRefusalKey(Promise promise) {
    return Optional.empty();
  }

  /**
   * The message key of a sentence that tells by which duty it is owed, and how it ends. Nobody can
   * explain such a promise or let it wait. Empty for most kinds.
   */
  default Optional<String> findDutyKey() {
    return Optional.empty();
  }

  /**
   * The message key of a sentence that tells why whoever handles the part may not give it to
   * another person now, nor take it back; empty when they may.
   */
  default Optional<String> findGivingRefusalKey(Promise promise) {
    return Optional.empty();
  }

  /**
   * The message key of a sentence that tells why nobody may end it now with a reason, and why only
   * the person who has it may put it off; empty when whoever handles the part may.
   */
  default Optional<String> findEndingRefusalKey(Promise promise) {
    return Optional.empty();
  }

  /** Returns those of the organisation's reasons with which this promise may end. */
  default List<Reason> selectReasons(Promise promise, List<Reason> reasons) {
    return reasons;
  }

  /** Returns false when it is owed at once, so that it never waits for anybody. */
  default boolean mayWait() {
    return true;
  }

  /** Called after the promise was kept with a written explanation; does what follows from that. */
  default void afterKept(CaseAccess access, Promise promise) {}

  /**
   * The message key of a sentence that tells why keeping it can never be taken back; empty when it
   * can.
   */
  default Optional<String> findFinalReasonKey() {
    return Optional.empty();
  }

  /**
   * The message key of a sentence that tells what must be undone before this promise can be taken
   * back; empty when nothing stands in the way.
   *
   * @param settled the promise that was kept or explained
   */
  default Optional<String> findObjectionKey(Promise settled) {
    return Optional.empty();
  }

  /**
   * The message key of a sentence that tells what else changes when it is taken back; empty for
   * most kinds.
   */
  default Optional<String> findCorrectionEffectKey() {
    return Optional.empty();
  }

  /**
   * Undoes what followed from keeping the promise. Runs in the transaction that made it owed again.
   *
   * @param settled the promise before it was taken back
   * @param owed the promise as it is owed again
   */
  default void afterCorrection(CaseAccess access, Promise settled, Promise owed) {}
}
