// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.VisibleCells.AudienceCell;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * SQL for one page of the parts (one for each affected person) that a viewer may open, newest
 * first. Each cell (the parts of one body, such as the council, that the same offices may read) is
 * read from the end of an index, so that cases which the viewer may not open do not make it slower.
 * The index alone answers it, without reading the table.
 */
public final class NewestParts {

  private static final String CONDITIONS =
      """
      c.body = cell.body and c.audience = cell.audience and c.open = cell.open
              and (c.opened_at, c.part_id) < (:before_at, :before_part) and c.opened_at >= :since
              and (:lane::text is null or c.lane = :lane)
              and c.incident_id not in (select b.incident_id from case_block b
                where b.organisation_id = :organisation and b.person_id = :viewer)
              and (not cell.standing or c.incident_id not in (
                select b.incident_id from case_block b
                where b.organisation_id = :organisation
                  and b.person_id = any (:stands_in::uuid[])))\
      """;
  private static final String COLUMNS =
      "c.organisation_id, c.part_id, c.incident_id, c.owner_id, c.due_at, c.opened_at";
  private static final String RANGE =
      CONDITIONS + " order by c.opened_at desc, c.part_id desc limit :window";

  /**
   * A subquery in brackets, with the columns organisation_id, part_id, incident_id, owner_id,
   * due_at and opened_at. The first half reads the cells that the viewer may read by office, the
   * second those in which the viewer handles cases. Both halves are sorted, so that they only need
   * to be merged.
   */
  public static final String SQL =
      """
      (select distinct on (newest.opened_at, newest.part_id) newest.* from (
        (select one.* from unnest(:cell_bodies::text[], :cell_audiences::text[],
              :cell_opens::boolean[], :cell_standings::boolean[])
              as cell (body, audience, open, standing)
          cross join lateral (
            select %1$s from case_part c
            where c.organisation_id = :organisation and %2$s) one
          order by opened_at desc, part_id desc limit :window)
        union all
        (select one.* from unnest(:own_bodies::text[], :own_audiences::text[],
              :own_opens::boolean[], :own_standings::boolean[], :own_owners::uuid[])
              as cell (body, audience, open, standing, owner)
          cross join lateral (
            select %1$s from case_part c
            where c.organisation_id = :organisation and c.owner_id = cell.owner and %2$s) one
          order by opened_at desc, part_id desc limit :window)) newest
        order by newest.opened_at desc, newest.part_id desc limit :window)
      """
          .formatted(COLUMNS, RANGE);

  /**
   * Counts those parts, and stops at about twice the window. The query does not sort, so the
   * database reads no more of the index than it counts. The limit in each cell makes the database
   * look up the cells one by one; without it the planner may read the index from its beginning.
   */
  public static final String COUNT =
      """
      select count(*) from (
        (select one.part_id from unnest(:cell_bodies::text[], :cell_audiences::text[],
              :cell_opens::boolean[], :cell_standings::boolean[])
              as cell (body, audience, open, standing)
          cross join lateral (
            select c.part_id from case_part c where c.organisation_id = :organisation and %s
            limit :window) one
          limit :window)
        union
        (select one.part_id from unnest(:own_bodies::text[], :own_audiences::text[],
              :own_opens::boolean[], :own_standings::boolean[], :own_owners::uuid[])
              as cell (body, audience, open, standing, owner)
          cross join lateral (
            select c.part_id from case_part c
            where c.organisation_id = :organisation and c.owner_id = cell.owner and %1$s
            limit :window) one
          limit :window)) counted
      """
          .formatted(CONDITIONS);

  /**
   * Selects the handlers of those parts, each found by an index lookup of its own. It takes the
   * parameters of {@link #SQL}, with a window of one.
   */
  public static final String OWNERS =
      """
      with recursive owners (id) as (
        (select c.owner_id from case_part c
          where c.organisation_id = :organisation and c.owner_id is not null
          order by c.owner_id limit 1)
        union all
        select (select c.owner_id from case_part c
          where c.organisation_id = :organisation and c.owner_id > o.id
          order by c.owner_id limit 1)
        from owners o where o.id is not null)
      select o.id from owners o
      where o.id is not null and (
        exists (select 1 from unnest(:cell_bodies::text[], :cell_audiences::text[],
              :cell_opens::boolean[], :cell_standings::boolean[])
              as cell (body, audience, open, standing)
          cross join lateral (
            select 1 from case_part c
            where c.organisation_id = :organisation and c.owner_id = o.id and %s) one)
        or exists (select 1 from unnest(:own_bodies::text[], :own_audiences::text[],
              :own_opens::boolean[], :own_standings::boolean[], :own_owners::uuid[])
              as cell (body, audience, open, standing, owner)
          cross join lateral (
            select 1 from case_part c
            where c.organisation_id = :organisation and c.owner_id = o.id
              and cell.owner = o.id and %1$s) one))
      """
          .formatted(RANGE);

  /** The last row of a page, behind which the next page begins. */
  public record PagePosition(Instant openedAt, UUID part) {

