// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.NewestParts;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleCells;
import nl.rugdekking.access.VisibleCells.AudienceCell;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.Testimony.TalkNews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the talks in confidence in which something is new for the confidential adviser. It names
 * the talk, but shows nothing of its words.
 */
@Service
public class TalkAnnouncements {

  /** Only the newest talks are searched for something new, at most this many. */
  private static final int MAX_SEARCHED = 200;

  private static final String TALKS = "select n.part_id from %s n".formatted(NewestParts.SQL);

  /** A talk together with the news in it. */
  public record Announcement(IncidentSummary talk, TalkNews news) {}

  // Talks that wait for an answer come first. Within each group the oldest news comes first.
  private static final Comparator<Announcement> MOST_URGENT =
      Comparator.comparing(
              (Announcement announcement) -> !announcement.news().kind().waitsForAnswer())
          .thenComparing(announcement -> announcement.news().at());

  private final JdbcClient jdbc;
  private final IncidentList incidents;
  private final ObjectProvider<Testimony> testimonies;

  TalkAnnouncements(
      JdbcClient jdbc, IncidentList incidents, ObjectProvider<Testimony> testimonies) {
    this.jdbc = jdbc;
    this.incidents = incidents;
    this.testimonies = testimonies;
  }

  /** Returns true when the viewer holds an office that listens to talks. */
  public static boolean isListener(Viewer viewer) {
    return VisibleCells.forViewer(viewer).byOffice().stream().anyMatch(AudienceCell::isTalk);
  }

  /** Lists the talks in which something is new; those that wait for an answer come first. */
  @Transactional(readOnly = true)
  public List<Announcement> list(Viewer viewer) {
    var news = findNews(viewer);
    return news.isEmpty()
        ? List.of()
        : incidents.listVisible(viewer, news.keySet()).stream()
            .map(talk -> new Announcement(talk, requireNonNull(news.get(new PartId(talk.part())))))
            .sorted(MOST_URGENT)
            .toList();
  }

  /** Counts the talks in which something is new. */
  @Transactional(readOnly = true)
  public int count(Viewer viewer) {
    return findNews(viewer).size();
  }

  /** Returns those of the viewer's own parts in which a message waits for them. */
  @Transactional(readOnly = true)
  public Set<PartId> listAnswered(Viewer teller, Collection<PartId> own) {
    return testimonies.stream()
        .flatMap(told -> told.listAnswered(teller.person(), own).stream())
        .collect(Collectors.toSet());
  }

  private Map<PartId, TalkNews> findNews(Viewer viewer) {
    if (!isListener(viewer)) {
      return Map.of();
    }
    var filter = CaseFilter.TALKS.partConditions();
    var talks =
        jdbc.sql(TALKS)
            .params(NewestParts.parameters(viewer, filter, PagePosition.FIRST, MAX_SEARCHED))
            .query((row, number) -> new PartId(row.getObject("part_id", UUID.class)))
            .list();
    var news = new HashMap<PartId, TalkNews>();
    testimonies.forEach(told -> news.putAll(told.findNews(viewer.person(), talks)));
    return news;
  }
}
