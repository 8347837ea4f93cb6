// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rugdekking.norm.Offences;
import nl.rugdekking.police.PoliceStep;
import nl.rugdekking.police.PoliceStep.PoliceContact;
import nl.rugdekking.police.PoliceStepKind;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes in sentences what happened at the police, and what can still be done. */
@Component
record PoliceLogTexts(Offences offences, CaseTexts texts, Dates dates) {

  /**
   * A line of the log.
   *
   * @param more further facts, such as the day until which the step is kept quiet; null when there
   *     are none
   * @param removable true when the step can be removed as recorded by mistake
   * @param asked true when the police ask something in it that was not done yet
   */
  record LogLine(
      UUID id,
      String text,
      @Nullable String words,
      @Nullable String more,
      boolean removable,
      boolean asked) {}

  /** Returns the station, number and contact that were recorded last. */
  PoliceContact describeContact(List<PoliceStep> steps) {
    return new PoliceContact(
        findLast(steps, PoliceContact::station),
        Optional.ofNullable(findLast(steps, PoliceContact::number))
            .orElseGet(() -> findNumber(steps)),
        findLast(steps, PoliceContact::person));
  }

  private static @Nullable String findLast(
      List<PoliceStep> steps, Function<PoliceContact, @Nullable String> part) {
    return steps.stream()
        .map(step -> part.apply(step.contact()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  // The number is stored with the promise that was kept by making the report.
  private static @Nullable String findNumber(List<PoliceStep> steps) {
    return steps.stream()
        .flatMap(step -> Stream.ofNullable(step.proof()))
        .flatMap(proof -> Stream.ofNullable(proof.reference()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the lines for the handler of the part.
   *
   * @param held the steps that the affected person reads only after they were told
   */
  List<LogLine> listForHandler(List<PoliceStep> steps, Map<UUID, LocalDate> held, LocalDate today) {
    return steps.stream()
        .map(
            step ->
                new LogLine(
                    step.id(),
                    texts.text(
                        "police.log.line",
                        dates.day(step.on()),
                        texts.text("police.step." + step.kind().name())),
                    step.words(),
                    describeMore(step, held.get(step.id()), step.equals(steps.getFirst()), today),
                    step.promise() == null,
                    isAsked(step)))
        .toList();
  }

  private static boolean isAsked(PoliceStep step) {
    var request = step.request();
    return request != null && request.doneOn() == null;
  }

  private String describe(PoliceStep.Request request) {
    var done = request.doneOn();
    return texts.text(
        done == null ? "police.request.open" : "police.request.done",
        Objects.toString(request.what(), ""),
        dates.day(done == null ? request.by() : done));
  }

  private @Nullable String describeMore(
      PoliceStep step, @Nullable LocalDate heldUntil, boolean last, LocalDate today) {
    var more = new ArrayList<String>();
    var proof = step.proof();
    if (proof != null) {
      more.add(texts.text("police.filed-by", proof.who()));
    }
    var request = step.request();
    if (request != null) {
      more.add(describe(request));
    }
    var quiet = step.quiet();
    if (quiet != null && step.isQuietOn(today)) {
      more.add(
          texts.text(
              "police.quiet", dates.day(quiet.until()), Objects.toString(quiet.reason(), "")));
    }
    if (heldUntil != null) {
      more.add(texts.text("register.held", dates.day(heldUntil)));
    }
    var ask = step.askFrom();
    if (last && ask != null) {
      more.add(texts.text("police.ask-from", dates.day(ask)));
    }
    return more.isEmpty() ? null : String.join(" ", more);
  }

  /** Returns the text in which somebody can tell the affected person of a step. */
  String describeForAffected(PoliceStep step) {
    var told = texts.text("police.told." + step.kind().name(), dates.day(step.on()));
    var request = step.request();
    var asked =
        request == null
            ? ""
            : "\n" + texts.text("police.told.request", Objects.toString(request.what(), ""));
    return (step.words() == null ? told : told + "\n" + step.words()) + asked;
  }

  /** Returns the same lines in plain words for the affected person. */
  List<LogLine> listForAffected(List<PoliceStep> steps) {
    return steps.stream()
        .map(
            step ->
                new LogLine(
                    step.id(),
                    texts.text("police.told." + step.kind().name(), dates.day(step.on())),
                    step.words(),
                    null,
                    false,
                    false))
        .toList();
  }

  /**
   * Returns what can still be done after the newest outcome; the list is empty when there is none.
   * What the law allows is mentioned only after the lawyer of the organisation released the table
   * of offences.
   */
  List<String> listWays(List<PoliceStep> steps, boolean own) {
    var released = offences.findRelease().isPresent();
    var keys =
        steps.stream()
            .map(PoliceStep::kind)
            .filter(kind -> kind.isOutcome() || kind == PoliceStepKind.COURT_ASKED)
            .filter(kind -> kind != PoliceStepKind.NUMBER_REFUSED)
            .findFirst()
            .map(kind -> listWays(kind, released))
            .orElse(List.of());
    return keys.stream()
        .map(way -> texts.text((own ? "police.own-way." : "police.way.") + way))
        .toList();
  }

  private static List<String> listWays(PoliceStepKind newest, boolean released) {
    return switch (newest) {
      case DROPPED -> listWaysAfterStop(released);
      case NOT_CRIMINAL ->
          Stream.concat(Stream.of("ask-officer"), listWaysAfterStop(released).stream()).toList();
      case PROSECUTION ->
          released ? List.of("informed", "speak", "damages") : List.of("informed", "rights");
      case VERDICT -> List.of("appeal", "response", "care");
      case APPEAL -> List.of("informed", "care");
      case SETTLED, COURT_DECIDED -> List.of("response", "care");
      default -> List.of();
    };
  }

  private static List<String> listWaysAfterStop(boolean released) {
    return List.of(released ? "court" : "lawyer", "response", "care");
  }
}
