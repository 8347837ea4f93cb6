// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import nl.rugdekking.register.DangerCalls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails people that a message or an answer waits for them. The mail contains only a link to it. */
@Component
public class MessageNotifier {

  private final AccessControl access;
  private final Deputies deputies;
  private final People people;
  private final Organisations organisations;
  private final Post post;
  private final DangerCalls dangers;

  MessageNotifier(
      AccessControl access,
      Deputies deputies,
      People people,
      Organisations organisations,
      Post post,
      DangerCalls dangers) {
    this.dangers = dangers;
    this.deputies = deputies;
    this.access = access;
    this.people = people;
    this.organisations = organisations;
    this.post = post;
  }

  /** Mails a person that a message waits for them. */
  void notifyPerson(PersonId person, String path) {
    send(person, "message", path);
  }

  /**
   * Mails everybody who handles a part of the case, or those who stand in for them, and whoever
   * takes care of a danger in it.
   */
  void notifyHandlers(Report report) {
    var reported = access.getReportedCase(report.incident());
    var path = "/incidenten/" + reported.number() + "/meldingen/" + report.id();
    sendToHandlers(reported.parts(), "message", path);
    dangers.notifyResponders(reported.parts());
  }

  /**
   * Tells the person who takes care of the danger, if there is one, that a reporter added an
   * answer.
   */
  public void notifyResponders(IncidentId incident) {
    dangers.notifyResponders(access.getReportedCase(incident).parts());
  }

  /**
   * Mails the present owners of the case that a new answer can be read.
   *
   * @param only the only part whose owner gets the mail, or null for all parts
   */
  public void notifyOwners(IncidentId incident, @Nullable CasePart only) {
    var reported = access.getReportedCase(incident);
    var parts =
        reported.parts().stream()
            .filter(part -> only == null || part.id().equals(only.id()))
            .toList();
    sendToHandlers(parts, "task-due", "/incidenten/" + reported.number());
  }

  private void sendToHandlers(List<CasePart> parts, String template, String path) {
    parts.stream()
        .map(deputies::findLetterRecipient)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(person -> send(person, template, path));
  }

  private void send(PersonId person, String template, String path) {
    var organisation = organisations.current();
    post.queue(
        new Letter(
            person.value(),
            template,
            Map.of("organisation", organisation.name(), "path", "/" + organisation.slug() + path)));
  }

  Map<PersonId, String> getNames(Collection<PersonId> persons) {
    return people.mapById(persons).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
  }
}
