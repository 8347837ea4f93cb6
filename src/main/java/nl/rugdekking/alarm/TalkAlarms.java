// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.register.TimelineEntry;
import nl.rugdekking.web.TelephoneNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls somebody because of danger to life that was mentioned in a talk with the confidential
 * adviser. The person who is called reads only what they need in order to help; the talk stays
 * confidential and does not become a case.
 */
@Service
public class TalkAlarms {

  /**
   * The people who would be called now.
   *
   * @param running true when somebody is called already, so that nobody is called again
   * @param line the people in the order in which they are called
   * @param calledLast the people who have the office to be called but are left out, because they
   *     told of the danger or are above the person who did
   * @param close true when somebody in the line is so close to whoever told of the danger, because
   *     there is nobody else
   */
  public record Preview(
      boolean running, List<Callee> line, List<Callee> calledLast, boolean close) {}

  /** A person who can be called, with the role in which they are called. */
  public record Callee(String name, CallRole role) {}

  private final PartService parts;
  private final Alarms alarms;
  private final CallLine callLine;
  private final People people;
  private final Timeline timeline;
  private final ObjectProvider<Testimony> testimonies;
  private final Clock clock;

  TalkAlarms(
      PartService parts,
      Alarms alarms,
      CallLine callLine,
      People people,
      Timeline timeline,
      ObjectProvider<Testimony> testimonies,
      Clock clock) {
    this.parts = parts;
    this.alarms = alarms;
    this.callLine = callLine;
    this.people = people;
    this.timeline = timeline;
    this.testimonies = testimonies;
    this.clock = clock;
  }

  /**
   * Returns whom {@link #call} would call now, by the same rules, so that the confidential adviser
   * can see it beforehand.
   */
  @Transactional(readOnly = true)
  public Preview preview(CaseAccess access, PartId part) {
    var talk = access.require(Action.CALL, part);
    var now = AlarmCaller.now(clock);
    var calledLast = new HashSet<>(callLine.listCalledLast(talk));
    calledLast.add(access.viewer().person());
    var called = callLine.listCandidatesForTalk(talk, now, calledLast);
    var leftOut = new LinkedHashMap<>(callLine.listByOffice(talk, now));
    leftOut.keySet().removeAll(called.keySet());
    leftOut.keySet().retainAll(callLine.listReportersAndManagers(talk));
    return new Preview(
        alarms.isRunning(part),
        describe(called),
        describe(leftOut),
        called.keySet().stream().anyMatch(calledLast::contains));
  }

  private List<Callee> describe(Map<PersonId, CallRole> called) {
    var names = people.mapById(called.keySet());
    var callees = new ArrayList<Callee>();
    called.forEach(
        (person, role) -> {
          var known = names.get(person);
          if (known != null) {
            callees.add(new Callee(known.name(), role));
          }
        });
    return callees;
  }

  /**
   * Calls the first person of {@link #preview}. The form may be sent twice; somebody is called
   * once.
   *
   * @param need what they need to know in order to help, and nothing else
   */
  @Transactional
  public void call(CaseAccess access, PartId part, SubmittedText need) {
    var affected = parts.getOpen(access, part, Action.CALL);
    if (parts.recordStepOnce(access, affected, AlarmEntryKind.HELP_ASKED, need, false)) {
      alarms.startAlarms(List.of(access.part(part)));
    }
  }

  /**
   * Returns how to reach the person who told of the danger, first by the numbers that the adviser
   * typed in the call for help. The adviser and the person who is called may read this.
   */
  @Transactional(readOnly = true)
  public List<Testimony.Contact> listContacts(CaseAccess access, PartId part) {
    var incident = access.require(Action.ACUTE, part).incident();
    return Stream.concat(
            listNeeds(access, part).stream()
                .flatMap(need -> findTypedNumber(need).stream())
                .map(number -> new Testimony.Contact(null, number, null)),
            testimonies.stream().flatMap(all -> all.listContacts(access, incident).stream()))
        .toList();
  }

  // The form puts the number that the adviser typed on the first line.
  private static Optional<String> findTypedNumber(String need) {
    return need.lines()
        .findFirst()
        .filter(TelephoneNumber::isComplete)
        .flatMap(TelephoneNumber::parse)
        .map(TelephoneNumber::shown);
  }

  /**
   * Returns what the adviser wrote for the person who is called, the newest first. It can still be
   * read after the talk became a case.
   */
  @Transactional(readOnly = true)
  public List<String> listNeeds(CaseAccess access, PartId part) {
    return timeline.list(access.require(Action.ACUTE, part).incident()).stream()
        .filter(entry -> entry.kind() == AlarmEntryKind.HELP_ASKED)
        .filter(entry -> part.equals(entry.part()))
        .map(TimelineEntry::words)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .toList();
  }
}
