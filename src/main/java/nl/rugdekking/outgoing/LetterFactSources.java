// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.rugdekking.outgoing.MeasureReceipts.Receipt;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.Response;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the case and the measure that a letter needs, so that nobody has to type them again.
 *
 * @param fixed the facts that follow from the decision and cannot be changed
 * @param proposed the facts that the writer of the letter checks and may change
 */
record LetterFactSources(Map<LetterField, String> fixed, Map<LetterField, String> proposed) {

  LetterFactSources {
    fixed = Collections.unmodifiableMap(new EnumMap<>(fixed));
    proposed = Collections.unmodifiableMap(new EnumMap<>(proposed));
  }

  /** The facts that every letter needs besides those of the measure. */
  record Frame(String organisation, String number, LocalDate today) {}

  /**
   * Returns the facts of a letter that follows from the measure itself.
   *
   * @param former the measure that this one prolongs, or null
   */
  static LetterFactSources of(
      LetterKind kind, Response measure, @Nullable Response former, Frame frame) {
    var facts = new Collector(kind, measure);
    facts.addFrame(frame);
    facts.propose(LetterField.SIGNATORY, measure.content().towards().signer());
    facts.addNotice();
    facts.addConduct();
    if (kind == LetterKind.LIFTING) {
      facts.addEnd();
    } else {
      facts.addMeasure();
    }
    if (former != null && kind == LetterKind.PROLONGATION) {
      facts.fix(LetterField.EARLIER_DECISION, new Collector(kind, former).describeDecision());
    }
    return new LetterFactSources(facts.fixed, facts.proposed);
  }

  /** Returns the facts of a letter that confirms what was received against the measure. */
  static LetterFactSources ofReceipt(Response measure, Receipt receipt, Frame frame) {
    var facts = new Collector(receipt.letter(), measure);
    facts.addFrame(frame);
    facts.fix(LetterField.RECEIVED_ON, LetterWords.day(receipt.receivedOn()));
    facts.fix(LetterField.DECIDED_BY, LetterWords.day(receipt.answerBy()));
    facts.propose(LetterField.HANDLER, receipt.handler());
    if (receipt.letter() == LetterKind.COMPLAINT_RECEIPT) {
      facts.propose(LetterField.SUBJECT, facts.describeDecision());
    } else {
      facts.fix(LetterField.EARLIER_DECISION, facts.describeDecision());
    }
    return new LetterFactSources(facts.fixed, facts.proposed);
  }

  /** Returns the fields that the writer has to fill in or check, of those that the letter needs. */
  Set<LetterField> listAsked(Set<LetterField> needed) {
    var asked = new TreeSet<>(needed);
    asked.removeAll(fixed.keySet());
    return asked;
  }

  private static final class Collector {

    private final Map<LetterField, String> fixed = new EnumMap<>(LetterField.class);
    private final Map<LetterField, String> proposed = new EnumMap<>(LetterField.class);
    private final LetterKind kind;
    private final Response measure;

    Collector(LetterKind kind, Response measure) {
      this.kind = kind;
      this.measure = measure;
    }

    void fix(LetterField field, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        fixed.put(field, text);
      }
    }

    void propose(LetterField field, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        proposed.put(field, text);
      }
    }

    void addFrame(Frame frame) {
      fix(LetterField.ORGANISATION, frame.organisation());
      fix(LetterField.DATE, LetterWords.day(frame.today()));
      fix(LetterField.REFERENCE, frame.number());
      propose(LetterField.RECIPIENT, measure.content().towards().subject());
      propose(LetterField.SALUTATION, LetterWords.say("salutation"));
      propose(LetterField.REPRESENTATIVE, LetterWords.say("representative"));
    }

    // When somebody chose to tell the perpetrator later that data are stored, the letter proposes
    // no sentence about it.
    void addNotice() {
      if (measure.content().towards().notice().on() == null) {
        propose(LetterField.DATA_KEPT, LetterWords.say("data"));
      }
    }

    void addConduct() {
      var facts = measure.content().facts();
      if (facts.conduct() != null && facts.on() != null && facts.place() != null) {
        propose(
            LetterField.FACTS,
            LetterWords.say("facts", LetterWords.day(facts.on()), facts.place(), facts.conduct()));
      } else {
        propose(LetterField.FACTS, facts.conduct());
      }
      var hearing = measure.content().hearing();
      if (Boolean.TRUE.equals(hearing.heard()) && hearing.on() != null) {
        propose(
            LetterField.VIEW,
            LetterWords.say("view.heard", LetterWords.day(hearing.on()), hearing.words()));
      } else if (hearing.words() != null) {
        propose(LetterField.VIEW, LetterWords.say("view.unheard", hearing.words()));
      }
    }

    void addMeasure() {
      fix(LetterField.REMEDY, LetterWords.describe(measure.kind().route(measure.nature())));
      var reach = measure.content().reach();
      if (reach.from() != null && reach.until() != null) {
        fix(LetterField.FIRST_DAY, LetterWords.day(reach.from()));
        fix(LetterField.LAST_DAY, LetterWords.day(reach.until()));
        if (kind.mandatory().contains(LetterField.MEASURE)) {
          fix(
              LetterField.MEASURE,
              LetterWords.say(
                  "measure." + measure.kind().name(),
                  LetterWords.day(reach.from()),
                  LetterWords.day(reach.until())));
        }
      }
      addScope();
    }

    // The text of a warning becomes the norm in the letter, and that of a talk becomes the
    // agreements.
    private void addScope() {
      var reach = measure.content().reach();
      switch (measure.kind()) {
        case WARNING_LETTER -> {
          propose(LetterField.NORM, reach.scope());
          propose(LetterField.OPEN_CHANNEL, LetterWords.say("channel"));
        }
        case TALK -> propose(LetterField.AGREEMENTS, reach.scope());
        default -> {
          fix(LetterField.SCOPE, reach.scope());
          fix(LetterField.OPEN_CHANNEL, reach.openChannel());
        }
      }
    }

    void addEnd() {
      fix(LetterField.EARLIER_DECISION, describeDecision());
      var withdrawal = measure.withdrawal();
      if (withdrawal != null) {
        var last = withdrawal.at().atZone(Dates.ZONE).toLocalDate();
        fix(LetterField.LAST_DAY, LetterWords.day(last));
        propose(LetterField.REASON, withdrawal.reason());
      }
    }

    String describeDecision() {
      var decided = measure.decision().at().atZone(Dates.ZONE).toLocalDate();
      return LetterWords.say(
          "decision." + measure.kind().name(),
          LetterWords.day(decided),
          measure.content().reach().scope());
    }
  }
}
