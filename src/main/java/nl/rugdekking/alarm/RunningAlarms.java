// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.database.SingleReads;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the alarms that nobody has confirmed yet, for the people who may act on them. */
@Service
public class RunningAlarms {

  /** The number of alarms that one person is warned of at once. */
  public static final int MAX_WARNINGS = 10;

  /**
   * The warning that a person who may act on an alarm sees on every page until it is confirmed.
   *
   * @param rights what the viewer may do in the case
   * @param number the number of the case, or null for a talk, because pages do not refer to a talk
   *     by its number
   * @param name the name of the affected person, or null when it is unknown or may not be read
   * @param mayHelp true when the viewer may open the page of the first hour; otherwise they answer
   *     for the case and open the page of the case
   * @param path the page to go on with, as a path within the organisation
   * @param called the name of the person who is being called, or null when nobody is, or when the
   *     danger was reported without a name
   * @param owned true when the viewer handles the case or stands in for the person who does, so
   *     that the promise is among their tasks
   * @param again the warnings of the other dangers that the same person reported while nobody had
   *     confirmed the first, in that order; one confirmation answers them all
   */
  public record Warning(
      CaseAccess rights,
      Alarm alarm,
      CasePart part,
      @Nullable String number,
      @Nullable String name,
      boolean mayHelp,
      String path,
      @Nullable String called,
      boolean owned,
      List<Warning> again) {

    /** Returns this warning and the others of the same person. */
    public Stream<Warning> all() {
      return Stream.concat(Stream.of(this), again.stream());
    }

    private Warning addOthers(List<Warning> others) {
      return new Warning(
          rights, alarm, part, number, name, mayHelp, path, called, owned, List.copyOf(others));
    }
  }

  // A person in danger, as far as the viewer may know that two alarms are of one person.
  private record InDanger(@Nullable PersonId person, @Nullable UUID alarm, boolean mayHelp) {

    static InDanger of(Warning warning) {
      var isKnown =
          warning.name() != null && !warning.part().isTalk() && !warning.alarm().nameless();
      return new InDanger(
          isKnown ? warning.part().affected() : null,
          isKnown ? null : warning.alarm().id(),
          warning.mayHelp());
    }
  }

  private static final String UNCONFIRMED =
      """
      select a.* from alarm a
      join case_part p on p.organisation_id = a.organisation_id and p.part_id = a.part_id
      where a.organisation_id = :organisation and a.ended_at is null and a.confirmed_at is null
        and p.open
        and (a.id in (select c.alarm_id from alarm_call c
            where c.organisation_id = :organisation and c.person_id = :viewer)
          or (%s))
      order by a.raised_at, a.id limit :most
      """
          .formatted(VisibleParts.CONDITION);

  // The fingerprint covers everything that decides what a page says about these alarms, and to
  // whom.
  private static final String FINGERPRINT =
      """
      select md5(coalesce(string_agg(concat_ws(' ', a.id, a.next_at, a.confirmed_at, p.open, p.owner_id,
          p.lane, p.escalated, p.answered_by, p.held_until,
          (select count(*) from case_block b
            where b.organisation_id = a.organisation_id and b.incident_id = a.incident_id),
          (select string_agg(r.state, ' ' order by r.id) from promise r
            where r.organisation_id = a.organisation_id and r.part_id = a.part_id
              and r.kind = 'DANGER_CONFIRMED'),
          (select count(*) from first_hour_step s
            where s.organisation_id = a.organisation_id and s.part_id = a.part_id),
          (select string_agg(concat_ws(' ', md5(t.phone), md5(t.place),
              (select count(*) from message m
                where m.organisation_id = t.organisation_id and m.report_id = t.id)),
            ' ' order by t.id)
            from report t
            where t.organisation_id = a.organisation_id and t.incident_id = a.incident_id),
          (select count(*) from report_answer w
            where w.organisation_id = a.organisation_id and w.incident_id = a.incident_id)),
        ',' order by a.id), '')) fingerprint
      from alarm a
      join case_part p on p.organisation_id = a.organisation_id and p.part_id = a.part_id
      where a.organisation_id = :organisation and a.ended_at is null
      """;

  // For this long, the result of one query is used for every page of the organisation that asks.
  private static final long SHARED_NANOS = Duration.ofSeconds(1).toNanos();

  private record Fingerprint(String value, long readAt) {}

  private final Map<UUID, Fingerprint> fingerprints = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final AlarmRepository alarms;
  private final SingleReads reads;
  private final AlarmPromise promise;
  private final AccessControl access;
  private final People people;

  RunningAlarms(
      JdbcClient jdbc,
      AlarmRepository alarms,
      SingleReads reads,
      AlarmPromise promise,
      AccessControl access,
      People people) {
    this.jdbc = jdbc;
    this.alarms = alarms;
    this.reads = reads;
    this.promise = promise;
    this.access = access;
    this.people = people;
  }

