// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.Timeline;
import nl.rugdekking.register.TimelineEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls somebody because of danger to life that was told in a talk. The person who is called reads
 * only what they need in order to help; the talk stays confidential and does not become a case.
 */
@Service
public class TalkAlarms {

  private final PartService parts;
  private final Alarms alarms;
  private final Timeline timeline;
  private final ObjectProvider<Testimony> testimonies;

  TalkAlarms(
      PartService parts, Alarms alarms, Timeline timeline, ObjectProvider<Testimony> testimonies) {
    this.parts = parts;
    this.alarms = alarms;
    this.timeline = timeline;
    this.testimonies = testimonies;
  }

  /**
   * Calls the duty officer, or the next in line.
   *
   * @param need what they need to help, and nothing else
   */
  @Transactional
  public void call(CaseAccess access, PartId part, SubmittedText need) {
    var affected = parts.getOpen(access, part, Action.CALL);
    if (parts.recordStepOnce(access, affected, AlarmEntryKind.HELP_ASKED, need, false)) {
      alarms.startAlarms(List.of(access.part(part)));
    }
  }

  /** How to reach who told it, for whoever is called and for the adviser. */
  @Transactional(readOnly = true)
  public List<Testimony.Contact> listContacts(CaseAccess access, PartId part) {
    var incident = access.require(Action.ACUTE, part).incident();
    return testimonies.stream()
        .flatMap(all -> all.listContacts(access, incident).stream())
        .toList();
  }

  /** What the adviser wrote for whoever is called, the newest first; also once it is a case. */
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