    /** The place before the newest part. */
    public static final PagePosition FIRST =
        new PagePosition(Instant.parse("9999-01-01T00:00:00Z"), createLowestId());

    private static UUID createLowestId() {
      return new UUID(0, 0);
    }

    /** The place before the newest part that was opened earlier than this moment. */
    public static PagePosition before(Instant moment) {
      return new PagePosition(moment, createLowestId());
    }
  }

  /**
   * A filter on the parts; a null means no restriction.
   *
   * @param talk true for talks in confidence only, false for cases only
   * @param owner the person to whom the parts are assigned
   */
  public record PartFilter(
      @Nullable Boolean talk,
      @Nullable BodyKind body,
      @Nullable Lane lane,
      @Nullable Boolean open,
      @Nullable PersonId owner,
      @Nullable Instant since) {

    public static final PartFilter CASES = new PartFilter(false, null, null, null, null, null);

    private boolean matches(AudienceCell cell) {
      return (talk == null || talk == cell.isTalk())
          && (body == null || body == cell.body())
          && (lane == null || cell.audience() == Audience.OUTSIDE || lane == lane(cell));
    }

    private static @Nullable Lane lane(AudienceCell cell) {
      return switch (cell.audience()) {
        case OPEN,
            OPEN_READ,
            OPEN_ANSWERED_OUTSIDE,
            OPEN_READ_ANSWERED_OUTSIDE,
            OPEN_ANSWERED_BY_MAYOR,
            OPEN_READ_ANSWERED_BY_MAYOR ->
            Lane.OPEN;
        case CONFIDENTIAL, CONFIDENTIAL_OUTSIDE -> Lane.CONFIDENTIAL;
        case ANONYMOUS, ANONYMOUS_READ -> Lane.ANONYMOUS;
        case OUTSIDE, HELD -> null;
      };
    }
  }

  private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");

  private NewestParts() {}

  /** The parameters of {@link #SQL}. */
  public static Map<String, @Nullable Object> parameters(
      Viewer viewer, PartFilter filter, PagePosition after, int window) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("organisation", CurrentOrganisation.id());
    parameters.put("viewer", viewer.person().value());
    parameters.put("before_at", after.openedAt().atOffset(ZoneOffset.UTC));
    parameters.put("before_part", after.part());
    var since = filter.since() == null ? LONG_AGO : filter.since();
    parameters.put("since", since.atOffset(ZoneOffset.UTC));
    parameters.put("lane", filter.lane() == null ? null : filter.lane().name());
    parameters.put("window", window);
    putCells(parameters, viewer, filter);
    return parameters;
  }

  private static void putCells(
      Map<String, @Nullable Object> parameters, Viewer viewer, PartFilter filter) {
    var cells = VisibleCells.forViewer(viewer);
    var whole = new ArrayList<Range>(ranges(cells.byOffice(), false, null, filter));
    whole.addAll(ranges(cells.byStandingIn(), true, null, filter));
    var owned = new ArrayList<Range>(ranges(cells.byOwning(), false, viewer.person(), filter));
    for (var person : viewer.delegatedOffices().persons()) {
      owned.addAll(ranges(cells.byOwningOfOthers(), true, person, filter));
    }
    var owner = filter.owner();
    if (owner != null) {
      owned.removeIf(range -> !owner.equals(range.owner()));
      whole.forEach(range -> owned.add(range.of(owner)));
      whole.clear();
    }
    put(parameters, "cell", whole);
    put(parameters, "own", owned);
    parameters.put(
        "own_owners",
        texts(owned.stream().map(range -> Objects.requireNonNull(range.owner()).value())));
    parameters.put(
        "stands_in",
        viewer.delegatedOffices().persons().stream().map(PersonId::value).toArray(UUID[]::new));
  }

  /**
   * One range of the index that is read.
   *
   * @param standing true when the viewer reads it in place of an absent person, so that cases which
   *     are blocked for that person are left out
   * @param owner the person to whom the parts are assigned, or null for everybody
   */
  private record Range(
      AudienceCell cell, boolean open, boolean standing, @Nullable PersonId owner) {

    Range of(PersonId somebody) {
      return new Range(cell, open, standing, somebody);
    }
  }

  private static List<Range> ranges(
      List<AudienceCell> cells, boolean standing, @Nullable PersonId owner, PartFilter filter) {
    return cells.stream()
        .filter(filter::matches)
        .flatMap(cell -> Stream.of(true, false).map(open -> new Range(cell, open, standing, owner)))
        .filter(range -> filter.open() == null || filter.open() == range.open())
        .toList();
  }

  private static void put(
      Map<String, @Nullable Object> parameters, String name, List<Range> ranges) {
    parameters.put(name + "_bodies", texts(ranges.stream().map(range -> range.cell().body())));
    parameters.put(
        name + "_audiences", texts(ranges.stream().map(range -> range.cell().audience())));
    parameters.put(name + "_opens", texts(ranges.stream().map(Range::open)));
    parameters.put(name + "_standings", texts(ranges.stream().map(Range::standing)));
  }

  private static String[] texts(Stream<?> values) {
    return values.map(String::valueOf).toArray(String[]::new);
  }
}
