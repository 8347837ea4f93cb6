// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static nl.rugdekking.organisation.OfficeKind.CASE_OWNER;
import static nl.rugdekking.organisation.OfficeKind.CONFIDENTIAL_ADVISER;
import static nl.rugdekking.organisation.OfficeKind.COORDINATOR;
import static nl.rugdekking.organisation.OfficeKind.DEPUTY;
import static nl.rugdekking.organisation.OfficeKind.FALLBACK;
import static nl.rugdekking.organisation.OfficeKind.RESPONSIBLE;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;

/**
 * Tells a list which groups of parts a viewer may open. A group (a cell) holds the parts of one
 * body (such as the council) that the same offices may read; an index of the database finds it. The
 * viewer may open all parts of some groups, and of others only the parts that they own. The list
 * still has to leave out the cases from which the viewer is blocked.
 *
 * <p>It must select the same parts as {@link VisibleParts}.
 */
public final class VisibleCells {

  /** A group: all parts of one body that the same offices may open. */
  public record AudienceCell(BodyKind body, Audience audience) {

    public boolean isTalk() {
      return audience.isTalk();
    }
  }

  // Somebody who takes over for the holder of an office reads open cases only: no talks, and
  // nothing that is handled outside the organisation.
  private static final Set<Audience> READ_BY_STAND_IN =
      EnumSet.of(
          Audience.OPEN,
          Audience.OPEN_READ,
          Audience.OPEN_ANSWERED_OUTSIDE,
          Audience.OPEN_READ_ANSWERED_OUTSIDE,
          Audience.OPEN_ANSWERED_BY_MAYOR,
          Audience.OPEN_READ_ANSWERED_BY_MAYOR);
  private static final Set<Audience> READ_BY_OWNER = EnumSet.copyOf(READ_BY_STAND_IN);
  private static final Set<Audience> READ_BY_MAYOR =
      EnumSet.of(Audience.OPEN_ANSWERED_BY_MAYOR, Audience.OPEN_READ_ANSWERED_BY_MAYOR);
  // The parts of a group without an entry are opened by no office.
  private static final Map<Audience, Set<OfficeKind>> READING_OFFICES =
      new EnumMap<>(Audience.class);

  static {
    READ_BY_OWNER.addAll(EnumSet.of(Audience.OUTSIDE, Audience.CONFIDENTIAL_OUTSIDE));
    READING_OFFICES.put(Audience.OUTSIDE, EnumSet.of(FALLBACK));
    READING_OFFICES.put(Audience.OPEN, EnumSet.of(CASE_OWNER, RESPONSIBLE, DEPUTY));
    READING_OFFICES.put(
        Audience.OPEN_READ, EnumSet.of(CASE_OWNER, RESPONSIBLE, DEPUTY, COORDINATOR));
    READING_OFFICES.put(Audience.OPEN_ANSWERED_OUTSIDE, EnumSet.of(CASE_OWNER, FALLBACK));
    READING_OFFICES.put(
        Audience.OPEN_READ_ANSWERED_OUTSIDE, EnumSet.of(CASE_OWNER, FALLBACK, COORDINATOR));
    READING_OFFICES.put(Audience.OPEN_ANSWERED_BY_MAYOR, EnumSet.of(CASE_OWNER));
    READING_OFFICES.put(Audience.OPEN_READ_ANSWERED_BY_MAYOR, EnumSet.of(CASE_OWNER, COORDINATOR));
    READING_OFFICES.put(Audience.CONFIDENTIAL, EnumSet.of(CONFIDENTIAL_ADVISER));
    READING_OFFICES.put(Audience.CONFIDENTIAL_OUTSIDE, EnumSet.of(FALLBACK));
    READING_OFFICES.put(Audience.ANONYMOUS_READ, EnumSet.of(COORDINATOR));
  }

  private final Viewer viewer;

  private VisibleCells(Viewer viewer) {
    this.viewer = viewer;
  }

  public static VisibleCells forViewer(Viewer viewer) {
    return new VisibleCells(viewer);
  }

  /** The cells in which the viewer may open all parts by office. */
  public List<AudienceCell> byOffice() {
    return streamCells().filter(this::isOpenByOffice).toList();
  }

  /**
   * The cells, in addition to {@link #byOffice}, in which the viewer may open the parts they own.
   */
  List<AudienceCell> byOwning() {
    return viewer.isInService()
        ? streamCells()
            .filter(cell -> READ_BY_OWNER.contains(cell.audience()) && !isOpenByOffice(cell))
            .toList()
        : List.of();
  }

  /**
   * The cells, in addition to {@link #byOffice}, in which the viewer may open all parts because
   * they stand in for somebody. Cases from which either of the two is blocked still have to be left
   * out.
   */
  public List<AudienceCell> byStandingIn() {
    return streamCells()
        .filter(
            cell ->
                READ_BY_STAND_IN.contains(cell.audience())
                    && !isOpenByOffice(cell)
                    && isOpenByStandingIn(cell))
        .toList();
  }

  /** The cells in which the viewer may open the parts owned by those they stand in for. */
  List<AudienceCell> byOwningOfOthers() {
    return viewer.delegatedOffices().persons().isEmpty()
        ? List.of()
        : streamCells()
            .filter(cell -> READ_BY_STAND_IN.contains(cell.audience()) && !isOpenByOffice(cell))
            .toList();
  }

  // Members of the executive see no parts of the council, which supervises them.
  private Stream<AudienceCell> streamCells() {
    return Stream.of(BodyKind.values())
        .filter(body -> body != BodyKind.COUNCIL || !viewer.isInExecutive())
        .flatMap(
            body -> Stream.of(Audience.values()).map(audience -> new AudienceCell(body, audience)));
  }

  private boolean isOpenByOffice(AudienceCell cell) {
    return (viewer.isMayor() && READ_BY_MAYOR.contains(cell.audience()))
        || isOpenToAnyOf(viewer.offices(), listReadingOffices(cell), cell.body());
  }

  private boolean isOpenByStandingIn(AudienceCell cell) {
    var kinds = new HashSet<>(listReadingOffices(cell));
    kinds.retainAll(DelegatedOffices.KINDS);
    return isOpenToAnyOf(viewer.delegatedOffices().offices(), kinds, cell.body());
  }

  private static boolean isOpenToAnyOf(
      Collection<Office> offices, Set<OfficeKind> kinds, BodyKind body) {
    return offices.stream()
        .anyMatch(office -> kinds.stream().anyMatch(kind -> AccessRules.opens(office, kind, body)));
  }

  private static Set<OfficeKind> listReadingOffices(AudienceCell cell) {
    return READING_OFFICES.getOrDefault(cell.audience(), Set.of());
  }
}
