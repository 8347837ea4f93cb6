// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.outgoing.LetterAddress;
import nl.rugdekking.outgoing.LetterDesk;
import nl.rugdekking.outgoing.LetterFault;
import nl.rugdekking.outgoing.LetterMatter.OfMeasure;
import nl.rugdekking.outgoing.LetterPreparation;
import nl.rugdekking.outgoing.LetterSheet;
import nl.rugdekking.outgoing.OutgoingLetter;
import nl.rugdekking.outgoing.Posting;
import nl.rugdekking.outgoing.PostingWay;
import nl.rugdekking.outgoing.web.LetterWays.Way;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.response.LegalNature.Remedy;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * Fills the page of a letter: the known facts, the facts that are still to be typed, the files and
 * the posting.
 */
@Component
record LetterPage(
    LetterDesk desk,
    LetterWays ways,
    PartPage parts,
    PostingTexts postings,
    CaseTexts texts,
    LetterPreparation preparation) {

  private static final String FACTS = "facts";

  // A letter that is posted today has arrived after this number of days, as a rule.
  private static final int DAYS_OF_POST = 2;
  private static final Set<LetterField> LINES =
      Set.of(LetterField.SALUTATION, LetterField.SUBJECT, LetterField.TALK_DAY);

  /** A fact that nobody types, because it follows from the case. */
  record Fixed(String label, String text) {}

  /**
   * A field of the form.
   *
   * @param optional true when the letter is complete without it
   */
  record Asked(String name, String label, boolean line, boolean optional) {}

  String show(CaseAccess access, Way way, Model model) {
    var about = way.letter();
    addFrame(access, way, model);
    var sheet = desk.get(access, about);
    var letter = sheet.letter();
    model.addAttribute("name", texts.text("paper.kind." + about.kind().name()));
    model.addAttribute("ofHearing", about.isAboutHearing());
    model.addAttribute("sheet", sheet);
    model.addAttribute("letter", letter);
    model.addAttribute("version", letter == null ? "" : letter.written().version());
    model.addAttribute("obstacles", List.copyOf(sheet.obstacles()));
    model.addAttribute("mayAsk", access.may(Action.ASK, about.part()));
    model.addAttribute(
        "mayOverrule",
        access.may(Action.OVERRULE, about.part()) && Obstacle.canBeOverruled(sheet.obstacles()));
    model.addAttribute("late", !sheet.facts().withheld().isEmpty());
    model.addAttribute(
        "gaps",
        sheet.facts().gaps().values().stream()
            .map(gap -> texts.text("outgoing.fault." + gap.name()))
            .toList());
    addConfirming(access, about, sheet, model);
    addFacts(about, sheet, model);
    addPosting(access, sheet, model);
    if (!model.containsAttribute("elsewhere")) {
      model.addAttribute("elsewhere", ElsewhereForm.empty());
    }
    return "outgoing/letter";
  }

  // Somebody to whom only a promise was given does not read who is affected, and goes back to the
  // page of that promise.
  private void addFrame(CaseAccess access, Way way, Model model) {
    parts.addFrame(access, way.letter().part().value(), way.right(), model);
    if (way.isGiven()) {
      model.addAttribute("named", false);
      model.addAttribute("steps", List.of(ways.stepToTasks(texts.text("finding.tasks"))));
    }
    model.addAttribute("backText", texts.text(backKey(way)));
    model.addAttribute("back", way.back());
    model.addAttribute("path", way.page());
  }

  private static String backKey(Way way) {
    if (way.isGiven()) {
      return "outgoing.back.given";
    }
    return way.letter().isAboutHearing() ? "outgoing.back.hearing" : "outgoing.back";
  }

  // When the letter has no confirmed template, the page names the people who confirm one. One of
  // them gets a link to the page on which they can do so.
  private void addConfirming(
      CaseAccess access, LetterAddress about, LetterSheet sheet, Model model) {
    if (sheet.confirmed()) {
      return;
    }
    var office = LetterPreparation.confirmingOffice(about.kind());
    var names = preparation.listHolders(office);
    var key = "outgoing.unconfirmed." + (office == OfficeKind.LEGAL ? "lawyer" : "administrator");
    model.addAttribute(
        "unconfirmed",
        names.isEmpty() ? texts.text(key + ".nobody") : texts.text(key, String.join(", ", names)));
    if (access.viewer().holdsOffice(office)) {
      model.addAttribute("templatePath", "/beheer/brieven/" + about.kind().path());
    }
  }

  private void addFacts(LetterAddress about, LetterSheet sheet, Model model) {
    var facts = sheet.facts();
    model.addAttribute(
        "fixed",
        facts.fixed().entrySet().stream()
            .map(fact -> new Fixed(label(fact.getKey()), describe(fact, facts.unknown())))
            .toList());
    model.addAttribute(
        "asked",
        facts.asked().stream()
            .map(field -> createAskedField(field, about.kind().mandatory()))
            .toList());
    if (!model.containsAttribute(FACTS)) {
      var values = new HashMap<String, Object>();
      facts.proposed().forEach((field, text) -> values.put(field.name(), text));
      bind(values, model);
    }
  }

  private String describe(Map.Entry<LetterField, String> fact, Set<LetterField> unknown) {
    return unknown.contains(fact.getKey()) ? texts.text("outgoing.unknown") : fact.getValue();
  }

  private Asked createAskedField(LetterField field, Set<LetterField> mandatory) {
    return new Asked(field.name(), label(field), LINES.contains(field), !mandatory.contains(field));
  }

  private String label(LetterField field) {
    return texts.text("paper.field." + field.name());
  }

  private static BindingResult bind(Map<String, Object> values, Model model) {
    var errors = new MapBindingResult(values, FACTS);
    model.addAttribute(FACTS, values);
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FACTS, errors);
    return errors;
  }

  /** Shows the typed values again, with the errors that were found in them. */
  void addFaults(Map<String, String> typed, Collection<LetterFault> faults, Model model) {
    var errors = bind(FactForm.byName(typed), model);
    model.addAttribute(
        "asksNaming",
        FactForm.findNaming(typed).isPresent()
            || faults.stream().anyMatch(fault -> fault.kind() == LetterFault.Kind.NAMES_AFFECTED));
    var worst = new EnumMap<LetterField, LetterFault>(LetterField.class);
    faults.forEach(fault -> worst.putIfAbsent(fault.field(), fault));
    worst.forEach(
        (field, fault) -> {
          Object[] arguments = {label(field), fault.detail()};
          var key = "outgoing.fault." + fault.kind().name();
          if (typed.containsKey(field.name())) {
            errors.rejectValue(field.name(), key, arguments, null);
          } else {
            errors.reject(key, arguments, null);
          }
        });
  }

  private void addPosting(CaseAccess access, LetterSheet sheet, Model model) {
    var letter = sheet.letter();
    if (letter == null) {
      return;
    }
    model.addAttribute("writtenLine", postings.describeWriting(letter));
    model.addAttribute("posted", postings.list(letter));
    if (sheet.isPostable() && isMakingKnown(sheet, letter)) {
      addFirstDay(sheet, model);
    }
    model.addAttribute(
        "ways",
        Stream.of(PostingWay.values())
            .map(way -> new Choice(way.name(), texts.text("outgoing.way." + way.name())))
            .toList());
    if (!model.containsAttribute("posting")) {
      model.addAttribute("posting", newPosting(access, sheet, letter));
    }
  }

  private boolean isMakingKnown(LetterSheet sheet, OutgoingLetter letter) {
    return sheet.matter() instanceof OfMeasure(var measure)
        && desk.isMakingKnown(measure, letter.kind());
  }

  // Nobody can keep to a measure that they do not know of yet.
  private void addFirstDay(LetterSheet sheet, Model model) {
    if (sheet.matter() instanceof OfMeasure(var measure)) {
      var first = measure.content().reach().from();
      if (first != null && first.isBefore(postings.today().plusDays(DAYS_OF_POST))) {
        var key =
            measure.nature().route().contains(Remedy.OBJECTION)
                ? "outgoing.first-day.decision"
                : "outgoing.first-day";
        model.addAttribute("firstDay", texts.text(key, postings.day(first)));
      }
    }
  }

  private PostingForm newPosting(CaseAccess access, LetterSheet sheet, OutgoingLetter letter) {
    var said =
        letter
            .findPosting()
            .map(Posting::said)
            .orElseGet(
                () ->
                    new Posting.Statement(
                        PostingWay.POST,
                        postings.today(),
                        findRecipient(sheet, letter),
                        access.viewer().name(),
                        null));
    return PostingForm.of(letter.written().version(), letter.postings().size(), said);
  }

  // The first line of the address on the letter; the decision may name nobody.
  private static @Nullable String findRecipient(LetterSheet sheet, OutgoingLetter letter) {
    return letter
        .facts()
        .getOrDefault(LetterField.RECIPIENT, "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(sheet.matter().subject());
  }

  /** Adds the reason of a refusal to the field that it is about. */
  void addRefusal(RefusedException refused, BindingResult errors) {
    var field =
        switch (refused.messageKey()) {
          case "outgoing.elsewhere.reason.missing", "outgoing.correct.reason.missing" -> "reason";
          case "outgoing.elsewhere.file.large", "outgoing.elsewhere.file.wrong" -> "letter";
          case "outgoing.posting.recipient.missing" -> "recipient";
          case "outgoing.posting.who.missing" -> "who";
          case "outgoing.posting.reference.missing" -> "reference";
          case "outgoing.posting.future",
              "outgoing.posting.before-decision",
              "outgoing.posting.before-invitation",
              "outgoing.posting.before-writing",
              "outgoing.posting.after-end",
              "outgoing.posting.after-answer" ->
              "postedOn";
          default -> throw refused;
        };
    errors.rejectValue(field, refused.messageKey());
  }
}
