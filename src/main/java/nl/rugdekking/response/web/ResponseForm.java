// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.LegalNature;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Proposal;
import nl.rugdekking.response.Proposal.Facts;
import nl.rugdekking.response.Proposal.Hearing;
import nl.rugdekking.response.Proposal.MeasureTarget;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.response.Proposal.Reach;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form of a decision on a measure. All fields are texts as typed, so that a form with errors
 * can be shown again unchanged.
 *
 * @param measure the id of the new measure, so that sending the form twice decides once
 * @param prolongs the id of the measure that the new one prolongs; empty when it prolongs none
 * @param promise the version of the promise that the page showed; empty when it showed none
 */
record ResponseForm(
    @Nullable String measure,
    @Nullable String prolongs,
    @Nullable String promise,
    @Nullable String kind,
    @Nullable String nature,
    @Size(max = ResponseForm.MAX_LINE_LENGTH, message = "{response.long}") @Nullable String subject,
    @Size(max = ResponseForm.MAX_LENGTH, message = "{response.long}") @Nullable String conduct,
    @Nullable String conductOn,
    @Size(max = ResponseForm.MAX_LINE_LENGTH, message = "{response.long}") @Nullable String place,
    @Nullable String heard,
    @Nullable String heardOn,
    @Size(max = ResponseForm.MAX_LENGTH, message = "{response.long}") @Nullable String heardWords,
    @Size(max = ResponseForm.MAX_LENGTH, message = "{response.long}")
        @Nullable String notHeardReason,
    @Size(max = ResponseForm.MAX_LENGTH, message = "{response.long}") @Nullable String scope,
    @Nullable String from,
    @Nullable String until,
    @Size(max = ResponseForm.MAX_LENGTH, message = "{response.long}") @Nullable String openChannel,
    @Nullable String notice,
    @Nullable String noticeOn,
    @Size(max = ResponseForm.MAX_LENGTH, message = "{response.long}") @Nullable String noticeReason,
    @Size(max = ResponseForm.MAX_LINE_LENGTH, message = "{response.long}") @Nullable String signer,
    @Nullable Boolean withoutOthers,
    @Nullable String doneBy) {

  static final int MAX_LINE_LENGTH = 300;
  static final int MAX_LENGTH = 5_000;
  static final String YES = "YES";
  static final String NO = "NO";

  /**
   * Values from the case that fill in the form. The person who decides has to check them.
   *
   * @param subject the name of the recorded subject (perpetrator), or null when there are none or
   *     several
   */
  record CaseFacts(@Nullable String subject, @Nullable LocalDate on, @Nullable String place) {}

  static ResponseForm forNewMeasure(MeasureKind kind, @Nullable Promise promise, CaseFacts known) {
    var natures = kind.natures();
    return new ResponseForm(
        Ids.timeOrdered().toString(),
        null,
        promise == null ? "" : Integer.toString(promise.version()),
        kind.name(),
        natures.size() == 1 ? natures.getFirst().name() : null,
        known.subject(),
        null,
        known.on() == null ? null : known.on().toString(),
        known.place(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * Returns the form of a decision that prolongs a measure: it begins the day after, and everything
   * else that may stay the same is filled in.
   */
  static ResponseForm forProlonging(Response former, @Nullable Promise promise) {
    var content = former.content();
    var until = content.reach().until();
    return new ResponseForm(
        Ids.timeOrdered().toString(),
        former.id().value().toString(),
        promise == null ? "" : Integer.toString(promise.version()),
        former.kind().name(),
        former.nature().name(),
        content.towards().subject(),
        content.facts().conduct(),
        content.facts().on() == null ? null : content.facts().on().toString(),
        content.facts().place(),
        null,
        null,
        null,
        null,
        content.reach().scope(),
        until == null ? null : until.plusDays(1).toString(),
        null,
        content.reach().openChannel(),
        null,
        null,
        null,
        content.towards().signer(),
        null,
        null);
  }

  /** Returns the form with what came of the hearing, so that nobody types it again. */
  ResponseForm withHearing(SubjectHearing.Result result) {
    var day = result.on();
    return new ResponseForm(
        measure,
        prolongs,
        promise,
        kind,
        nature,
        subject,
        conduct,
        conductOn,
        place,
        result.heard() ? YES : NO,
        day == null ? null : day.toString(),
        result.heard() ? result.words() : null,
        result.heard() ? null : result.words(),
        scope,
        from,
        until,
        openChannel,
        notice,
        noticeOn,
        noticeReason,
        signer,
        withoutOthers,
        doneBy);
  }

  /** Returns the form with this choice about the notice that data are kept. */
  ResponseForm withNotice(Notice chosen) {
    var day = chosen.on();
    return new ResponseForm(
        measure,
        prolongs,
        promise,
        kind,
        nature,
        subject,
        conduct,
        conductOn,
        place,
        heard,
        heardOn,
        heardWords,
        notHeardReason,
        scope,
        from,
        until,
        openChannel,
        chosen.moment() == null ? null : chosen.moment().name(),
        day == null ? null : day.toString(),
        chosen.reason(),
        signer,
        withoutOthers,
        doneBy);
  }

  Proposal toProposal() {
    return new Proposal(
        chosenKind(),
        EnumCodes.findOrNull(LegalNature.class, nature),
        new Facts(conduct, parseDay(conductOn), place),
        chosenHearing(),
        new Reach(scope, parseDay(from), parseDay(until), openChannel),
        new MeasureTarget(subject, chosenNotice(), signer));
  }

  // Only the text under the chosen answer is used.
  private Hearing chosenHearing() {
    return switch (heard) {
      case YES -> new Hearing(true, parseDay(heardOn), heardWords);
      case NO -> new Hearing(false, null, notHeardReason);
      case null, default -> new Hearing(null, null, null);
    };
  }

  private Notice chosenNotice() {
    var moment = EnumCodes.findOrNull(Notice.Moment.class, notice);
    return moment == Notice.Moment.AT_ONCE
        ? new Notice(moment, null, null)
        : new Notice(moment, parseDay(noticeOn), noticeReason);
  }

  Responses.Execution toExecution() {
    return new Responses.Execution(
        parseDay(doneBy), Boolean.TRUE.equals(withoutOthers), prolongedMeasure());
  }

  private @Nullable ResponseId prolongedMeasure() {
    return prolongs == null || prolongs.isBlank() ? null : parseId(prolongs);
  }

  @Nullable MeasureKind chosenKind() {
    return EnumCodes.findOrNull(MeasureKind.class, kind);
  }

  ResponseId id() {
    return parseId(measure == null ? "" : measure);
  }

  private static ResponseId parseId(String typed) {
    try {
      return new ResponseId(UUID.fromString(typed));
    } catch (IllegalArgumentException notOurs) {
      throw new StalePageException();
    }
  }

  @Nullable Integer promiseVersion() {
    try {
      return promise == null || promise.isBlank() ? null : Integer.valueOf(promise.strip());
    } catch (NumberFormatException notOurs) {
      throw new StalePageException();
    }
  }

  /** Returns the date, or null when the text is no valid date; the field then counts as missing. */
  private static @Nullable LocalDate parseDay(@Nullable String text) {
    return TypedDate.parse(text).orElse(null);
  }
}
