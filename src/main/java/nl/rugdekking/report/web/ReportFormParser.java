// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.Submission;
import nl.rugdekking.report.Submission.LeftOut;
import nl.rugdekking.report.Whom;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.TelephoneNumber;
import nl.rugdekking.web.TypedDate;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/**
 * Turns the report form into a submission, or adds an error to each field that cannot be accepted,
 * with advice on what to do about it.
 */
@Component
record ReportFormParser(
    Capacities capacities, NamedAffected named, MessageSource messages, Clock clock) {

  private static final int MOST_YEARS_AGO = 30;

  /**
   * Returns the submission. The result is empty when the form has errors. A field that the form
   * shows only with a certain answer is read only with that answer, because otherwise nobody sees
   * its content. In danger each field that cannot be accepted gets a default instead.
   *
   * @param held the positions of the reporter; none for a report without a name
   */
  Optional<Submission> parse(ReportForm form, List<Position> held, BindingResult errors) {
    if (!form.isDanger()) {
      return read(form, held, errors);
    }
    var refused = new BeanPropertyBindingResult(form, "form");
    read(form, held, refused);
    var namesNobody = refused.hasFieldErrors("names") && form.getNames().isBlank();
    var leavesOutWho = refused.hasFieldErrors("whom") || namesNobody;
    new DangerDefaults(form, messages).apply(refused);
    return read(form, held, errors)
        .map(sent -> leavesOutWho ? sent.leavingOut(LeftOut.AFFECTED) : sent)
        .map(sent -> lacksCapacity(sent, held) ? sent.leavingOut(LeftOut.BODY) : sent);
  }

  private boolean lacksCapacity(Submission sent, List<Position> held) {
    return sent.whom().isMe() && sent.capacity() == null && capacities.isAsked(held);
  }

  private Optional<Submission> read(ReportForm form, List<Position> held, BindingResult errors) {
    removeUnreadable(form, errors);
    var words = parseText(form, errors);
    var happenedOn = happenedOn(form, errors);
    var place = form.isDanger() ? parseLine("place", form.getPlace(), errors) : null;
    var phone = form.isDanger() ? parsePhone(form, errors) : null;
    var chosen = parseWhom(form, errors);
    var capacity = capacity(form, chosen, held, errors);
    var names = chosen.isOthers() ? parseAffected(form, chosen, errors) : List.<String>of();
    var accused =
        form.isInternal() ? parseNames("accused", form.getAccused(), errors) : List.<String>of();
    // A report without a name may come from anybody, so the form asks nothing that would reveal who
    // works here.
    var affected =
        held.isEmpty()
            ? new NamedAffected.AffectedNames(names, List.of(), false)
            : named.read(names, form.isDanger(), errors);
    if (errors.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Submission(
            form.draft(),
            new ReportText(words, null, place, phone, affected.names(), accused),
            happenedOn,
            null,
            isSeen(form, chosen) ? Whom.WITNESS : chosen,
            form.isDanger(),
            form.isInternal(),
            form.isConfidential(),
            capacity,
            affected.positions(),
            affected.lacksPosition() ? Set.of(LeftOut.BODY) : Set.of()));
  }

  // Removes unreadable characters and adds an error, so that the person sees the cleaned text and
  // only has to send it once more.
  private static void removeUnreadable(ReportForm form, BindingResult errors) {
    Map<String, Supplier<String>> read =
        Map.of(
            "words", form::getWords,
            "place", form::getPlace,
            "phone", form::getPhone,
            "names", form::getNames,
            "accused", form::getAccused);
    Map<String, Consumer<String>> write =
        Map.of(
            "words", form::setWords,
            "place", form::setPlace,
            "phone", form::setPhone,
            "names", form::setNames,
            "accused", form::setAccused);
    read.forEach(
        (field, text) -> {
          if (TypedText.isUnreadable(text.get())) {
            write.getOrDefault(field, ignored -> {}).accept(TypedText.removeUnreadable(text.get()));
            errors.rejectValue(field, "report.error.unreadable");
          }
        });
  }

  private static String parseText(ReportForm form, BindingResult errors) {
    var words = TypedText.cleanText(form.getWords());
    if (words.isEmpty()) {
      errors.rejectValue("words", "report.error.words.empty");
    } else if (words.length() > ReportText.MAX_TEXT_LENGTH) {
      errors.rejectValue(
          "words",
          "report.error.words.long",
          new Object[] {ReportText.MAX_TEXT_LENGTH, words.length() - ReportText.MAX_TEXT_LENGTH},
          null);
    }
    return words;
  }

  private @Nullable LocalDate happenedOn(ReportForm form, BindingResult errors) {
    var today = LocalDate.now(clock.withZone(Dates.ZONE));
    return switch (form.getDay()) {
      case ReportForm.TODAY -> today;
      case ReportForm.YESTERDAY -> today.minusDays(1);
      case ReportForm.OTHER_DAY -> otherDay(form, today, errors);
      case ReportForm.UNKNOWN_DAY -> null;
      default -> {
        errors.rejectValue("day", "report.error.day");
        yield null;
      }
    };
  }

  private static @Nullable LocalDate otherDay(
      ReportForm form, LocalDate today, BindingResult errors) {
    var date = TypedDate.parse(form.getDate());
    if (date.isEmpty()) {
      errors.rejectValue("date", "report.error.date");
    } else if (date.get().isAfter(today)) {
      errors.rejectValue("date", "report.error.date.range");
    } else if (date.get().isBefore(today.minusYears(MOST_YEARS_AGO))) {
      errors.rejectValue("date", "report.error.date.long-ago", new Object[] {MOST_YEARS_AGO}, null);
    } else {
      return date.get();
    }
    return null;
  }

  private static @Nullable String parseLine(String field, String text, BindingResult errors) {
    var line = TypedText.cleanLine(text);
    if (line.length() > ReportText.MAX_LINE_LENGTH) {
      errors.rejectValue(
          field, "report.error.line.long", new Object[] {ReportText.MAX_LINE_LENGTH}, null);
    }
    return line.isEmpty() ? null : line;
  }

  private static @Nullable String parsePhone(ReportForm form, BindingResult errors) {
    var line = parseLine("phone", form.getPhone(), errors);
    if (line != null && !TelephoneNumber.isComplete(line)) {
      errors.rejectValue("phone", "report.error.phone");
    }
    return line;
  }

  private static Whom parseWhom(ReportForm form, BindingResult errors) {
    var chosen = EnumCodes.find(Whom.class, form.getWhom());
    if (chosen.isEmpty()) {
      errors.rejectValue("whom", "report.error.whom");
    }
    return chosen.orElse(Whom.UNSAID);
  }

  private static boolean isSeen(ReportForm form, Whom chosen) {
    return form.isSaw() && (chosen == Whom.OTHER || chosen == Whom.UNKNOWN);
  }

  // A reporter who does not say to whom it happened may choose a capacity, but need not.
  private @Nullable Position capacity(
      ReportForm form, Whom whom, List<Position> held, BindingResult errors) {
    if (!capacities.isAsked(held) || (whom.isOthers() && !whom.isMe())) {
      return null;
    }
    var chosen = capacities.find(held, form.getCapacity()).orElse(null);
    if (chosen == null && whom.isMe() && !form.isDanger()) {
      errors.rejectValue("capacity", "report.error.capacity");
    }
    return chosen;
  }

  private static List<String> parseAffected(ReportForm form, Whom whom, BindingResult errors) {
    var names = parseNames("names", form.getNames(), errors);
    if (names.isEmpty() && whom.needsNames()) {
      errors.rejectValue("names", "report.error.names.empty");
    }
    return names;
  }

  private static List<String> parseNames(String field, String text, BindingResult errors) {
    var names =
        TypedText.cleanText(TypedText.removeUnreadable(text))
            .lines()
            .map(TypedText::cleanLine)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (names.size() > ReportText.MAX_NAMES) {
      errors.rejectValue(
          field, "report.error.names.many", new Object[] {ReportText.MAX_NAMES}, null);
    } else if (names.stream().anyMatch(name -> name.length() > ReportText.MAX_LINE_LENGTH)) {
      errors.rejectValue(
          field, "report.error.line.long", new Object[] {ReportText.MAX_LINE_LENGTH}, null);
    }
    return names;
  }

  /**
   * Replaces what cannot be accepted in a form that reports danger now. Only what is needed to call
   * somebody may keep such a report from being sent; the rest is asked afterwards.
   */
  private record DangerDefaults(ReportForm form, MessageSource messages) {

    /** Gives each field with an error a value that can be accepted. */
    void apply(Errors errors) {
      for (var error : errors.getFieldErrors()) {
        switch (error.getField()) {
          case "words" -> form.setWords(words());
          case "phone" -> moveNumberToWords();
          case "place" -> form.setPlace(shorten(form.getPlace(), ReportText.MAX_LINE_LENGTH));
          case "day" -> form.setDay(ReportForm.TODAY);
          case "date" -> form.setDay(ReportForm.UNKNOWN_DAY);
          case "whom" -> form.setWhom(Whom.ME.name());
          case "names" -> fixNames();
          default -> {} // the accused must be known, because they are not called
        }
      }
    }

    private String words() {
      var words = shorten(TypedText.cleanText(form.getWords()), ReportText.MAX_TEXT_LENGTH);
      return words.isEmpty() ? text("report.danger.without-words") : words;
    }

    // A number with a digit too few may still tell something to the person who is called.
    private void moveNumberToWords() {
      var typed = text("report.danger.typed-phone", TypedText.cleanLine(form.getPhone()));
      form.setWords(shorten((form.getWords() + "\n" + typed).strip(), ReportText.MAX_TEXT_LENGTH));
      form.setPhone("");
    }

    private void fixNames() {
      var names =
          form.getNames()
              .lines()
              .map(name -> shorten(TypedText.cleanLine(name), ReportText.MAX_LINE_LENGTH))
              .filter(name -> !name.isEmpty())
              .distinct()
              .limit(ReportText.MAX_NAMES)
              .collect(Collectors.joining("\n"));
      form.setNames(names);
      if (names.isEmpty()) {
        var isMe = EnumCodes.find(Whom.class, form.getWhom()).filter(Whom::isMe).isPresent();
        form.setWhom((isMe ? Whom.ME : Whom.UNKNOWN).name());
      }
    }

    private static String shorten(String text, int length) {
      return text.length() > length ? text.substring(0, length).strip() : text;
    }

    private String text(String key, Object... values) {
      return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
  }
}
