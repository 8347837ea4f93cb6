// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import static nl.rugdekking.objection.ObjectionKind.COMPLAINT;
import static nl.rugdekking.objection.ObjectionKind.REVIEW;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.ObjectionKind;
import nl.rugdekking.objection.ObjectionStatement;
import nl.rugdekking.objection.ObjectionStatement.Handler;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form that records that an objection was received.
 *
 * @param objection the id that was made with the page, so that sending the form twice records one
 *     objection
 * @param to the id of a colleague, {@link #OTHER} or {@link #OUTSIDE}; empty when nobody was chosen
 * @param handler the name of somebody who stands in no list
 * @param calledObjection true when the sender called it an objection, although none is possible
 * @param both true when it is handled both as a request to look again and as a complaint
 * @param otherPaper true when it is another paper than what was recorded before, which came in on
 *     another day
 */
record NewObjectionForm(
    @Nullable UUID objection,
    @NotNull(message = "{register.choose}") @Nullable ObjectionKind kind,
    @Nullable String receivedOn,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words,
    @Nullable String to,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}") @Nullable String handler,
    @Nullable Boolean calledObjection,
    @Nullable Boolean both,
    @Nullable Boolean otherPaper) {

  static final int MAX_LINE = 200;

  /** A colleague who stands in no list, by their exact name. */
  static final String OTHER = "OTHER";

  /** Somebody who does not work here. */
  static final String OUTSIDE = "OUTSIDE";

  /**
   * Returns the empty form. The only possible kind is chosen beforehand. The day is left empty,
   * because the term is counted from it and few papers are recorded on the day they come in.
   *
   * @param earlier what was recorded before and may be the same paper, so that its day is offered;
   *     null when there is none
   */
  static NewObjectionForm empty(@Nullable ObjectionKind only, @Nullable Objection earlier) {
    return new NewObjectionForm(
        UUID.randomUUID(),
        only,
        earlier == null ? null : earlier.receivedOn().toString(),
        null,
        null,
        null,
        earlier != null && earlier.calledObjection(),
        false,
        false);
  }

  /** Returns true when the person who handles it is named by typing, and not chosen from a list. */
  boolean isNameTyped() {
    return to == null || to.isEmpty() || to.equals(OTHER) || to.equals(OUTSIDE);
  }

  String handlerOrEmpty() {
    return handler == null ? "" : handler.strip();
  }

  /**
   * Returns what was typed, once for each way in which it is handled. A form without an id was not
   * made by our page, so what it records gets a new id.
   */
  List<ObjectionStatement> toStatements(
      ObjectionKind chosen, LocalDate day, @Nullable Handler who) {
    var first =
        new ObjectionStatement(
            objection == null ? UUID.randomUUID() : objection,
            chosen,
            day,
            words,
            who,
            Boolean.TRUE.equals(calledObjection));
    return Boolean.TRUE.equals(both)
        ? List.of(first, first.as(chosen == REVIEW ? COMPLAINT : REVIEW))
        : List.of(first);
  }
}
