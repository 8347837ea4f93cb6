// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static nl.rugdekking.organisation.OfficeKind.CASE_OWNER;
import static nl.rugdekking.organisation.OfficeKind.CONFIDENTIAL_ADVISER;
import static nl.rugdekking.organisation.OfficeKind.COORDINATOR;
import static nl.rugdekking.organisation.OfficeKind.DEPUTY;
import static nl.rugdekking.organisation.OfficeKind.FALLBACK;
import static nl.rugdekking.organisation.OfficeKind.RESPONSIBLE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;

/**
 * The rules of {@link VisibleParts}, as cells of body and audience, by which lists read an index. A
 * viewer may open all parts of some cells by office, and in other cells only the parts that they
 * own. Blocked cases still have to be left out.
 */
public final class VisibleCells {

  /** All parts of one body that the same offices may open. */
  public record AudienceCell(BodyKind body, Audience audience) {}

  private static final Set<Audience> BY_OWNING =
      EnumSet.of(
          Audience.OUTSIDE,
          Audience.OPEN,
          Audience.OPEN_READ,
          Audience.OPEN_ANSWERED_OUTSIDE,
          Audience.OPEN_READ_ANSWERED_OUTSIDE);
  private static final Set<Audience> STOOD_IN =
      EnumSet.of(
          Audience.OPEN,
          Audience.OPEN_READ,
          Audience.OPEN_ANSWERED_OUTSIDE,
          Audience.OPEN_READ_ANSWERED_OUTSIDE);
  private static final Map<Audience, Set<OfficeKind>> OFFICES = new EnumMap<>(Audience.class);

  static {
    var handling = EnumSet.of(CASE_OWNER, RESPONSIBLE, DEPUTY);
    OFFICES.put(Audience.OUTSIDE, EnumSet.of(FALLBACK));
    OFFICES.put(Audience.OPEN, handling);
    OFFICES.put(Audience.OPEN_READ, EnumSet.of(CASE_OWNER, RESPONSIBLE, DEPUTY, COORDINATOR));
    OFFICES.put(
        Audience.OPEN_ANSWERED_OUTSIDE, EnumSet.of(CASE_OWNER, RESPONSIBLE, DEPUTY, FALLBACK));
    OFFICES.put(
        Audience.OPEN_READ_ANSWERED_OUTSIDE,
        EnumSet.of(CASE_OWNER, RESPONSIBLE, DEPUTY, FALLBACK, COORDINATOR));
    OFFICES.put(Audience.CONFIDENTIAL, EnumSet.of(CONFIDENTIAL_ADVISER));
    OFFICES.put(Audience.ANONYMOUS_READ, EnumSet.of(COORDINATOR));
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
    return cells().filter(this::isOpenByOffice).toList();
  }

  /** The cells, beside {@link #byOffice}, in which the viewer may open the parts they own. */
  List<AudienceCell> byOwning() {
    return viewer.isInService()
        ? cells()
            .filter(cell -> BY_OWNING.contains(cell.audience()) && !isOpenByOffice(cell))
            .toList()
        : List.of();
  }

  /**
   * The cells, beside {@link #byOffice}, in which the viewer may open all parts because they stand
   * in for somebody. Cases from which either of the two is blocked still have to be left out.
   */
  public List<AudienceCell> byStandingIn() {
    return cells()
        .filter(
            cell ->
                STOOD_IN.contains(cell.audience())
                    && !isOpenByOffice(cell)
                    && isOpenByStandingIn(cell))
        .toList();
  }

  /** The cells in which the viewer may open the parts owned by those they stand in for. */
  List<AudienceCell> byOwningOfOthers() {
    return viewer.delegatedOffices().persons().isEmpty()
        ? List.of()
        : cells()
            .filter(cell -> STOOD_IN.contains(cell.audience()) && !isOpenByOffice(cell))
            .toList();
  }

  private Stream<AudienceCell> cells() {
    return Stream.of(BodyKind.values())
        .filter(body -> body != BodyKind.COUNCIL || !viewer.isInExecutive())
        .flatMap(
            body -> Stream.of(Audience.values()).map(audience -> new AudienceCell(body, audience)));
  }

  private boolean isOpenByOffice(AudienceCell cell) {
    var kinds = OFFICES.getOrDefault(cell.audience(), Set.of());
    return viewer.offices().stream()
        .anyMatch(
            office ->
                kinds.stream().anyMatch(kind -> AccessRules.opens(office, kind, cell.body())));
  }

  private boolean isOpenByStandingIn(AudienceCell cell) {
    return viewer.delegatedOffices().offices().stream()
        .anyMatch(
            office ->
                DelegatedOffices.KINDS.stream()
                    .anyMatch(kind -> AccessRules.opens(office, kind, cell.body())));
  }
}
