// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.outgoing.MeasureReceipts.Receipt;
import nl.rugdekking.outgoing.MeasureReceipts.Reply;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterSetting;
import nl.rugdekking.response.LegalNature.Remedy;
import nl.rugdekking.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts of the letter that answers an objection, a request to look again or a
 * complaint. What was decided, and by whom, cannot be typed otherwise. What somebody wrote about
 * the hearing and the findings is proposed, because a letter may need other words than the case.
 */
final class ReplyFacts extends FactCollector {

  private final Response measure;
  private final Reply reply;

  /** The complaint about the same measure; null when there is none. */
  private final @Nullable Receipt complaint;

  ReplyFacts(
      Response measure,
      Receipt receipt,
      Reply reply,
      List<Receipt> all,
      LetterFactSources.Frame frame) {
    super(frame, measure.content().towards().subject());
    this.measure = measure;
    this.reply = reply;
    this.complaint =
        all.stream()
            .filter(one -> one.letter() == LetterKind.COMPLAINT_RECEIPT)
            .findFirst()
            .orElse(null);
    fix(LetterField.RECEIVED_ON, LetterWords.day(receipt.receivedOn()));
    addAnswer();
    addPeople();
    addHearing();
    addNextStep(frame.setting());
  }

  private void addAnswer() {
    var outcome = LetterWords.say("outcome." + describeOutcome());
    if (reply.letter() == LetterKind.COMPLAINT_ANSWER) {
      propose(LetterField.SUBJECT, LetterFactSources.describeComplaint(measure));
      if (reply.judgement() != null) {
        fix(LetterField.JUDGEMENT, LetterWords.say("judgement." + reply.judgement()));
      }
      propose(LetterField.FOLLOW_UP, outcome);
    } else {
      fix(LetterField.EARLIER_DECISION, LetterFactSources.describe(measure));
      fix(LetterField.JUDGEMENT, outcome);
    }
    propose(LetterField.FINDINGS, reply.reason());
  }

  // A new decision is part of the decision on an objection, by article 7:11 of the Awb.
  private String describeOutcome() {
    var isNewDecision =
        reply.letter() == LetterKind.OBJECTION_ANSWER && reply.outcome().equals("CHANGED");
    return isNewDecision ? "CHANGED.OBJECTION" : reply.outcome();
  }

  private void addPeople() {
    fix(LetterField.SIGNATORY, reply.people().decidedBy());
    fix(LetterField.ON_BEHALF, reply.people().onBehalf());
    fix(LetterField.PREPARED, reply.people().preparedBy());
  }

  private void addHearing() {
    var hearing = reply.hearing();
    if (hearing.by() != null && hearing.on() != null) {
      var words = hearing.words() == null ? "" : hearing.words();
      var said = LetterWords.say("heard.yes", LetterWords.day(hearing.on()), hearing.by());
      var present = hearing.whom() == null ? "" : LetterWords.say("heard.whom", hearing.whom());
      propose(LetterField.HEARD, String.join(" ", said, present, words).replace("  ", " ").strip());
    } else if (hearing.words() != null) {
      propose(LetterField.HEARD, LetterWords.say("heard.no", hearing.words()));
    }
  }

  private void addNextStep(LetterSetting setting) {
    var next = setting.next();
    switch (reply.letter()) {
      case COMPLAINT_ANSWER ->
          addPlace("next.COMPLAINT", next.ombudsman(), LetterFault.Kind.NO_OMBUDSMAN);
      case OBJECTION_ANSWER -> addPlace("next.OBJECTION", next.court(), LetterFault.Kind.NO_COURT);
      default -> fix(LetterField.REMEDY, describeOtherWays(setting));
    }
  }

  // Nobody is invited to a complaint that they have made already.
  private String describeOtherWays(LetterSetting setting) {
    var left = new ArrayList<>(measure.kind().route(measure.nature()));
    left.remove(Remedy.REVIEW);
    var runs = complaint != null && complaint.open();
    if (runs || (complaint != null && complaint.reply() != null)) {
      left.remove(Remedy.COMPLAINT);
    }
    var ways = LetterWords.describe(left, setting.objections());
    return runs ? LetterWords.say("complaint.runs") + "\n" + ways : ways;
  }

  private void addPlace(String words, String place, LetterFault.Kind gap) {
    if (place.isBlank()) {
      addGap(LetterField.REMEDY, gap);
    } else {
      fix(LetterField.REMEDY, LetterWords.say(words, place));
    }
  }
}