  /**
   * Returns a text that changes when an alarm of this organisation starts, is confirmed or ends,
   * when somebody else is called, or when other people may act on it. The text is at most a second
   * old.
   */
  public String getFingerprint() {
    var now = System.nanoTime();
    var organisation = CurrentOrganisation.id();
    var known = fingerprints.get(organisation);
    if (known != null && now - known.readAt() < SHARED_NANOS) {
      return known.value();
    }
    var read = readFingerprint(organisation);
    fingerprints.put(organisation, new Fingerprint(read, now));
    return read;
  }

  private String readFingerprint(UUID organisation) {
    return reads
        .list(
            FINGERPRINT,
            Map.<String, @Nullable Object>of("organisation", organisation),
            (row, number) -> Objects.requireNonNull(row.getString("fingerprint")))
        .getFirst();
  }

  /**
   * Returns the warnings for this viewer, the alarm that has run longest first, and one for each
   * person in danger whose name they may know. They are about the alarms that the viewer was called
   * for, and about those of cases that they handle or answer for. Reading the warnings is not
   * logged as a look at the case. The caller has checked that the viewer took the second step of
   * signing in.
   */
  @Transactional(readOnly = true)
  public List<Warning> listWarnings(Viewer viewer) {
    return viewer.isInService()
        // The bar, the menu and the tasks of one page all ask for the same warnings.
        ? PageReads.once(RunningAlarms.class, viewer.person(), () -> readWarnings(viewer))
        : List.of();
  }

  private List<Warning> readWarnings(Viewer viewer) {
    return jdbc
        .sql(UNCONFIRMED)
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("most", MAX_WARNINGS)
        .query(AlarmRepository::alarm)
        .list()
        .stream()
        .flatMap(alarm -> warn(viewer, alarm).stream())
        .collect(Collectors.groupingBy(InDanger::of, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(same -> same.getFirst().addOthers(same.subList(1, same.size())))
        .toList();
  }

  private Optional<Warning> warn(Viewer viewer, Alarm alarm) {
    return access
        .findRights(viewer, alarm.incident())
        .filter(rights -> isWarned(rights, alarm.part()))
        .filter(rights -> !promise.isSettled(rights.part(alarm.part())))
        .map(rights -> describe(rights, alarm));
  }

  // Somebody who may only read the case, such as a coordinator, is not warned.
  private static boolean isWarned(CaseAccess rights, PartId part) {
    return rights.may(Action.ACUTE, part) || rights.may(Action.ASSIGN, part);
  }

  /** Describes an alarm for a viewer who may act on it or read the case. */
  public Warning describe(CaseAccess rights, Alarm alarm) {
    var part = rights.part(alarm.part());
    var mayHelp = rights.may(Action.ACUTE, part.id());
    return new Warning(
        rights,
        alarm,
        part,
        part.isTalk() ? null : rights.number(),
        name(rights, part),
        mayHelp,
        part.isTalk() && !isListener(rights, part) ? "/alarmen" : casePath(rights, part, mayHelp),
        alarm.nextAt() == null || alarm.nameless() ? null : findNameOfLastCalled(alarm),
        isHandledBy(rights.viewer(), part),
        List.of());
  }

  private static String casePath(CaseAccess rights, CasePart part, boolean mayHelp) {
    var path = "/incidenten/" + rights.number();
    return mayHelp ? path + "/getroffenen/" + part.id().value() + "/eerste-uur" : path;
  }

  // The address of a talk contains its number. The bar appears on every page, so it leads whoever
  // was called to the list of alarms; whoever listens has the number in their addresses anyhow.
  private static boolean isListener(CaseAccess rights, CasePart part) {
    return !rights.rolesIn(part.id()).contains(CaseRole.CALLED_IN_CONFIDENCE);
  }

  /** Returns true when this viewer handles the case, or stands in for the person who does. */
  public static boolean isHandledBy(Viewer viewer, CasePart part) {
    return part.owner() != null
        && (part.owner().equals(viewer.person())
            || viewer.delegatedOffices().persons().contains(part.owner()));
  }

  private @Nullable String name(CaseAccess rights, CasePart part) {
    return part.affected() == null || !rights.mayKnowName(part.id())
        ? null
        : people.find(part.affected()).map(Person::name).orElse(null);
  }

  private @Nullable String findNameOfLastCalled(Alarm alarm) {
    return alarms.listCalls(alarm.id()).stream()
        .reduce((earlier, last) -> last)
        .flatMap(call -> people.find(call.person()))
        .map(Person::name)
        .orElse(null);
  }
}
