// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.title;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes a title from the facts of an incident, such as "Bedreiging en schelden, telefoon", in the
 * language of the reader.
 */
@Component
record TitleTexts(MessageSource messages, Organisations organisations, Dates dates) {

  /**
   * The code of "other" in the lists that we ship. It is left out of titles, because it names
   * nothing.
   */
  private static final String OTHER = "other";

  private static final int MAX_FORMS = 2;

  /** The kinds of report that give a case its title until somebody classifies it. */
  enum ReportKind {
    DANGER,
    /** Danger that was reported without a name: the time of such a report is shown nowhere. */
    NAMELESS_DANGER,
    NAMELESS,
    /** A report that still has to be classified. */
    PLAIN,
    /** It was imported from an old list, so nobody will classify it any more. */
    HISTORY;

    private boolean isDanger() {
      return this == DANGER || this == NAMELESS_DANGER;
    }

    static ReportKind of(boolean danger, Lane lane, boolean history) {
      if (danger) {
        return lane == Lane.ANONYMOUS ? NAMELESS_DANGER : DANGER;
      }
      if (history) {
        return HISTORY;
      }
      return lane == Lane.ANONYMOUS ? NAMELESS : PLAIN;
    }
  }

  /**
   * The facts that a title is made from.
   *
   * @param forms the codes of the kinds of aggression
   * @param channel the code of the way or place, or null
   * @param kind names the case while neither its form nor its place is known
   * @param happenedOn the day, or the first day of the month or year; null when nobody said
   */
  record Facts(
      List<String> forms,
      @Nullable String channel,
      ReportKind kind,
      @Nullable LocalDate happenedOn,
      ChronoUnit precision,
      Instant registeredAt) {}

  String make(Facts facts) {
    var forms = forms(facts);
    if (facts.channel() == null) {
      return forms == null ? describeUnclassified(facts) : forms;
    }
    if (forms == null && facts.kind().isDanger()) {
      return text("register.title.DANGER.at", place(facts.channel()), shortDay(facts));
    }
    var firstHalf = forms == null ? text("register.title.incident") : forms;
    return text("register.title.with", firstHalf, place(facts.channel()));
  }

  private String describeUnclassified(Facts facts) {
    var when =
        switch (facts.kind()) {
          case HISTORY -> day(facts);
          // Somebody may report danger twice on one day.
          case DANGER ->
              dates.shortDay(facts.registeredAt()) + " " + dates.time(facts.registeredAt());
          case NAMELESS_DANGER, NAMELESS, PLAIN -> shortDay(facts);
        };
    return text("register.title." + facts.kind(), when);
  }

  /** The form and the date, for a list that may not show a title. */
  String formAndDay(Facts facts) {
    var forms = forms(facts);
    return forms == null ? day(facts) : text("register.title.with", forms, day(facts));
  }

  /** The title of a talk in confidence, which is called by its day. */
  String ofTalk(Facts facts) {
    return text("register.talk.of", dates.day(registeredOn(facts)));
  }

  private @Nullable String forms(Facts facts) {
    var words =
        organisations.structure().allLabels(ClassificationKind.FORM).stream()
            .filter(label -> facts.forms().contains(label.code()) && !label.code().equals(OTHER))
            .limit(MAX_FORMS)
            .map(label -> shortWord("register.title.form.", label))
            .toList();
    return switch (words.size()) {
      case 0 -> null;
      case 1 -> words.getFirst();
      default -> text("register.title.two", words.getFirst(), lowerCase(words.getLast()));
    };
  }

  private String place(String channel) {
    return organisations
        .structure()
        .find(ClassificationKind.CHANNEL, channel)
        .map(label -> lowerCase(shortWord("register.title.at.", label)))
        .orElse(channel);
  }

  // The lists that we ship have long labels that explain; in a title one or two words are enough.
  private String shortWord(String keys, Label label) {
    var word = messages.getMessage(keys + label.code(), null, label.in(locale()), locale());
    return word == null ? label.in(locale()) : word;
  }

  // An abbreviation keeps its capitals.
  private static String lowerCase(String word) {
    return word.length() > 1 && Character.isLowerCase(word.charAt(1))
        ? word.substring(0, 1).toLowerCase(locale()) + word.substring(1)
        : word;
  }

  private String day(Facts facts) {
    return facts.happenedOn() == null
        ? dates.day(registeredOn(facts))
        : dates.period(facts.happenedOn(), facts.precision());
  }

  // A title must fit on one line of a list, so it gets the short form of the day.
  private String shortDay(Facts facts) {
    return facts.happenedOn() == null || facts.precision() == ChronoUnit.DAYS
        ? dates.shortDay(dayOf(facts).atStartOfDay(Dates.ZONE).toInstant())
        : day(facts);
  }

  private static LocalDate dayOf(Facts facts) {
    return facts.happenedOn() == null ? registeredOn(facts) : facts.happenedOn();
  }

  private static LocalDate registeredOn(Facts facts) {
    return LocalDate.ofInstant(facts.registeredAt(), Dates.ZONE);
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
