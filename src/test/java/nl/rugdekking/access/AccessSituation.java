// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseFile.Relation;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.access.CasePart.AnsweredBy;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

// More than 300 lines, because it makes each relation of the tables.
/**
 * What somebody is to a part, in the words of the tables in docs/access.md.
 *
 * @param kept whom the rules keep from it besides
 */
record AccessSituation(
    CasePart part,
    List<Office> offices,
    List<Relation> relations,
    DelegatedOffices standsIn,
    Set<PersonId> kept,
    boolean serves,
    boolean executive,
    boolean mayor) {

  static final PersonId ME = new PersonId(new UUID(1, 1));
  static final IncidentId INCIDENT = new IncidentId(new UUID(2, 2));
  static final PersonId AWAY = new PersonId(new UUID(8, 8));

  /** The column of a talk in confidence that nobody inside may hear. */
  static final String TALK_OUTSIDE = "escalated, in confidence";

  private static final PartId PART = new PartId(new UUID(3, 3));
  private static final String LEFT = ", who left";
  private static final String IN_EXECUTIVE = ", in the executive";
  private static final BodyKind BODY = BodyKind.COUNCIL;

  private AccessSituation(
      CasePart part,
      List<Office> offices,
      List<Relation> relations,
      DelegatedOffices standsIn,
      Set<PersonId> kept) {
    this(part, offices, relations, standsIn, kept, true, false, false);
  }

  private AccessSituation(CasePart part, List<Office> offices, List<Relation> relations) {
    this(part, offices, relations, DelegatedOffices.NONE, Set.of());
  }

  AccessSituation left() {
    return new AccessSituation(part, offices, relations, standsIn, kept, false, executive, mayor);
  }

  AccessSituation inExecutive() {
    return new AccessSituation(part, offices, relations, standsIn, kept, serves, true, mayor);
  }

  AccessSituation asMayor() {
    return new AccessSituation(part, offices, relations, standsIn, kept, serves, executive, true);
  }

  /** The same, of a part of which the affected hears first. */
  AccessSituation held() {
    return new AccessSituation(
        heldUntil(part), offices, relations, standsIn, kept, serves, executive, mayor);
  }

  private static CasePart heldUntil(CasePart part) {
    return with(part, part.open(), Instant.MAX);
  }

  private static CasePart closed(CasePart part) {
    return with(part, false, part.heldUntil());
  }

  private static CasePart with(CasePart part, boolean open, @Nullable Instant heldUntil) {
    return new CasePart(
        part.id(),
        part.incident(),
        part.affected(),
        part.body(),
        part.lane(),
        part.owner(),
        part.coordinatorReads(),
        part.nameWithheld(),
        part.escalated(),
        part.answeredBy(),
        open,
        part.openedAt(),
        part.continued(),
        heldUntil,
        part.judge());
  }

  static List<Office> held(PersonId person) {
    return Arrays.stream(OfficeKind.values()).map(kind -> new Office(person, kind, BODY)).toList();
  }

  static Set<CaseRole> roles(AccessSituation situation, Set<PersonId> blocked) {
    var file =
        new CaseFile(
            List.of(INCIDENT),
            "2026-ABCD",
            List.of(situation.part()),
            situation.relations(),
            Stream.concat(blocked.stream(), situation.kept().stream()).collect(Collectors.toSet()));
    var who =
        new ViewerAuthority(
            ME,
            situation.offices(),
            situation.serves(),
            situation.executive(),
            situation.mayor(),
            situation.standsIn());
    return AccessRules.roles(who, file, situation.part());
  }

  // Each relation in every form it has: an office for this body, and for the whole organisation.
  static List<AccessSituation> situations(String relation, String column) {
    if (column.equals(TALK_OUTSIDE)) {
      return inLane(relation, "escalated " + Lane.CONFIDENTIAL);
    }
    return column.equals("escalated")
        ? Arrays.stream(Lane.values())
            .filter(lane -> lane != Lane.CONFIDENTIAL)
            .flatMap(lane -> inLane(relation, "escalated " + lane).stream())
            .toList()
        : inLane(relation, column);
  }

  static List<AccessSituation> inLane(String relation, String column) {
    if (relation.endsWith(LEFT)) {
      var before = relation.substring(0, relation.length() - LEFT.length());
      return inLane(before, column).stream().map(AccessSituation::left).toList();
    }
    if (relation.endsWith(IN_EXECUTIVE)) {
      var outside = relation.substring(0, relation.length() - IN_EXECUTIVE.length());
      return inLane(outside, column).stream().map(AccessSituation::inExecutive).toList();
    }
    if (relation.startsWith("stands in for ")) {
      return List.of(standingIn(relation.substring("stands in for ".length()), column));
    }
    if (relation.startsWith("office ")) {
      return offices(relation.substring("office ".length()), column);
    }
    var plain = part(column, null, null, true);
    return List.of(
        switch (relation) {
          case "affected" ->
              new AccessSituation(part(column, ME, null, true), List.of(), List.of());
          case "affected, who reported it" ->
              related(part(column, ME, null, true), RelationKind.REPORTER, null);
          case "given to handle" ->
              new AccessSituation(part(column, null, ME, true), List.of(), List.of());
          case "given to handle, for the mayor" ->
              new AccessSituation(
                  part(column, BodyKind.MAYOR, null, ME, true), List.of(), List.of());
          case "trusted by the affected" -> related(plain, RelationKind.TRUSTED, PART);
          case "trusted by the affected, accused" ->
              new AccessSituation(
                  plain,
                  List.of(),
                  List.of(
                      new Relation(ME, RelationKind.TRUSTED, INCIDENT, PART),
                      new Relation(ME, RelationKind.ACCUSED, INCIDENT, null)));
          case "trusted by another affected" ->
              related(plain, RelationKind.TRUSTED, new PartId(new UUID(4, 4)));
          case "reporter" -> related(plain, RelationKind.REPORTER, null);
          case "reporter of another report" ->
              new AccessSituation(
                  plain,
                  List.of(),
                  List.of(
                      new Relation(
                          ME, RelationKind.REPORTER, new IncidentId(new UUID(5, 5)), null)));
          case "given one promise" -> given(plain, PART);
          case "given one promise, of a closed part" -> given(closed(plain), PART);
          case "given a promise of another part" -> given(plain, new PartId(new UUID(4, 4)));
          case "accused" -> related(plain, RelationKind.ACCUSED, null);
          case "called because of danger" -> related(plain, RelationKind.CALLED, PART);
          case "called for another part" ->
              related(plain, RelationKind.CALLED, new PartId(new UUID(4, 4)));
          case "the mayor" -> new AccessSituation(plain, List.of(), List.of()).asMayor();
          case "the mayor, who answers for it" ->
              new AccessSituation(answered(plain, AnsweredBy.MAYOR), List.of(), List.of())
                  .asMayor();
          case "nothing" -> new AccessSituation(plain, List.of(), List.of());
          default -> throw new IllegalStateException("Unknown relation " + relation);
        });
  }

  private static AccessSituation standingIn(String whom, String column) {
    var away = Set.of(AWAY);
    return switch (whom) {
      case "who was given it to handle" -> standingIn(column, AWAY, List.of(), Set.of());
      case "who was given one promise" ->
          new AccessSituation(
              part(column, null, null, true),
              List.of(),
              List.of(promiseOwner(AWAY, PART)),
              DelegatedOffices.select(away, List.of()),
              Set.of());
      case "somebody kept from it" -> standingIn(column, AWAY, held(AWAY), away);
      case "any other office" ->
          standingIn(
              column,
              null,
              held(AWAY).stream()
                  .filter(office -> !DelegatedOffices.KINDS.contains(office.kind()))
                  .toList(),
              Set.of());
      default ->
          standingIn(
              column, null, List.of(new Office(AWAY, OfficeKind.valueOf(whom), BODY)), Set.of());
    };
  }

  private static AccessSituation standingIn(
      String column, @Nullable PersonId owner, List<Office> lent, Set<PersonId> kept) {
    return new AccessSituation(
        part(column, null, owner, true),
        List.of(),
        List.of(),
        DelegatedOffices.select(Set.of(AWAY), lent),
        kept);
  }

  private static AccessSituation given(CasePart part, PartId of) {
    return new AccessSituation(part, List.of(), List.of(promiseOwner(ME, of)));
  }

  private static Relation promiseOwner(PersonId person, PartId of) {
    return new Relation(person, RelationKind.PROMISE_OWNER, INCIDENT, of, new UUID(6, 6));
  }

  private static AccessSituation related(CasePart part, RelationKind kind, @Nullable PartId of) {
    return new AccessSituation(part, List.of(), List.of(new Relation(ME, kind, INCIDENT, of)));
  }

  private static List<AccessSituation> offices(String said, String column) {
    if (said.equals("for another body")) {
      return Arrays.stream(OfficeKind.values())
          .map(kind -> held(part(column, null, null, true), kind, BodyKind.MAYOR))
          .toList();
    }
    var words = said.split(", ");
    var reads = !said.endsWith(", may not");
    var body = said.endsWith(", for the mayor") ? BodyKind.MAYOR : BODY;
    var part = answered(part(column, body, null, null, reads), findAnswering(said));
    var kind = OfficeKind.valueOf(words[0]);
    return List.of(held(part, kind, body), held(part, kind, null));
  }

  private static AnsweredBy findAnswering(String said) {
    if (said.endsWith(", the mayor answers")) {
      return AnsweredBy.MAYOR;
    }
    return said.endsWith(", outside answers") ? AnsweredBy.OUTSIDE : AnsweredBy.OFFICES;
  }

  private static CasePart answered(CasePart part, AnsweredBy by) {
    return part.with(part.lane(), new Assignment(null, part.escalated(), by));
  }

  private static AccessSituation held(CasePart part, OfficeKind kind, @Nullable BodyKind body) {
    return new AccessSituation(part, List.of(new Office(ME, kind, body)), List.of());
  }

  static CasePart part(
      String column, @Nullable PersonId affected, @Nullable PersonId owner, boolean reads) {
    return part(column, BODY, affected, owner, reads);
  }

  private static CasePart part(
      String column,
      BodyKind body,
      @Nullable PersonId affected,
      @Nullable PersonId owner,
      boolean reads) {
    var escalated = column.startsWith("escalated");
    var lane =
        column.equals(TALK_OUTSIDE)
            ? Lane.CONFIDENTIAL.name()
            : column.substring(column.indexOf(' ') + 1);
    return new CasePart(
        PART,
        INCIDENT,
        affected,
        body,
        lane.equals("escalated") ? Lane.OPEN : Lane.valueOf(lane),
        owner,
        reads,
        false,
        escalated,
        AnsweredBy.OFFICES,
        true,
        Instant.EPOCH,
        false,
        null,
        null);
  }
}
