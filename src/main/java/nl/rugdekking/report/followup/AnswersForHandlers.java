// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.FollowUpAnswers;
import nl.rugdekking.register.ending.ShieldRule;
import nl.rugdekking.report.ReadingRule;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.ReportRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the page of a case the answers that were given after the report, as far as the viewer may
 * read them.
 */
@Service
class AnswersForHandlers implements FollowUpAnswers {

  private record Source(UUID source, FollowUpQuestion question) {}

  private final ReportRepository reports;
  private final AnswerRepository answers;
  private final EarlierNumbers earlier;
  private final People people;
  private final ShieldRule shield;
  private final AnswerTexts texts;

  AnswersForHandlers(
      ReportRepository reports,
      AnswerRepository answers,
      EarlierNumbers earlier,
      People people,
      ShieldRule shield,
      AnswerTexts texts) {
    this.reports = reports;
    this.answers = answers;
    this.earlier = earlier;
    this.people = people;
    this.shield = shield;
    this.texts = texts;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Answer> list(CaseAccess access) {
    return describe(
        access,
        access.incidents().stream().flatMap(incident -> listShown(access, incident).stream()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Answer> listInDanger(CaseAccess access, @Nullable Instant since) {
    return describe(
        access,
        access.incidents().stream()
            .filter(incident -> access.may(Action.REACH_REPORTER, incident))
            .flatMap(incident -> answers.list(incident).stream())
            .filter(row -> isShownInDanger(access, row, since)));
  }

  private List<Answer> describe(CaseAccess access, Stream<AnswerVersion> readable) {
    var rows =
        readable
            .sorted(
                Comparator.comparing(AnswerVersion::question)
                    .thenComparing(Comparator.comparingInt(AnswerVersion::version).reversed()))
            .toList();
    var names =
        new HashMap<>(
            people.mapById(
                rows.stream().map(AnswerVersion::by).filter(Objects::nonNull).distinct().toList()));
    names.keySet().removeAll(access.personsWithheld());
    var bySource = new LinkedHashMap<Source, List<AnswerVersion>>();
    rows.forEach(
        row ->
            bySource
                .computeIfAbsent(
                    new Source(row.sourceId(), row.question()), source -> new ArrayList<>())
                .add(row));
    return bySource.values().stream().map(versions -> answer(versions, names)).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, List<String>> listFacts(CaseAccess access, PartId part) {
    return describeFacts(
        access.incidents().stream().flatMap(incident -> listShown(access, incident).stream()),
        part);
  }

  /** Returns the last answers about this part or about a report, by the code of the question. */
  Map<String, List<String>> describeFacts(Stream<AnswerVersion> rows, PartId part) {
    var facts = new HashMap<String, List<String>>();
    listLast(rows).stream()
        .filter(row -> row.part() == null || row.part().equals(part))
        .filter(row -> row.answer() != null)
        .forEach(
            row ->
                texts
                    .listFacts(row.question(), Objects.requireNonNull(row.answer()))
                    .forEach(
                        (code, fact) ->
                            facts.computeIfAbsent(code, one -> new ArrayList<>()).add(fact)));
    return facts;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Contact> listContacts(CaseAccess access) {
    return listSafety(access)
        .filter(row -> row.part() != null && mayCall(access, row.part()))
        .flatMap(row -> contact(row).stream())
        .toList();
  }

  // Somebody who was called because of danger may read how to reach the affected person, and no
  // other answer.
  private static boolean mayCall(CaseAccess access, PartId part) {
    return access.may(Action.READ, part) || access.may(Action.ACUTE, part);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Contact> findOwnContact(CaseAccess access) {
    return listSafety(access)
        .filter(row -> access.viewer().person().equals(row.by()))
        .flatMap(row -> contact(row).stream())
        .findFirst();
  }

  @Override
  @Transactional
  public Optional<String> findEarlierNumber(Viewer viewer) {
    return earlier.find(viewer);
  }

  private Stream<AnswerVersion> listSafety(CaseAccess access) {
    return listLast(access.incidents().stream().flatMap(one -> answers.list(one).stream())).stream()
        .filter(row -> row.question() == FollowUpQuestion.SAFETY);
  }

  Optional<Contact> contact(AnswerVersion row) {
    var part = row.part();
    var answer = row.answer();
    return part == null || answer == null
        ? Optional.empty()
        : Optional.of(
            new Contact(
                part,
                findReported(row).orElse(findTypedText(answer, AnswerDetail.PHONE)),
                findTypedText(answer, AnswerDetail.CALLING)));
  }

  // A number that came with the report takes precedence: the page of this question no longer asks
  // for a number once the report has one, so that number was given last.
  private Optional<String> findReported(AnswerVersion row) {
    return reports.list(row.incident()).stream()
        .filter(report -> report.reporter() != null && report.reporter().equals(row.by()))
        .flatMap(report -> Stream.ofNullable(report.text()))
        .flatMap(text -> Stream.ofNullable(text.phone()))
        .findFirst();
  }

  private static @Nullable String findTypedText(FollowUpAnswer answer, AnswerDetail detail) {
    var value = answer.getValue(detail.field());
    return value.isBlank() ? null : value;
  }

  @Override
  @Transactional(readOnly = true)
  public Classification getClassification(CaseAccess access) {
    var last =
        listLast(access.incidents().stream().flatMap(one -> listReadable(access, one).stream()));
    var topics = codes(last, FollowUpQuestion.TOPIC);
    return new Classification(
        codes(last, FollowUpQuestion.FORM), topics.size() == 1 ? topics.getFirst() : null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> listForms(IncidentId incident) {
    return codes(listLast(answers.list(incident).stream()), FollowUpQuestion.FORM);
  }

  /** Returns the last version of each answer, which stands before the other versions. */
  static Collection<AnswerVersion> listLast(Stream<AnswerVersion> rows) {
    var last = new LinkedHashMap<Source, AnswerVersion>();
    rows.forEach(row -> last.putIfAbsent(new Source(row.sourceId(), row.question()), row));
    return last.values();
  }

  private static List<String> codes(Collection<AnswerVersion> rows, FollowUpQuestion question) {
    return rows.stream()
        .filter(row -> row.question() == question && row.answer() != null)
        .flatMap(
            row -> Objects.requireNonNull(row.answer()).getValues(FollowUpAnswer.CODES).stream())
        .distinct()
        .toList();
  }

  // The answer to the question who did it is left out once the accused is shielded, that is, may be
  // shown on no page. Who it happened to is left out for a viewer who may not know that name.
  private boolean isShownInDanger(CaseAccess access, AnswerVersion row, @Nullable Instant since) {
    if (row.by() == null) {
      return row.question() != FollowUpQuestion.EFFECTS;
    }
    return since != null
        && !row.at().isBefore(since)
        && !row.question().isAboutOneself()
        && !listHidden(access, row.incident(), Action.REACH_REPORTER).contains(row.question());
  }

  private List<AnswerVersion> listShown(CaseAccess access, IncidentId incident) {
    var rows = listReadable(access, incident);
    if (rows.isEmpty()) {
      return rows;
    }
    var hidden = listHidden(access, incident, Action.READ);
    return rows.stream().filter(row -> !hidden.contains(row.question())).toList();
  }

  // The questions whose answers name somebody whom this viewer may not know.
  private Set<FollowUpQuestion> listHidden(CaseAccess access, IncidentId incident, Action reading) {
    var hidden = EnumSet.noneOf(FollowUpQuestion.class);
    if (shield.isShielded(access, incident)) {
      hidden.add(FollowUpQuestion.SUBJECT);
    }
    if (!access.parts(reading, incident).stream().allMatch(part -> access.mayKnowName(part.id()))) {
      hidden.add(FollowUpQuestion.AFFECTED);
    }
    return hidden;
  }

  private List<AnswerVersion> listReadable(CaseAccess access, IncidentId incident) {
    var all = answers.list(incident);
    if (all.isEmpty()) {
      return all;
    }
    var readableReports =
        reports.list(incident).stream()
            .filter(report -> access.may(Action.READ, incident))
            .filter(report -> ReadingRule.mayRead(access, report))
            .map(Report::id)
            .toList();
    return all.stream().filter(row -> mayRead(access, row, readableReports)).toList();
  }

  // An answer is about a report, or about the affected person of one part. Who may read it follows
  // from that report or part.
  private static boolean mayRead(CaseAccess access, AnswerVersion row, List<UUID> readableReports) {
    if (row.part() == null) {
      return readableReports.contains(row.report());
    }
    var isAboutEffects = row.question() == FollowUpQuestion.EFFECTS;
    return access.may(isAboutEffects ? Action.READ_EFFECTS : Action.READ, row.part());
  }

  private Answer answer(List<AnswerVersion> versions, Map<PersonId, Person> names) {
    var first = versions.getFirst();
    return new Answer(
        first.part(),
        first.sourceId(),
        texts.describeQuestion(first.question()),
        versions.stream().map(row -> version(row, names)).toList());
  }

  private Version version(AnswerVersion row, Map<PersonId, Person> names) {
    var by = row.by() == null ? null : names.get(row.by());
    return new Version(
        row.at(),
        by == null ? null : by.name(),
        row.answer() == null ? List.of() : texts.describeAnswer(row.question(), row.answer()));
  }
}
