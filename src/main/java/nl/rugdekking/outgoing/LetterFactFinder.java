// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.outgoing.MeasureReceipts.Receipt;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterSettings;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.response.PerpetratorNotices;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import nl.rugdekking.response.SubjectHearings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the facts of a letter in the case, in the hearing, in the measure and in what was received
 * against it.
 */
@Component
record LetterFactFinder(
    Responses responses,
    SubjectHearings hearings,
    Organisations organisations,
    LetterSettings settings,
    PerpetratorNotices notices,
    ObjectProvider<MeasureReceipts> receipts,
    Clock clock) {

  /** Returns what was received against the measure, the oldest first. */
  List<Receipt> listReceipts(Response measure) {
    return receipts.stream().flatMap(room -> room.list(measure.id()).stream()).toList();
  }

  /** Returns the measure about which this promise owes an answer; empty for any other promise. */
  Optional<ResponseId> findContested(PromiseId promise) {
    return receipts.stream().flatMap(room -> room.findContested(promise).stream()).findFirst();
  }

  /** Returns true when this is the name of somebody who had a part in the measure. */
  boolean isInvolved(LetterMatter matter, String name) {
    return matter instanceof LetterMatter.OfMeasure(var measure)
        && receipts.stream().anyMatch(room -> room.isInvolved(measure, name));
  }

  /**
   * Stores who handles what was received, as the letter about it says. Any other letter changes
   * nothing.
   */
  void changeHandler(LetterAddress about, OutgoingLetter letter) {
    var handler = letter.facts().get(LetterField.HANDLER);
    if (handler != null && !about.isAboutHearing()) {
      receipts.forEach(room -> room.changeHandler(about.measure(), about.kind(), handler));
    }
  }

  LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }

  /** Returns a measure that the viewer may read by this right. */
  Response getMeasure(CaseAccess access, Action right, PartId part, ResponseId measure) {
    return responses.get(access, right, part, measure);
  }

  /** Returns the measure or the hearing that a letter is about. */
  LetterMatter getMatter(CaseAccess access, Action right, LetterAddress about) {
    return about.isAboutHearing()
        ? new LetterMatter.OfHearing(hearings.get(access, about.part(), about.matter()))
        : new LetterMatter.OfMeasure(responses.get(access, right, about.part(), about.measure()));
  }

  /**
   * Returns the facts of a letter.
   *
   * @param right the right by which the viewer reads the letter
   * @param policy the policy of the part, which says how long its data are kept
   */
  LetterFactSources find(
      CaseAccess access, Action right, LetterAddress about, LetterMatter matter, UUID policy) {
    var frame =
        new LetterFactSources.Frame(
            organisations.current().name(),
            access.number(),
            today(),
            settings.get(),
            organisations.policy(policy).keeping().handled(),
            isWithheld(access, about, matter));
    return switch (matter) {
      case LetterMatter.OfMeasure(var measure) ->
          findOfMeasure(access, right, about, measure, frame);
      case LetterMatter.OfHearing(var hearing) -> LetterFactSources.ofHearing(hearing, frame);
    };
  }

  /**
   * Returns true when it was decided that the perpetrator does not hear yet that data about them
   * are kept, so that no letter may reveal it (domain rule 6).
   */
  boolean isWithheld(CaseAccess access, LetterAddress about, LetterMatter matter) {
    var chosen =
        matter instanceof LetterMatter.OfMeasure(var measure)
            ? measure.content().towards().notice()
            : null;
    return notices.isPutOff(access, about.part(), matter.subject(), chosen);
  }

  private LetterFactSources findOfMeasure(
      CaseAccess access,
      Action right,
      LetterAddress about,
      Response measure,
      LetterFactSources.Frame frame) {
    var all = listReceipts(measure);
    for (var receipt : all) {
      var reply = receipt.reply();
      if (receipt.letter() == about.kind()) {
        return LetterFactSources.ofReceipt(measure, receipt, all, frame);
      }
      if (reply != null && reply.letter() == about.kind()) {
        return new ReplyFacts(measure, receipt, reply, all, frame).toSources();
      }
    }
    return LetterFactSources.of(
        about.kind(), measure, findFormer(access, right, about.part(), measure), frame);
  }

  private @Nullable Response findFormer(
      CaseAccess access, Action right, PartId part, Response measure) {
    var former = measure.follows();
    return former == null ? null : responses.get(access, right, part, former);
  }
}
