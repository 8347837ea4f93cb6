// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.text.ListFormat;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewCase;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says before sending who can read a report, for each way of reporting that the form offers. The
 * page shows the sentences that belong to the choices made. When it happened to somebody else, the
 * form does not know yet who that is, so it can only name the roles of the readers.
 */
@Component
record NewReportReaders(
    AccessControl access,
    Organisations organisations,
    People people,
    ReadersSentence sentence,
    MessageSource messages) {

  /**
   * The sentences about the readers.
   *
   * @param ofOwnReport says who can read a report of what happened to the reporter
   * @param nobodyElse says that nobody else can read it; empty when nobody reads it at all
   * @param rolesForSomebodyElse the roles that may read a report of what happened to somebody else
   * @param ofUnknownPerson says who can read it when it happened to somebody whom the reporter does
   *     not know
   * @param ofUnnamedPerson says who can read it when the reporter does not say to whom it happened
   * @param adviserOfOwnTalk says who can read what is told in confidence
   * @param adviserOfOthersTalk says who can read what is told in confidence about somebody else
   */
  record Sentences(
      String ofOwnReport,
      String nobodyElse,
      String rolesForSomebodyElse,
      String ofUnknownPerson,
      String ofUnnamedPerson,
      String adviserOfOwnTalk,
      String adviserOfOthersTalk) {}

  Sentences of(Viewer viewer) {
    var body = viewer.position().orElseGet(() -> people.positionForCase(viewer.person())).body();
    var ownReport = sentence.forNewReport(viewer, Lane.OPEN);
    var open = listUnnamed(viewer, Lane.OPEN);
    var inConfidence = listUnnamed(viewer, Lane.CONFIDENTIAL);
    return new Sentences(
        ownReport,
        ownReport.equals(text("report.readers.nobody")) ? "" : nobodyElse(body),
        roles(open.values()),
        sentence.of(open.getOrDefault(body, List.of())),
        sentence.of(inConfidence.getOrDefault(body, List.of())),
        sentence.forNewReport(viewer, Lane.CONFIDENTIAL),
        adviserOfOthersTalk(inConfidence.values()));
  }

  /**
   * Returns, for each body, the people who can read what happened to an unnamed person of that
   * body.
   */
  private Map<BodyKind, List<Reader>> listUnnamed(Viewer viewer, Lane lane) {
    var structure = organisations.structure();
    var readers = new EnumMap<BodyKind, List<Reader>>(BodyKind.class);
    for (var body : structure.bodies().keySet()) {
      var planned =
          new NewCase.NewPart(
              new PartId(Ids.random()), null, body, structure.policy(body).coordinatorReads());
      readers.put(body, access.previewReaders(planned, lane, viewer.person()));
    }
    return readers;
  }

  private String nobodyElse(BodyKind body) {
    return body == BodyKind.COUNCIL
        ? text("report.readers.nobody-else.council")
        : text("report.readers.nobody-else");
  }

  // A manager handles what happened to staff. Without a name nobody knows which manager that is, so
  // the role is always listed.
  private String roles(Collection<List<Reader>> readers) {
    var words = new LinkedHashSet<>(List.of(CaseRole.OWNER.name()));
    readers.forEach(list -> list.forEach(reader -> words.add(reader.word())));
    return ListFormat.getInstance(
            LocaleContextHolder.getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(words.stream().map(word -> text("report.role." + word)).toList());
  }

  // Each body may have its own confidential advisers. When the sentences of the bodies differ, only
  // the role is named.
  private String adviserOfOthersTalk(Collection<List<Reader>> readers) {
    var sentences = readers.stream().map(sentence::of).distinct().toList();
    return sentences.size() == 1
        ? sentences.getFirst()
        : text("report.readers", text("report.role.CONFIDENTIAL_ADVISER"));
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
