// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rugdekking.outgoing.MeasureReceipts.Receipt;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterSetting;
import nl.rugdekking.response.LegalNature.Remedy;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the case and the measure that a letter needs, so that nobody has to type them again.
 *
 * @param fixed the facts that follow from the decision and cannot be changed
 * @param proposed the facts that the writer of the letter checks and may change
 * @param gaps the facts that the organisation has to fill in before any such letter is written
 */
record LetterFactSources(
    Map<LetterField, String> fixed,
    Map<LetterField, String> proposed,
    Map<LetterField, LetterFault.Kind> gaps) {

  LetterFactSources {
    fixed = Collections.unmodifiableMap(new EnumMap<>(fixed));
    proposed = Collections.unmodifiableMap(new EnumMap<>(proposed));
    gaps = Map.copyOf(gaps);
  }

  /**
   * The facts that every letter needs besides those of the measure.
   *
   * @param setting what letters say about the organisation itself
   * @param years the number of years that the data are kept after the case is over
   * @param withheld true when the perpetrator does not hear yet that data about them are kept
   */
  record Frame(
      String organisation,
      String number,
      LocalDate today,
      LetterSetting setting,
      int years,
      boolean withheld) {}

  /**
   * Returns the facts of a letter that follows from the measure itself.
   *
   * @param former the measure that this one prolongs, or null
   */
  static LetterFactSources of(
      LetterKind kind, Response measure, @Nullable Response former, Frame frame) {
    var facts = new Collector(kind, measure, frame);
    facts.propose(LetterField.SIGNATORY, measure.content().towards().signer());
    facts.addConduct();
    if (kind == LetterKind.LIFTING) {
      facts.addEnd();
    } else {
      facts.addMeasure();
    }
    if (former != null && kind == LetterKind.PROLONGATION) {
      facts.fix(LetterField.EARLIER_DECISION, describe(former));
    }
    return facts.toSources();
  }

  /**
   * Returns the facts of a letter that confirms what was received against the measure.
   *
   * @param all everything that was received against it
   */
  static LetterFactSources ofReceipt(
      Response measure, Receipt receipt, List<Receipt> all, Frame frame) {
    var facts = new Collector(receipt.letter(), measure, frame);
    facts.fix(LetterField.RECEIVED_ON, LetterWords.day(receipt.receivedOn()));
    facts.fix(LetterField.DECIDED_BY, LetterWords.day(receipt.answerBy()));
    if (receipt.handledHere()) {
      facts.fix(LetterField.HANDLER, receipt.handler());
      facts.propose(LetterField.SIGNATORY, receipt.handler());
    } else {
      facts.propose(LetterField.HANDLER, receipt.handler());
    }
    facts.addContested(receipt, all);
    return facts.toSources();
  }

  /** Returns the facts of the letter that invites to a hearing. */
  static LetterFactSources ofHearing(SubjectHearing hearing, Frame frame) {
    var invitation = hearing.invitation();
    var about = invitation.about();
    var facts = new FactCollector(frame, about.subject());
    if (about.measure() != null) {
      facts.propose(LetterField.MEASURE, LetterWords.say("considered." + about.measure().name()));
    }
    if (invitation.talkOn() != null) {
      facts.propose(LetterField.TALK_DAY, LetterWords.day(invitation.talkOn()));
    }
    facts.propose(LetterField.TALK_PLACE, invitation.place());
    facts.fix(LetterField.RESPOND_BY, LetterWords.day(invitation.answerBy()));
    return facts.toSources();
  }

  /** Returns the fields that the writer has to fill in or check, of those that the letter needs. */
  Set<LetterField> listAsked(Set<LetterField> needed) {
    var asked = new TreeSet<>(needed);
    asked.removeAll(fixed.keySet());
    asked.removeAll(gaps.keySet());
    return asked;
  }

  /** Returns what the organisation has to fill in, of the facts that the letter needs. */
  Map<LetterField, LetterFault.Kind> listGaps(Set<LetterField> needed) {
    var left = new EnumMap<LetterField, LetterFault.Kind>(LetterField.class);
    gaps.forEach(
        (field, gap) -> {
          if (needed.contains(field)) {
            left.put(field, gap);
          }
        });
    return left;
  }

  private static final class Collector extends FactCollector {

    private final LetterKind kind;
    private final Response measure;
    private final LetterSetting setting;

    Collector(LetterKind kind, Response measure, Frame frame) {
      super(frame, measure.content().towards().subject());
      this.setting = frame.setting();
      this.kind = kind;
      this.measure = measure;
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
      addRemedy();
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
          addArticle();
        }
      }
      addScope();
    }

    private void addRemedy() {
      var route = measure.kind().route(measure.nature());
      fix(LetterField.REMEDY, LetterWords.describe(route, setting.objections()));
      if (route.contains(Remedy.OBJECTION) && !setting.objections().isComplete()) {
        addGap(LetterField.REMEDY, LetterFault.Kind.NO_OBJECTION_ADDRESS);
      }
    }

    // The template of a refusal from meetings names its article itself, and has a gap where we do
    // not know it.
    private void addArticle() {
      var article =
          switch (measure.nature()) {
            case AWB -> setting.articles().conditions();
            case MEETING_ORDER ->
                kind == LetterKind.MEETING_REFUSAL ? null : setting.articles().meetings();
            case PRIVATE_LAW, SPOKEN_ORDER, EMPLOYMENT, OF_OTHERS -> null;
          };
      if (article == null) {
        return;
      }
      append(LetterField.MEASURE, LetterWords.say("article", article));
      if (article.isBlank()) {
        addGap(LetterField.MEASURE, LetterFault.Kind.NO_ARTICLE);
      }
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

    // A paper that its sender called an objection is handled in another way, and one paper can be
    // two
    // things. The letter says both in a fact that nobody can leave out.
    void addContested(Receipt receipt, List<Receipt> all) {
      boolean complaint = receipt.letter() == LetterKind.COMPLAINT_RECEIPT;
      var field = complaint ? LetterField.SUBJECT : LetterField.EARLIER_DECISION;
      var subject = complaint ? describeComplaint(measure) : describe(measure);
      var more = describePaper(receipt, all);
      if (complaint && more.isEmpty()) {
        propose(field, subject);
      } else {
        fix(field, String.join("\n\n", Stream.concat(Stream.of(subject), more.stream()).toList()));
      }
    }

    private static List<String> describePaper(Receipt receipt, List<Receipt> all) {
      var called =
          receipt.calledObjection()
              ? Stream.of(LetterWords.say("called." + receipt.letter().name()))
              : Stream.<String>empty();
      return Stream.concat(
              called,
              all.stream()
                  .filter(other -> other.letter() != receipt.letter())
                  .filter(other -> other.receivedOn().equals(receipt.receivedOn()))
                  .map(other -> LetterWords.say("also." + other.letter().name())))
          .toList();
    }

    void addEnd() {
      fix(LetterField.EARLIER_DECISION, describe(measure));
      var withdrawal = measure.withdrawal();
      if (withdrawal != null) {
        var last = withdrawal.at().atZone(Dates.ZONE).toLocalDate();
        fix(LetterField.LAST_DAY, LetterWords.day(last));
        propose(LetterField.REASON, withdrawal.reason());
      }
    }
  }

  /** Returns what a complaint is about, as long as nobody wrote it more precisely. */
  static String describeComplaint(Response measure) {
    return LetterWords.say("complaint", describe(measure));
  }

  /** Returns the measure as a letter names it: what was decided, on which day. */
  static String describe(Response measure) {
    var decided = measure.decision().at().atZone(Dates.ZONE).toLocalDate();
    return LetterWords.say(
        "decision." + measure.kind().name(),
        LetterWords.day(decided),
        measure.content().reach().scope());
  }
}
