// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.text.ListFormat;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewCase;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes the sentence that says who can read a report, using the same rules that decide about
 * access (domain rule 4).
 */
@Component("readersSentence")
public class ReadersSentence {

  private final AccessControl access;
  private final Organisations organisations;
  private final Capacities capacities;
  private final People people;
  private final MessageSource messages;
  private final Dates dates;

  ReadersSentence(
      AccessControl access,
      Organisations organisations,
      People people,
      Capacities capacities,
      MessageSource messages,
      Dates dates) {
    this.people = people;
    this.dates = dates;
    this.capacities = capacities;
    this.access = access;
    this.organisations = organisations;
    this.messages = messages;
  }

  /**
   * Names the people who would read a report about the viewer that is sent along this lane. A
   * viewer with several positions gets one sentence for each position, because the form asks in
   * which of them it happened.
   */
  String forNewReport(Viewer viewer, Lane lane) {
    if (!capacities.isAsked(viewer.positions())) {
      var position = viewer.position().orElseGet(() -> people.positionForCase(viewer.person()));
      return forNewReport(viewer, position, lane);
    }
    return viewer.positions().stream()
        .map(
            position ->
                text(
                    "report.readers.capacity",
                    capacities.nameOf(position),
                    forNewReport(viewer, position, lane)))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private String forNewReport(Viewer viewer, Position position, Lane lane) {
    var policy = organisations.structure().policy(position.body());
    var planned =
        new NewCase.NewPart(
            new PartId(Ids.random()), position, position.body(), policy.coordinatorReads());
    var readers = of(access.previewReaders(planned, lane, viewer.person()));
    return lane == Lane.OPEN ? withPromiseOwners(readers, policy, viewer.person()) : readers;
  }

  // When the policy gives a promise to an office, the holders of that office read what they need
  // for the promise.
  private String withPromiseOwners(String readers, Policy policy, PersonId affected) {
    var offices =
        policy.listOwners().stream()
            .filter(
                office ->
                    people.listOfficeHolders(office, policy.body()).stream()
                        .anyMatch(holder -> !holder.equals(affected)))
            .map(office -> text("people.roles.kind." + office.name()))
            .toList();
    return offices.isEmpty()
        ? readers
        : readers + " " + text("report.readers.owners", join(offices));
  }

  /** Lists the readers, as in "Anna de Boer (behandelaar) en Bram Kok (verantwoordelijke)". */
  public String of(List<Reader> readers) {
    return readers.isEmpty()
        ? text("report.readers.nobody")
        : text("report.readers", join(readers.stream().map(this::describeReader).toList()));
  }

  /**
   * Lists the readers of a part. While only the affected person can read the part, the sentence
   * also says until when.
   */
  public String of(@Nullable Instant heldUntil, List<Reader> readers) {
    return heldUntil == null
        ? of(readers)
        : text("report.readers.held", dates.full(heldUntil), of(readers));
  }

  private String describeReader(Reader reader) {
    return text("report.reader", reader.name(), text("report.role." + reader.word()));
  }

  private static String join(List<String> names) {
    return ListFormat.getInstance(
            LocaleContextHolder.getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(names);
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
