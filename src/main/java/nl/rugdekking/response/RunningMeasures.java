// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.ending.ShieldRule;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the measures that hold today at the places where the organisation works, without opening a
 * case. Of a measure it reads only whom it is about, what it forbids and what stays possible;
 * nothing of the case.
 */
@Service
public class RunningMeasures {

  // An order that was given in a meeting holds on the day of that meeting. It can be given to a
  // colleague or a member of the council as well, whom nobody keeps away at a counter.
  private static final String LIST =
      """
      select id, part_id, kind, coalesce(ends_on, conduct_on) last_day from response
      where organisation_id = :organisation and withdrawn_at is null and expired_at is null
        and ((kind = any (:lasting) and starts_on <= :today and ends_on >= :today)
          or (kind = any (:orders) and conduct_on = :today
            and not exists (select from case_part p join case_relation a
                on a.organisation_id = p.organisation_id and a.incident_id = p.incident_id
              where p.organisation_id = response.organisation_id and p.part_id = response.part_id
                and a.relation = 'ACCUSED')))
      order by id
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final ObjectProvider<MeasureLetters> letters;
  private final ShieldRule shields;
  private final Clock clock;

  RunningMeasures(
      JdbcClient jdbc,
      Vault vault,
      ObjectProvider<MeasureLetters> letters,
      ShieldRule shields,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.letters = letters;
    this.shields = shields;
    this.clock = clock;
  }

  /**
   * A measure that holds today.
   *
   * @param lastDay the last day on which it holds
   */
  public record RunningMeasure(ResponseId id, PartId part, MeasureKind kind, LocalDate lastDay) {}

  /**
   * The decrypted words of a measure.
   *
   * @param subject the name of the perpetrator
   * @param scope what the measure forbids
   * @param openChannel what stays possible meanwhile
   */
  public record MeasureWords(
      String subject, @Nullable String scope, @Nullable String openChannel) {}

  /**
   * Returns the measures that hold today. A measure that is made known by a letter holds once it is
   * recorded that the letter was posted. Measures about somebody who is shielded are left out.
   */
  @Transactional(readOnly = true)
  public List<RunningMeasure> list() {
    return PageReads.once(RunningMeasures.class, LIST, this::read);
  }

  private List<RunningMeasure> read() {
    var dated =
        jdbc.sql(LIST)
            .param("organisation", CurrentOrganisation.id())
            .param("lasting", kinds(kind -> !kind.isRecordedAfterwards()))
            .param("orders", kinds(MeasureKind::isRecordedAfterwards))
            .param("today", LocalDate.ofInstant(clock.instant(), DueDates.ZONE))
            .query(RunningMeasures::mapRow)
            .list();
    return dated.isEmpty() ? dated : leaveOut(dated);
  }

  private List<RunningMeasure> leaveOut(List<RunningMeasure> dated) {
    var shielded = shields.listShielded(dated.stream().map(RunningMeasure::part).toList());
    Map<ResponseId, MeasureKind> asked = new LinkedHashMap<>();
    dated.forEach(measure -> asked.put(measure.id(), measure.kind()));
    letters.forEach(room -> asked.keySet().removeAll(room.listAwaited(asked)));
    return dated.stream()
        .filter(measure -> asked.containsKey(measure.id()) && !shielded.contains(measure.part()))
        .toList();
  }

  private static String[] kinds(Predicate<MeasureKind> which) {
    return Arrays.stream(MeasureKind.values())
        .filter(MeasureKind::holdsAtSites)
        .filter(which)
        .map(MeasureKind::name)
        .toArray(String[]::new);
  }

  /** Reads the words of these measures; those whose key was destroyed are left out. */
  @Transactional(readOnly = true)
  public Map<ResponseId, MeasureWords> readWords(Collection<ResponseId> measures) {
    var words = new HashMap<ResponseId, MeasureWords>();
    jdbc.sql(
            """
            select id, key_id, subject, scope, open_channel from response
            where organisation_id = ? and id = any (?)
            """)
        .params(
            CurrentOrganisation.id(), measures.stream().map(ResponseId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var id = new ResponseId(row.getObject("id", UUID.class));
              var key = new KeyId(row.getObject("key_id", UUID.class));
              var cipher = new ResponseTextCipher(vault, key, id);
              var subject = cipher.decrypt("subject", row.getBytes("subject"));
              if (subject != null) {
                var scope = cipher.decrypt("scope", row.getBytes("scope"));
                var open = cipher.decrypt("open_channel", row.getBytes("open_channel"));
                words.put(id, new MeasureWords(subject, scope, open));
              }
            });
    return words;
  }

  private static RunningMeasure mapRow(ResultSet row, int number) throws SQLException {
    return new RunningMeasure(
        new ResponseId(row.getObject("id", UUID.class)),
        new PartId(row.getObject("part_id", UUID.class)),
        MeasureKind.valueOf(row.getString("kind")),
        row.getObject("last_day", LocalDate.class));
  }
}
