// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.response.Counterpart;
import nl.rugdekking.response.LegalNature;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.MeasureSubjectLinks;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page of a decision with the known facts, the earlier measures, and the form for a new
 * measure.
 */
@Component
record ResponsePage(
    Responses responses,
    MeasureSubjectLinks subjectLinks,
    ResponseAddresses addresses,
    MeasureRows rows,
    DecisionForms forms,
    MessageSource messages,
    Dates dates) {

  private static final String PROLONGED = "prolonged";

  /**
   * Fills the page.
   *
   * @param typed the form that was refused, or null; it is always shown again, even when something
   *     forbids the decision
   */
  String fill(
      CaseAccess access,
      PartId part,
      Model model,
      @Nullable MeasureKind kind,
      @Nullable ResponseForm typed) {
    var overview = responses.getOverview(access, part);
    model.addAttribute("steps", addresses.incidentBreadcrumb(access));
    model.addAttribute("links", addresses.linksFor(access, part, overview.promise()));
    model.addAttribute("known", describeRequiredFacts(overview.affected(), overview.exemption()));
    model.addAttribute("obstacles", overview.obstacles());
    model.addAttribute("opposed", overview.opposed());
    model.addAttribute("base", addresses.part(access, part));
    model.addAttribute(
        "mayOverrule",
        access.may(Action.OVERRULE, part) && Obstacle.canBeOverruled(overview.obstacles()));
    model.addAttribute("mayAsk", access.may(Action.ASK, part));
    model.addAttribute("mayTell", access.may(Action.TELL, part));
    model.addAttribute("telling", describeTelling(overview.telling()));
    model.addAttribute("mayDecide", overview.choices().mayDecide());
    rows.add(access, part, overview.decided(), "rows", model);
    model.addAttribute("step", rows.findStep(access, part, overview.decided()).orElse(null));
    model.addAttribute(
        "isDecided",
        overview.decided().stream().anyMatch(one -> !one.kind().isRecordedAfterwards()));
    if (!overview.decided().isEmpty()) {
      addSubjects(model, access, part);
    }
    addChoices(access, part, model, overview, kind, typed);
    return "response/reaction";
  }

  /** Adds the measure that the new decision is to prolong. */
  void addProlonged(CaseAccess access, PartId part, ResponseId former, Model model) {
    model.addAttribute(PROLONGED, responses.get(access, part, former));
  }

  private String describeTelling(@Nullable Promise telling) {
    if (telling == null) {
      return text("response.tell.none");
    }
    var due = telling.due();
    if (telling.settledAt() == null && due != null) {
      return text("response.tell.owed", dates.day(DueDates.dayOf(due)));
    }
    return telling.settledAt() == null
        ? text("response.tell.none")
        : text("response.tell.done", dates.full(telling.settledAt()));
  }

  private void addChoices(
      CaseAccess access,
      PartId part,
      Model model,
      Responses.Overview overview,
      @Nullable MeasureKind kind,
      @Nullable ResponseForm typed) {
    model.addAttribute("choices", overview.choices());
    model.addAttribute(
        "ofHere",
        overview.choices().counterparts().stream()
            .filter(counterpart -> counterpart != Counterpart.CITIZEN)
            .toList());
    if (kind == null || (typed == null && !overview.isOpen(kind))) {
      model.addAttribute("kinds", listOpen(overview, false));
      model.addAttribute("orders", listOpen(overview, true));
      return;
    }
    forms.addHearing(access, part, kind, model);
    var recorded = subjectLinks.listSubjects(access, part).subjects();
    addFormChoices(model, kind, !recorded.isEmpty());
    model.addAttribute(
        "nameMissing",
        kind.isHeard() && recorded.stream().noneMatch(subject -> subject.details().name() != null));
    model.addAttribute("lastDayToDo", dates.day(overview.choices().lastDayToDo()));
    if (typed == null) {
      var former = (Response) model.getAttribute(PROLONGED);
      model.addAttribute(
          "form",
          former == null || former.kind() != kind
              ? forms.forNewMeasure(access, part, recorded, kind, overview.promise())
              : forms.forProlonging(access, part, recorded, former, overview.promise()));
    }
  }

  private static List<MeasureKind> listOpen(Responses.Overview overview, boolean recorded) {
    return Stream.of(MeasureKind.values())
        .filter(overview::isOpen)
        .filter(kind -> kind.isRecordedAfterwards() == recorded)
        .toList();
  }

  String address(CaseAccess access, PartId part) {
    return addresses.linksFor(access, part, null).here();
  }

  private void addSubjects(Model model, CaseAccess access, PartId part) {
    var directions = subjectLinks.listSubjects(access, part);
    var dossiers = new HashMap<UUID, String>();
    directions
        .byMeasure()
        .forEach((response, subject) -> dossiers.put(response, addresses.dossier(subject.value())));
    model.addAttribute("dossiers", dossiers);
    model.addAttribute("mayDirect", access.may(Action.DECIDE, part));
    model.addAttribute(
        "subjects",
        directions.subjects().stream()
            .map(
                subject ->
                    new Choice(
                        subject.id().value().toString(),
                        subject.details().name() == null
                            ? text("register.SubjectKind." + subject.kind())
                            : subject.details().name()))
            .toList());
  }

  // The perpetrator can be told later or not only when they are recorded, because otherwise nobody
  // can be reminded to look again.
  private void addFormChoices(Model model, MeasureKind kind, boolean recorded) {
    model.addAttribute("recorded", recorded);
    model.addAttribute("kind", kind);
    model.addAttribute(
        "natures", kind.natures().stream().map(nature -> choice(kind, nature)).toList());
    model.addAttribute("route", kind.route(kind.natures().getFirst()));
    model.addAttribute(
        "heards",
        Stream.of(ResponseForm.YES, ResponseForm.NO)
            .map(answer -> new Choice(answer, text("response.heard." + answer)))
            .toList());
    model.addAttribute(
        "moments",
        Stream.of(Notice.Moment.values())
            .filter(moment -> recorded || moment == Notice.Moment.AT_ONCE)
            .map(moment -> new Choice(moment.name(), text("response.notice." + moment)))
            .toList());
  }

  private Choice choice(MeasureKind kind, LegalNature nature) {
    var ways =
        kind.route(nature).stream()
            .map(way -> text("response.way." + way))
            .collect(Collectors.joining(" "));
    return new Choice(nature.name(), text("response.nature." + nature), ways);
  }

  /**
   * Returns one sentence for each fact that must be known first; an unknown fact prevents the
   * decision.
   */
  private List<String> describeRequiredFacts(PartRecord affected, @Nullable Exemption decided) {
    var sentences = new ArrayList<String>();
    sentences.add(
        affected.askedAt() == null
            ? text("response.known.not-asked")
            : text("response.known.asked", dates.full(affected.askedAt())));
    add(sentences, "wish", affected.responseWish());
    addRecorded(sentences, affected, decided);
    addExemption(sentences, decided);
    return sentences;
  }

  // When the affected person did not answer, the answer that was recorded with the decision to act
  // nevertheless is shown instead.
  private void addRecorded(
      List<String> sentences, PartRecord affected, @Nullable Exemption decided) {
    add(
        sentences,
        "danger",
        affected.danger() == null && decided != null ? decided.danger() : affected.danger());
    add(
        sentences,
        "police",
        affected.policeAdvice() == null && decided != null
            ? decided.policeAdvice()
            : affected.policeAdvice());
  }

  // Without this sentence the page would show a "no" and a measure, without explaining how both are
  // possible.
  private void addExemption(List<String> sentences, @Nullable Exemption decided) {
    if (decided != null) {
      var key = "response.known.exempted." + decided.cause();
      sentences.add(text(key, dates.full(decided.at())));
    }
  }

  private void add(List<String> sentences, String what, @Nullable Enum<?> answer) {
    sentences.add(text("response.known." + what + "." + (answer == null ? "UNKNOWN" : answer)));
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
