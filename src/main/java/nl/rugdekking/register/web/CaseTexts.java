// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.text.ListFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Reader;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The texts on the pages of cases, in the language of the reader. */
@Component
public class CaseTexts {

  private final MessageSource messages;
  private final Organisations organisations;
  private final Dates dates;
  private final PromiseKeepers keepers;
  private final Clock clock;

  CaseTexts(
      MessageSource messages,
      Organisations organisations,
      Dates dates,
      PromiseKeepers keepers,
      Clock clock) {
    this.keepers = keepers;
    this.messages = messages;
    this.organisations = organisations;
    this.dates = dates;
    this.clock = clock;
  }

  public String text(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  public String nameOf(Enum<?> code) {
    return text("register." + code.getDeclaringClass().getSimpleName() + "." + code.name());
  }

  public String promiseName(Promise promise) {
    return text(keepers.get(promise.kind()).nameKey(promise.decided()));
  }

  /** The name of the promise in the words for the affected person. */
  public String promiseNameForAffected(Promise promise) {
    return text(keepers.get(promise.kind()).nameKeyForAffected(promise.decided()));
  }

  /** The day on which it happened, or the month or year when no more is known; null if unknown. */
  public @Nullable String happenedOn(IncidentRecord incident) {
    var day = incident.happenedOn();
    return day == null ? null : dates.period(day, incident.precision());
  }

  public String term(Term term) {
    return text("policy.term." + term.unit().name(), term.amount());
  }

  /** The code of the state, which selects the label and colour on the page. */
  public String promiseStateCode(Promise promise) {
    return switch (promise.state()) {
      case KEPT -> "kept";
      case EXPLAINED -> "explained";
      case LAPSED -> "lapsed";
      case WAITING -> promise.isLate(clock.instant()) ? "late" : "waiting";
      case OPEN -> promise.isLate(clock.instant()) ? "late" : "open";
    };
  }

  public String promiseStateText(Promise promise) {
    return switch (promise.state()) {
      case KEPT -> text("promise.state.KEPT");
      case EXPLAINED -> text("promise.state.EXPLAINED");
      case LAPSED -> text("promise.state.LAPSED");
      case WAITING, OPEN ->
          promise.due() == null
              ? text("promise.state." + promise.state().name())
              : dates.due(promise.due());
    };
  }

  /** The line under a promise: its days, the party it waits for, its reason, and a passed term. */
  public @Nullable String promiseDetail(Promise promise, boolean forAffected) {
    var parts = new ArrayList<String>();
    if (!promise.state().isSettled() && promise.firstDay() != null && promise.due() != null) {
      findPromiseWindow(promise.firstDay(), promise.due()).ifPresent(parts::add);
    }
    if (promise.waitingFor() != null) {
      parts.add(
          forAffected && promise.waitingFor() == WaitingFor.AFFECTED
              ? text("promise.waits.you")
              : text(keepers.get(promise.kind()).waitingKey(promise.waitingFor())));
    }
    if (promise.reason() != null) {
      parts.add(forAffected ? reasonForAffected(promise.reason()) : reason(promise.reason()));
    }
    var proof = promise.proof();
    if (proof != null) {
      parts.add(text("promise.proof", dates.day(proof.on()), proof.who()));
      if (proof.reference() != null) {
        parts.add(text("promise.proof.reference", proof.reference()));
      }
    }
    if (promise.settledAt() != null) {
      parts.add(dates.past(promise.settledAt()));
    }
    if (promise.missedAt() != null && promise.state().isSettled()) {
      parts.add(text("promise.was-late"));
    }
    return parts.isEmpty() ? null : String.join(" · ", parts);
  }

  /** Names the person who keeps the promise, or kept or explained it; null without a name. */
  public @Nullable String doer(CaseView.PartView part, Promise promise) {
    var doer = part.doers().get(promise.id());
    if (promise.state().isSettled()) {
      return doer == null ? null : text("promise.by", doer);
    }
    if (!keepers.get(promise.kind()).needsReminders()) {
      return text("promise.owed-by.called");
    }
    var owner = doer == null ? part.owner() : doer;
    return owner == null ? text("promise.owed-by.nobody") : text("promise.owed-by", owner);
  }

  /** The first and the last day of a follow-up, while its first day is still to come. */
  public Optional<String> findPromiseWindow(LocalDate firstDay, Instant due) {
    return firstDay.isAfter(DueDates.dayOf(clock.instant()))
        ? Optional.of(text("promise.window", dates.day(firstDay), dates.day(DueDates.dayOf(due))))
        : Optional.empty();
  }

  // Some reasons are about the affected person; these have another text that addresses them.
  String reasonForAffected(String code) {
    return switch (code) {
      case "not-wanted", "declined", "own-help", "not-reachable" ->
          text("register.own.reason." + code);
      default -> reason(code);
    };
  }

  String reason(String code) {
    return organisations.structure().findReason(code).map(label -> label.in(locale())).orElse(code);
  }

  /** A sentence like "Dit leest: Ilse Brandsema (behandelaar).", about these readers. */
  public String readersSentence(List<Reader> readers) {
    if (readers.isEmpty()) {
      return text("register.readers.none");
    }
    return text("register.readers", listNames(readers.stream().map(this::describe).toList()));
  }

  /** Joins names as in a sentence, such as "Ilse en Bram". */
  public String listNames(List<String> names) {
    var sentence =
        ListFormat.getInstance(locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL);
    return names.isEmpty() ? "" : sentence.format(names);
  }

  private String describe(Reader reader) {
    return text("register.reader", reader.name(), text("access.role." + reader.word()));
  }

  /** The same sentence; it also says until when only the affected person may read the part. */
  public String readersSentence(CasePart part, List<Reader> readers) {
    var until = part.heldUntil();
    return until == null
        ? readersSentence(readers)
        : text("register.readers.held", dates.full(until), readersSentence(readers));
  }

  /** The name of the affected person, or their position when this viewer may not see the name. */
  public String affectedName(CaseView.PartView part) {
    return part.name() == null ? position(part, "register.who.unknown") : part.name();
  }

  /** The position of the affected person, such as "een raadslid", or a text that it is unknown. */
  public String position(CaseView.PartView part) {
    return position(part, "register.position.unknown");
  }

  private String position(CaseView.PartView part, String unknown) {
    var title = part.affected().positionTitle();
    return title == null || title.isEmpty() ? text(unknown) : word(title);
  }

  public String body(BodyKind kind) {
    return organisations.structure().body(kind).name().in(locale());
  }

  public String word(String code) {
    return organisations.structure().titleLabel(code).in(locale());
  }

  public String channel(@Nullable String code) {
    return code == null
        ? text("register.channel.unknown")
        : label(ClassificationKind.CHANNEL, code);
  }

  public @Nullable String forms(IncidentRecord incident) {
    return incident.forms().isEmpty() ? null : labels(ClassificationKind.FORM, incident.forms());
  }

  public @Nullable String topic(IncidentRecord incident) {
    return incident.topic() == null ? null : label(ClassificationKind.TOPIC, incident.topic());
  }

  private String label(ClassificationKind kind, String code) {
    return organisations.structure().find(kind, code).map(label -> label.in(locale())).orElse(code);
  }

  /** The forms on the list, and those of this incident that were retired since. */
  public List<Choice> formChoices(IncidentRecord incident) {
    return choices(
        organisations.structure().classification(ClassificationKind.FORM, incident.forms()),
        Label::code);
  }

  public List<Choice> topicChoices(IncidentRecord incident) {
    var chosen = incident.topic() == null ? List.<String>of() : List.of(incident.topic());
    return choices(
        organisations.structure().classification(ClassificationKind.TOPIC, chosen), Label::code);
  }

  /** A detail of the forms or the channel of an incident, such as the name of a platform. */
  public record Detail(String label, String text) {}

  public List<Detail> details(IncidentRecord incident) {
    return ClassificationKind.listDetails().stream()
        .filter(incident.details()::containsKey)
        .map(
            detail ->
                new Detail(
                    text("register.detail." + detail),
                    labels(detail, incident.details().getOrDefault(detail, List.of()))))
        .toList();
  }

  public String labels(ClassificationKind kind, List<String> codes) {
    return codes.stream().map(code -> label(kind, code)).collect(Collectors.joining(", "));
  }

  public List<Choice> choicesWithRetired(ClassificationKind kind) {
    return choices(organisations.structure().allLabels(kind), Label::code);
  }

  public List<Choice> choices(List<Label> labels, Function<Label, String> value) {
    return labels.stream()
        .map(label -> new Choice(value.apply(label), label.in(locale())))
        .toList();
  }

  public <E extends Enum<E>> List<Choice> choices(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(code -> new Choice(code.name(), nameOf(code)))
        .toList();
  }

  /** The outcomes that a handler may choose. */
  public List<Choice> outcomes() {
    return Arrays.stream(Outcome.values())
        .filter(Outcome::canBeChosen)
        .map(code -> new Choice(code.name(), nameOf(code), text("register.Outcome.hint." + code)))
        .toList();
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
