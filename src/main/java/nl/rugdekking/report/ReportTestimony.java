// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.ending.ShieldRule;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the pages of the register the content of reports, as far as the viewer may read it. */
@Service
class ReportTestimony implements Testimony {

  private final ReportRepository reports;
  private final EvidenceRepository evidence;
  private final MessageRepository messages;
  private final TalkNewsRepository news;
  private final People people;
  private final ShieldRule shield;
  private final Dates dates;

  ReportTestimony(
      ReportRepository reports,
      EvidenceRepository evidence,
      MessageRepository messages,
      TalkNewsRepository news,
      People people,
      ShieldRule shield,
      Dates dates) {
    this.reports = reports;
    this.evidence = evidence;
    this.messages = messages;
    this.news = news;
    this.people = people;
    this.shield = shield;
    this.dates = dates;
  }

  @Override
  @Transactional(readOnly = true)
  public List<VisibleReport> listReports(CaseAccess access) {
    return access.incidents().stream()
        .flatMap(one -> listReadableReports(access, one).stream())
        .toList();
  }

  private List<VisibleReport> listReadableReports(CaseAccess access, IncidentId incident) {
    var readable =
        reports.list(incident).stream()
            .filter(report -> ReadingRule.mayRead(access, report))
            .toList();
    if (readable.isEmpty()) {
      return List.of();
    }
    var files =
        evidence.list(readable.stream().map(Report::id).toList()).stream()
            .collect(Collectors.groupingBy(EvidenceItem::report));
    var names =
        people.mapById(
            readable.stream().map(Report::reporter).filter(Objects::nonNull).distinct().toList());
    // When an affected person withholds their name from the people who handle the case, it is not
    // shown as the name of the reporter either.
    var withheld = access.personsWithheld();
    var talks = listConversations(access, incident, readable);
    var shielded = shield.isShielded(access, incident);
    var visibleReports = new ArrayList<VisibleReport>();
    for (var report : readable) {
      var reporter = report.reporter();
      var by = reporter == null || withheld.contains(reporter) ? null : names.get(reporter);
      var ofCase = access.may(Action.READ_REPORT, incident);
      var own = files.getOrDefault(report.id(), List.of());
      var visible = toVisibleReport(report, by, ofCase, own, talks.get(report.id()));
      visibleReports.add(shielded ? visible.withoutAccused() : visible);
    }
    return visibleReports;
  }

  // The people who handle the case see the conversation with each reporter, and a reporter sees the
  // one about their own report.
  private Map<UUID, ConversationStatus> listConversations(
      CaseAccess access, IncidentId incident, List<Report> readable) {
    var viewer = access.viewer().person();
    var writes = access.may(Action.MESSAGE, incident);
    var writable =
        readable.stream().filter(report -> writes || viewer.equals(report.reporter())).toList();
    if (writable.isEmpty()) {
      return Map.of();
    }
    var counts = messages.countByReport(incident);
    var talks = new HashMap<UUID, ConversationStatus>();
    for (var report : writable) {
      var count = counts.getOrDefault(report.id(), MessageRepository.Count.NONE);
      talks.put(
          report.id(),
          writes ? count.forHandler(listTalkMessages(report, count)) : count.forReporter());
    }
    return talks;
  }

  private List<ConversationMessage> listTalkMessages(Report report, MessageRepository.Count count) {
    if (count.messages() == 0) {
      return List.of();
    }
    var found = messages.list(report.id());
    var names =
        people.mapById(
            found.stream().map(Message::by).filter(Objects::nonNull).distinct().toList());
    return found.stream().map(message -> createMessage(message, names.get(message.by()))).toList();
  }

  private static ConversationMessage createMessage(Message message, @Nullable Person by) {
    return new ConversationMessage(
        message.at(), message.fromReporter(), by == null ? null : by.name(), message.words());
  }

  @Override
  @Transactional(readOnly = true)
  public List<ReportedFacts> listFacts(CaseAccess access, PartId part) {
    return reports.list(access.require(Action.KEEP_GIVEN, part).incident()).stream()
        .filter(report -> report.text() != null)
        .map(this::facts)
        .toList();
  }

  private ReportedFacts facts(Report report) {
    var telling = Objects.requireNonNull(report.text());
    return new ReportedFacts(
        report.id(), telling.words(), describeWhen(report, telling.time()), telling.place());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Contact> listContacts(CaseAccess access, IncidentId incident) {
    if (!access.may(Action.ACUTE, incident)) {
      return List.of();
    }
    var found = reports.list(incident);
    var names =
        people.mapById(
            found.stream().map(Report::reporter).filter(Objects::nonNull).distinct().toList());
    return found.stream().map(report -> contact(report, names.get(report.reporter()))).toList();
  }

  private static Contact contact(Report report, @Nullable Person by) {
    var text = report.text();
    return new Contact(
        by == null ? null : by.name(),
        text == null ? null : text.phone(),
        text == null ? null : text.place());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean hasHiddenReports(CaseAccess access, IncidentId incident) {
    return reports.list(incident).stream().anyMatch(report -> !ReadingRule.mayRead(access, report));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<IncidentId, List<String>> listTexts(Collection<IncidentId> incidents) {
    return reports.listTexts(incidents);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<IncidentId, List<String>> listMessages(Collection<IncidentId> incidents) {
    return messages.listTexts(incidents);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PartId, TalkNews> findNews(PersonId listener, Collection<PartId> talks) {
    return talks.isEmpty() ? Map.of() : news.find(listener, talks);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<PartId> listAnswered(PersonId reporter, Collection<PartId> parts) {
    return parts.isEmpty() ? Set.of() : news.listAnswered(reporter, parts);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PartId, String> listOwnWords(PersonId reporter, Collection<PartId> parts) {
    return parts.isEmpty() ? Map.of() : reports.listWords(reporter, parts);
  }

  private VisibleReport toVisibleReport(
      Report report,
      @Nullable Person by,
      boolean ofCase,
      List<EvidenceItem> files,
      @Nullable ConversationStatus talk) {
    var text = report.text();
    return new VisibleReport(
        report.id(),
        report.receivedAt(),
        by == null ? null : by.name(),
        report.reporter() == null,
        report.witness(),
        ofCase,
        text == null ? "" : text.words(),
        describeWhen(report, text == null ? null : text.time()),
        text == null ? null : text.place(),
        text == null ? null : text.phone(),
        text == null ? List.of() : text.accused(),
        files.stream().map(ReportTestimony::evidence).toList(),
        talk);
  }

  private @Nullable String describeWhen(Report report, @Nullable String time) {
    if (report.happenedOn() == null) {
      return time;
    }
    var day = dates.day(report.happenedOn());
    return time == null ? day : day + ", " + time;
  }

  private static Evidence evidence(EvidenceItem item) {
    return new Evidence(
        item.id(), item.metadata().name(), item.has(false), item.has(true), item.scanned());
  }
}
