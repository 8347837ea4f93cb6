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

  /**
   * What the person who is called may read.
   *
   * @param needs what the adviser wrote for them, the newest first
   */
  public record Brief(List<Testimony.Contact> contacts, List<String> needs) {}

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

  /** Returns what the person who is called may read. The adviser may read it too. */
  @Transactional(readOnly = true)
  public Brief getBrief(CaseAccess access, PartId part) {
    var incident = access.require(Action.ACUTE, part).incident();
    return new Brief(
        testimonies.stream().flatMap(all -> all.listContacts(access, incident).stream()).toList(),
        timeline.list(incident).stream()
            .filter(entry -> entry.kind() == AlarmEntryKind.HELP_ASKED)
            .filter(entry -> part.equals(entry.part()))
            .map(TimelineEntry::words)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .toList());
  }
}
