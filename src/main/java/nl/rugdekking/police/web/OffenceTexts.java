// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.complaint.web.ComplaintTexts;
import nl.rugdekking.norm.Fact;
import nl.rugdekking.norm.MeetingSpeech;
import nl.rugdekking.norm.OffenceAnswer.PossibleOffence;
import nl.rugdekking.norm.OpenConditions;
import nl.rugdekking.police.FactAnswers;
import nl.rugdekking.police.FactQuestion;
import nl.rugdekking.police.PossibleOffences.Situation;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Describes in sentences which offences may be at stake, and words the questions about facts. */
@Component
record OffenceTexts(CaseTexts texts, ComplaintTexts complaints, Dates dates) {

  /**
   * An offence in the words of the page.
   *
   * @param uncertain a sentence that says that the offence is uncertain; null when it is not
   */
  record OffenceRow(String name, String because, @Nullable String uncertain, String complaint) {}

  /**
   * The sentences about offences on the page.
   *
   * @param speech what the law says about words in a meeting; null when nobody said them there
   * @param lead the sentence above the offences, which says how certain they are
   * @param hidden the sentence that is shown in place of offences that are left out, or when there
   *     are none; null when nothing is left out
   */
  record OffenceTable(
      @Nullable String speech, String lead, List<OffenceRow> rows, @Nullable String hidden) {}

  /** A choice of a question, with the code that the form sends. */
  record FactChoice(String code, String label, boolean chosen) {}

  record FactQuestionRow(String text, boolean answered, List<FactChoice> choices) {}

  /**
   * Describes the offences.
   *
   * @param today the present day, or null once a complaint stands, because then no last day matters
   *     any more
   */
  OffenceTable describe(Situation situation, @Nullable LocalDate today) {
    var found = situation.offences();
    return new OffenceTable(
        found.speech().map(speech -> describe(speech, situation.released())).orElse(null),
        texts.text(isCertain(situation) ? "police.offences.lead" : "police.offences.lead.open"),
        situation.isActUnknown()
            ? List.of()
            : found.offences().stream().map(offence -> describe(offence, today)).toList(),
        situation.isActUnknown() ? null : explainHiddenOffences(situation));
  }

  private static boolean isCertain(Situation situation) {
    return !situation.isIncomplete()
        && situation.offences().offences().stream().noneMatch(PossibleOffence::uncertain);
  }

  private @Nullable String explainHiddenOffences(Situation situation) {
    var found = situation.offences();
    if (!situation.released()) {
      return texts.text("police.offences.not-released");
    }
    if (found.policeAssesses()) {
      return texts.text("police.offences.others");
    }
    return found.offences().isEmpty() ? texts.text("police.offences.none") : null;
  }

  // An article is law, and is shown only after the lawyer of the organisation released it. Before
  // that, the page only says why no report can follow from words in a meeting.
  private @Nullable String describe(MeetingSpeech speech, boolean released) {
    if (!speech.isProtected()) {
      return texts.text("police.speech.unsure");
    }
    var article = speech.article();
    return released && article != null
        ? texts.text("police.speech.protected", article, year(speech.year()))
        : null;
  }

  private OffenceRow describe(PossibleOffence offence, @Nullable LocalDate today) {
    return new OffenceRow(
        texts.text(
            "police.offence",
            StringUtils.capitalize(offence.name().in(locale())),
            offence.article(),
            year(offence.year())),
        offence.open().ways().isEmpty()
            ? texts.text("police.offence.because", listFacts(offence.because()))
            : texts.text("police.offence.because.open", describe(offence.open())),
        offence.uncertain() ? texts.text("police.offence.uncertain") : null,
        describeComplaint(offence, today));
  }

  private String describeComplaint(PossibleOffence offence, @Nullable LocalDate today) {
    var need = texts.text("police.need." + offence.complaint().name());
    var last = offence.lastDay();
    return last == null || today == null
        ? need
        : need + " " + texts.text(lastDayKey(offence, last, today), dates.day(last));
  }

  private static String lastDayKey(PossibleOffence offence, LocalDate last, LocalDate today) {
    if (today.isAfter(last)) {
      return offence.ongoing() ? "police.last-day.passed.ongoing" : "police.last-day.passed";
    }
    return offence.ongoing() ? "police.last-day.ongoing" : "police.last-day";
  }

  private String describe(OpenConditions open) {
    return open.ways().stream()
        .map(
            way ->
                join(
                    "police.offence.both",
                    way.stream()
                        .map(
                            group ->
                                join(
                                    "police.offence.either",
                                    group.stream().sorted().map(this::name)))))
        .reduce((first, next) -> texts.text("police.offence.otherwise", first, next))
        .orElse("");
  }

  // Joins the texts two by two, because a message can take no list.
  private String join(String key, Stream<String> parts) {
    return parts.reduce((first, next) -> texts.text(key, first, next)).orElse("");
  }

  private String listFacts(Set<Fact> facts) {
    return facts.stream().sorted().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(Fact fact) {
    return texts.text("norm.fact." + fact.name());
  }

  /**
   * Describes the complaints that were made, and until when one can be made. When an offence on the
   * page already gives its last day, only the day from which the term is counted is described.
   */
  List<String> describeComplaint(Complaints.Status status, Optional<Situation> situation) {
    var shown =
        situation.stream()
            .flatMap(found -> found.offences().offences().stream())
            .anyMatch(offence -> offence.lastDay() != null);
    if (!shown || status.findStanding().isPresent()) {
      return complaints.describe(status, false);
    }
    var lines = new ArrayList<String>();
    status.complaints().stream().map(complaints::describe).forEach(lines::add);
    status.limit().map(complaints::describeStart).ifPresent(lines::add);
    return lines;
  }

  List<FactQuestionRow> listQuestions(Situation situation) {
    return situation.questions().stream()
        .map(question -> describe(question, situation.answered()))
        .toList();
  }

  private FactQuestionRow describe(FactQuestion question, FactAnswers answered) {
    var choices =
        FactAnswers.listChoices(question).stream()
            .map(
                choice ->
                    new FactChoice(
                        FactAnswers.code(question, choice),
                        label(choice),
                        answered.isChosen(question, choice)))
            .toList();
    return new FactQuestionRow(
        texts.text("police.question." + question.name()),
        choices.stream().anyMatch(FactChoice::chosen),
        choices);
  }

  private String label(String choice) {
    return switch (choice) {
      case FactAnswers.NONE -> texts.text("police.choice.none");
      case FactAnswers.UNKNOWN -> texts.text("police.choice.unknown");
      default -> StringUtils.capitalize(name(Fact.valueOf(choice)));
    };
  }

  // The year is turned into text first, because a number would get a thousands separator.
  private static String year(int year) {
    return String.valueOf(year);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
