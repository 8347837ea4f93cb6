// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.ReplannedPromises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The kinds of lines on the timeline of a case. These are the kinds that the register itself
 * writes; other rooms (modules) define their own. The {@code about} of a line is a short code that
 * is stored with it.
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
  /** A handler recorded who the affected person is, because the report did not name them. */
  LINKED,
  NOTE,
  /**
   * The handler of the case added a file. The {@code about} of the line holds the id of the file,
   * and a second word when there is a cleaned copy of it; the words are the name of the file.
   */
  FILE_ADDED,
  /** The affected person added a text. */
  ADDED,
  /**
   * The reporter answered a further question about the report. The text is stored with the report.
   */
  TOLD_MORE,
  /** The affected person answered a further question about themselves. */
  TOLD_MORE_OWN,
  /** A handler recorded what the affected person wants. */
  ASKED,
  /** Somebody tried to reach the affected person and did not succeed. */
  NOT_REACHED,
  /**
   * The responsible person decided to act all the same. Its {@code about} holds the act and the
   * cause.
   */
  EXEMPTED,
  /** Something was done in direct danger, before anybody could ask. */
  ACTED_IN_DANGER,
  /** The affected person entered their wishes. */
  WISHED,
  /** An answer of the affected person or a severity was changed. See {@link AnswerChange}. */
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
  /** Before the first day of a promise the affected person was asked if it is still needed. */
  ASKED_IF_NEEDED,
  /** A promise waits for somebody. */
  WAITING,
  /** The person who answers for the case ended the wait of a promise. */
  WAIT_ENDED,
  /**
   * The person who answers for the case asked how it stands with promises that are late. Its {@code
   * about} holds their kinds.
   */
  PROGRESS_ASKED,
  /**
   * Somebody who keeps promises that are late answered how it stands. See {@link #describeAnswer}.
   */
  PROGRESS_ANSWERED,
  /** One promise was given to somebody who does not handle the part. */
  PROMISE_GIVEN,
  /** A promise was taken back from its owner; the handler of the part keeps it again. */
  PROMISE_TAKEN_BACK,
  /** The owner of a promise gave it back to the handler of the part. */
  PROMISE_GIVEN_BACK,
  /** The owner of a promise may not keep it any more, so the handler of the part does. */
  PROMISE_FALLEN,
  /** The affected person says that something recorded about a promise is wrong. */
  DISPUTED,
  /**
   * A promise was kept or explained by mistake. Its {@code about} holds the kind, the state and the
   * reason that the promise had.
   */
  CORRECTED,
  /**
   * The affected person was hit in another position than the report said. Its {@code about} holds
   * that position.
   */
  POSITION_CORRECTED,
  /** The organisation told the affected person about the progress of the case. */
  TOLD,
  /** The same by telephone. See {@link #describeTalk}. */
  TOLD_BY_PHONE,
  /** The same face to face. See {@link #describeTalk}. */
  TOLD_FACE_TO_FACE,
  NAME_WITHHELD,
  NAME_SHOWN,
  /** The affected person let somebody follow the case. */
  TRUSTED,
  TRUST_ENDED,
  /** The affected person does not want others to read yet what somebody reported for them. */
  READING_NOT_YET,
  /** The affected person does not want others to read what somebody reported for them. */
  READING_REFUSED,
  COORDINATOR_ADMITTED,
  COORDINATOR_DISMISSED,
  /** It became known that a colleague is accused. */
  ACCUSED,
  /** The affected person made a talk in confidence an ordinary case. */
  OPENED_UP,
  /** A talk in confidence ended. */
  TALK_ENDED,
  /** A talk that had ended goes on. */
  TALK_RESUMED,
  /**
   * The person who handled a case that is now closed has left their office, and can no longer read
   * it.
   */
  HANDLER_LEFT_OFFICE,
  /**
   * The executive is involved in what happened to the secretary, so somebody outside the
   * organisation handles it.
   */
  EXECUTIVE_INVOLVED,
  /** The affected secretary agreed that the mayor judges a member of the executive. */
  MAYOR_AGREED,
  MAYOR_AGREEMENT_ENDED,
  READERS_CHANGED,
  ASSIGNED,
  CLOSED,
  REOPENED;

  private static final String NO_DAY = "-";

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
          ASKED_IF_NEEDED,
          TOLD,
          TOLD_BY_PHONE,
          TOLD_FACE_TO_FACE,
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
          ASKED_IF_NEEDED,
          WAITING,
          WAIT_ENDED,
          PROGRESS_ASKED,
          PROGRESS_ANSWERED,
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
      // The link to the file already shows its name.
      case FILE_ADDED -> "";
      case TOLD_BY_PHONE, TOLD_FACE_TO_FACE -> readTalk(words, texts);
      case PROGRESS_ANSWERED -> readAnswer(words, texts);
      default -> words;
    };
  }

  /** Returns the words of a line about a talk: its day, who held it, and what was told. */
  public static String describeTalk(LocalDate on, String who, String told) {
    return on + "\n" + who + "\n" + told;
  }

  private static String readTalk(String words, Texts texts) {
    var lines = words.split("\n", 3);
    return lines.length < 3
        ? words
        : texts.text("register.told-in-talk", texts.day(LocalDate.parse(lines[0])), lines[1])
            + "\n"
            + lines[2];
  }

  /** Returns true for a line about several promises: its {@code about} holds all their kinds. */
  public boolean isAboutSeveral() {
    return this == PROGRESS_ASKED || this == PROGRESS_ANSWERED;
  }

  /** Returns the words of an answer to the question how it stands. */
  public static String describeAnswer(@Nullable LocalDate day, String answer) {
    return (day == null ? NO_DAY : day) + "\n" + answer;
  }

  private static String readAnswer(String words, Texts texts) {
    var lines = words.split("\n", 2);
    return lines.length < 2 || lines[0].equals(NO_DAY)
        ? lines[lines.length - 1]
        : texts.text("register.answered-by-day", texts.day(LocalDate.parse(lines[0])))
            + "\n"
            + lines[1];
  }

  @Override
  public String auditVerb() {
    return "incident." + name();
  }
}
