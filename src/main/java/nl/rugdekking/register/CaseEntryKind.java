// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Optional;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.ReplannedPromises;
import org.springframework.stereotype.Component;

/**
 * What a line on the timeline of a case tells. These are the lines of the register itself; other
 * rooms define their own.
 */
public enum CaseEntryKind implements EntryKind {
  REPORTED,
  REPORTED_NAMELESS,
  /** A message of a reporter; it is stored with the report. */
  MESSAGE_RECEIVED,
  /** A message to a reporter; it is stored with the report. */
  MESSAGE_SENT,
  /** The incident got its number. */
  REGISTERED,
  /** A handler recorded who the affected is, whom the report did not name. */
  LINKED,
  NOTE,
  /**
   * Whoever handles the case added a file. Its {@code about} holds the id of the file, and a second
   * word when there is a cleaned copy of it; its words are the name of the file.
   */
  FILE_ADDED,
  /** The affected added a text. */
  ADDED,
  /** The reporter told more about the report. The text is stored with the report. */
  TOLD_MORE,
  /** The affected told more about themselves. */
  TOLD_MORE_OWN,
  /** A handler recorded what the affected wants. */
  ASKED,
  /** Somebody tried to reach the affected and did not succeed. */
  NOT_REACHED,
  /**
   * The responsible person decided to act all the same. Its {@code about} holds the act and the
   * cause.
   */
  EXEMPTED,
  /** Something was done in direct danger, before anybody could ask. */
  ACTED_IN_DANGER,
  /** The affected told what they want. */
  WISHED,
  /** An answer of the affected, or a severity, became another one. See {@link AnswerChange}. */
  ANSWERS_CHANGED,
  /**
   * Promises wait, go on or lapse because of an answer, or because somebody could not be reached.
   * See {@link ReplannedPromises}.
   */
  PROMISES_REPLANNED,
  /** It was recorded why no advice of the police is needed although there may be danger. */
  ADVICE_NOT_NEEDED,
  ASSESSED,
  /** It was recorded in which meeting it happened. */
  MEETING,
  /** A promise was kept. */
  KEPT,
  /** It was explained why a promise is not kept. */
  EXPLAINED,
  /** A promise waits for somebody. */
  WAITING,
  /** Whoever answers for the case ended that. */
  WAIT_ENDED,
  /** One promise was given to somebody who does not handle the part. */
  PROMISE_GIVEN,
  /** Whoever handles the part does it again. */
  PROMISE_TAKEN_BACK,
  /** Its owner gave it back to whoever handles the part. */
  PROMISE_GIVEN_BACK,
  /** Its owner may not keep it any more, so that whoever handles the part does. */
  PROMISE_FALLEN,
  /** The affected says that what stands about a promise is not so. */
  DISPUTED,
  /**
   * A promise was kept or explained by mistake. Its {@code about} holds the kind, the state and the
   * reason that the promise had.
   */
  CORRECTED,
  /**
   * The affected was hit in another position than the report said. Its {@code about} holds that
   * position.
   */
  POSITION_CORRECTED,
  /** The affected was told how the case stands. */
  TOLD,
  NAME_WITHHELD,
  NAME_SHOWN,
  /** The affected let somebody follow the case. */
  TRUSTED,
  TRUST_ENDED,
  /** The affected does not want yet that others read what somebody reported for them. */
  READING_NOT_YET,
  /** The affected does not want that others read it. */
  READING_REFUSED,
  COORDINATOR_ADMITTED,
  COORDINATOR_DISMISSED,
  /** It became known that a colleague is accused. */
  ACCUSED,
  /** The affected let a case that was told in confidence be handled in the ordinary way. */
  OPENED_UP,
  /** A talk in confidence ended. */
  TALK_ENDED,
  /** A talk that had ended goes on. */
  TALK_RESUMED,
  /** Whoever handled a finished case has left that office, and reads it no longer. */
  HANDLER_LEFT_OFFICE,
  /** The executive is involved in what happened to the secretary, so outside handles it. */
  EXECUTIVE_INVOLVED,
  /** The affected secretary agreed that the mayor judges a member of the executive. */
  MAYOR_AGREED,
  MAYOR_AGREEMENT_ENDED,
  READERS_CHANGED,
  ASSIGNED,
  CLOSED,
  REOPENED;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public String keyForAffected() {
    return switch (this) {
      case ADDED,
          TOLD_MORE_OWN,
          DISPUTED,
          ASKED,
          PROMISES_REPLANNED,
          NOT_REACHED,
          WISHED,
          TOLD,
          NAME_WITHHELD,
          NAME_SHOWN,
          TRUSTED,
          TRUST_ENDED,
          READING_NOT_YET,
          READING_REFUSED,
          POSITION_CORRECTED,
          TALK_ENDED,
          TALK_RESUMED,
          MAYOR_AGREED,
          MAYOR_AGREEMENT_ENDED,
          OPENED_UP ->
          "register.own.entry." + name();
      default -> key();
    };
  }

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return switch (this) {
      case KEPT,
          EXPLAINED,
          WAITING,
          WAIT_ENDED,
          DISPUTED,
          PROMISE_GIVEN,
          PROMISE_TAKEN_BACK,
          PROMISE_GIVEN_BACK,
          PROMISE_FALLEN ->
          Optional.of(promiseKey(about, forAffected));
      case EXEMPTED, ACTED_IN_DANGER -> Optional.of("register.exempted." + about);
      case TOLD_MORE, TOLD_MORE_OWN ->
          Optional.of((forAffected ? "report.more." : "report.more.about.") + about);
      case MEETING -> Optional.of("register.meeting." + about);
      case ASSESSED -> Optional.of("register.Severity." + about);
      case CLOSED -> Optional.of("register.Outcome." + about);
      default -> Optional.empty();
    };
  }

  private static String promiseKey(String about, boolean forAffected) {
    if (about.contains(OnBehalfOf.SEPARATOR)) {
      return "register.decided." + about;
    }
    return (forAffected ? "report.promise." : "promise.kind.") + about;
  }

  @Override
  public boolean isForHandlers() {
    return this == TOLD_MORE;
  }

  @Override
  public String describe(String words, Texts texts, boolean forAffected) {
    return switch (this) {
      case ANSWERS_CHANGED -> AnswerChange.describe(words, texts);
      case PROMISES_REPLANNED -> ReplannedPromises.describe(words, texts, forAffected);
      // The link to the file says it.
      case FILE_ADDED -> "";
      default -> words;
    };
  }

  @Override
  public String auditVerb() {
    return "incident." + name();
  }
}
