// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.rugdekking.history.HistoryTable.IncidentRow;
import nl.rugdekking.history.PastIncident.PastChannel;
import nl.rugdekking.history.Verdict.Reason;
import nl.rugdekking.history.Verdict.Remark;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/** Decides for each row of a list whether it would be accepted, without changing anything. */
final class RowDecider {

  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

  /**
   * The data that rows are compared with.
   *
   * @param countsBefore how often each identity was imported by earlier lists
   * @param peopleByName the people here by exact name, without names that several people have
   * @param handlersByName those of them who work here now, and so may read the cases they handled
   * @param bodies the bodies of which the owner of the list may import rows
   * @param grounds the decision of each body about importing old lists
   */
  record ReferenceData(
      OrganisationStructure structure,
      LocalDate today,
      Map<String, Integer> countsBefore,
      Map<String, PersonId> peopleByName,
      Map<String, PersonId> handlersByName,
      Set<BodyKind> bodies,
      Map<BodyKind, ImportGround> grounds) {

    boolean mayImport(BodyKind body) {
      return bodies.contains(body) && grounds.containsKey(body);
    }
  }

  private final ImportChoices choices;
  private final ReferenceData reference;
  private final RowTexts texts;
  private final Map<List<String>, Integer> linesByCells = new HashMap<>();
  private final Map<String, Integer> linesByIdentity = new HashMap<>();
  private final Map<String, Integer> countsByIdentity = new HashMap<>();

  private RowDecider(ImportChoices choices, ReferenceData reference, List<String> headings) {
    this.choices = choices;
    this.reference = reference;
    this.texts = new RowTexts(choices, headings);
  }

  static TrialRun decideAll(HistoryTable table, ImportChoices choices, ReferenceData reference) {
    var decider = new RowDecider(choices, reference, table.headings());
    return new TrialRun(table.entries().stream().map(decider::decide).toList());
  }

  static List<String> identities(HistoryTable table) {
    return table.entries().stream().map(RowDecider::identityOf).toList();
  }

  private Verdict decide(IncidentRow entry) {
    var remarks = new ArrayList<Remark>();
    var text = entry.get(ColumnMeaning.DATE);
    int similarLine = linesByIdentity.getOrDefault(identityOf(entry), 0);
    var outcome = decideOutcome(entry, remarks);
    var day = IncidentDate.parse(text) instanceof IncidentDate.Known ? null : text;
    return new Verdict(entry.line(), outcome, remarks, day, similarLine, mayKeepName(entry));
  }

  private boolean mayKeepName(IncidentRow entry) {
    var title = titleOf(entry);
    return choices.names() && title != null && reference.mayImport(bodyOf(title));
  }

  private @Nullable String titleOf(IncidentRow entry) {
    var title = choices.codeOf(ValueKind.POSITION, normalizedCell(entry, ColumnMeaning.POSITION));
    return title == null || title.equals(ValueKind.REFUSE) ? null : title;
  }

  // When the position is unknown, the case falls under the organisation, as for staff.
  private BodyKind bodyOf(String title) {
    return title.equals(ValueKind.NONE)
        ? BodyKind.ORGANISATION
        : reference.structure().bodyOfTitle(title);
  }

  // Each check refuses the row or calls the next check: of the length, the body, duplicates, the
  // day and the position. A row that passes them all is accepted.
  private Verdict.Outcome decideOutcome(IncidentRow entry, List<Remark> remarks) {
    for (int i = 0; i < entry.cells().size(); i++) {
      int length = entry.cells().get(i).length();
      if (length > HistoryTable.MAX_CELL_LENGTH) {
        return refuse(Reason.TOO_LONG, texts.columnName(i), Integer.toString(length));
      }
    }
    var title = titleOf(entry);
    var refused = title == null ? null : refuseByBody(bodyOf(title), entry);
    return refused == null ? checkDuplicate(entry, remarks) : refused;
  }

  // This check comes before all questions, so that nobody is asked about a row that cannot be
  // imported.
  private Verdict.@Nullable Refused refuseByBody(BodyKind body, IncidentRow entry) {
    if (!reference.bodies().contains(body)) {
      return refuse(Reason.OTHER_IMPORTER, entry.get(ColumnMeaning.POSITION));
    }
    if (!reference.grounds().containsKey(body)) {
      return refuse(Reason.NO_GROUND, entry.get(ColumnMeaning.POSITION));
    }
    return null;
  }

  private Verdict.Outcome checkDuplicate(IncidentRow entry, List<Remark> remarks) {
    var identity = identityOf(entry);
    var same = linesByCells.putIfAbsent(normalizedCells(entry), entry.line());
    if (same != null) {
      return new Verdict.Duplicate(same);
    }
    var similarLine = linesByIdentity.putIfAbsent(identity, entry.line());
    // As many rows with this identity as were imported before describe the same events. The owner
    // of the list is asked if a further row is a new event.
    if (countsByIdentity.merge(identity, 1, Integer::sum)
        <= reference.countsBefore().getOrDefault(identity, 0)) {
      return new Verdict.Duplicate(0);
    }
    if (similarLine != null && !choices.others().contains(entry.line())) {
      return refuse(Reason.LOOKS_DOUBLE, Integer.toString(similarLine));
    }
    return checkDay(entry, identity, remarks);
  }

  private Verdict.Outcome checkDay(IncidentRow entry, String identity, List<Remark> remarks) {
    var text = entry.get(ColumnMeaning.DATE);
    var day = IncidentDate.parse(text);
    if (!(day instanceof IncidentDate.Known)) {
      var answer = choices.days().getOrDefault(entry.line(), "");
      var given = IncidentDate.parseAnswer(answer);
      if (given.isPresent()) {
        day = given.get();
        remarks.add(new Remark(Remark.Kind.DAY_GIVEN, answer));
      }
    }
    return switch (day) {
      case IncidentDate.Impossible _ -> refuse(Reason.NO_SUCH_DAY, text);
      case IncidentDate.Missing _ -> refuse(Reason.NO_DAY, text);
      case IncidentDate.Known known -> checkPosition(entry, identity, known, remarks);
    };
  }

  private Verdict.Outcome checkPosition(
      IncidentRow entry, String identity, IncidentDate.Known day, List<Remark> remarks) {
    if (day.firstDay().isAfter(reference.today())) {
      return refuse(Reason.FUTURE, day.period());
    }
    if (day.firstDay().isBefore(EARLIEST)) {
      return refuse(Reason.TOO_EARLY, day.period());
    }
    var title = titleOf(entry);
    if (title == null) {
      return refuse(Reason.POSITION, entry.get(ColumnMeaning.POSITION));
    }
    var body = bodyOf(title);
    int years = reference.structure().policy(body).keeping().handled();
    if (day.toPastDate().lastDay().plusYears(years).isBefore(reference.today())) {
      return refuse(Reason.OUT_OF_TERM, Integer.toString(years));
    }
    if (day.fromNumber()) {
      remarks.add(new Remark(Remark.Kind.DAY_FROM_NUMBER, day.firstDay().toString()));
    }
    if (!day.isDay()) {
      remarks.add(new Remark(Remark.Kind.NO_DAY_KNOWN, day.period()));
    }
    var known = title.equals(ValueKind.NONE) ? null : title;
    var ground = Objects.requireNonNull(reference.grounds().get(body));
    return accept(entry, identity, day, new Position(known, body, ground), remarks);
  }

  private record Position(@Nullable String title, BodyKind body, ImportGround ground) {}

  private Verdict.Outcome accept(
      IncidentRow entry,
      String identity,
      IncidentDate.Known day,
      Position position,
      List<Remark> remarks) {
    var forms = formCodes(entry);
    if (forms.isEmpty()) {
      remarks.add(new Remark(Remark.Kind.NO_FORM, entry.get(ColumnMeaning.FORM)));
    }
    entry.cells().stream()
        .filter(cell -> cell.startsWith("="))
        .findFirst()
        .ifPresent(cell -> remarks.add(new Remark(Remark.Kind.FORMULA, cell)));
    var name = entry.get(ColumnMeaning.AFFECTED);
    var namesake = reference.peopleByName().get(HistoryTable.normalize(name));
    return new Verdict.Accepted(
        new PastIncident(
            day.toPastDate(),
            PastChannel.of(codeOf(entry, ValueKind.CHANNEL)),
            codeOf(entry, ValueKind.TOPIC),
            forms,
            position.body(),
            position.title(),
            name.isEmpty() ? null : name,
            namesake,
            findHandler(entry, position.body(), namesake, remarks),
            texts.description(entry),
            parseSubject(entry, remarks)),
        position.ground(),
        policeAnswer(entry),
        identity,
        texts.original(entry));
  }

  // The person who handled a case of staff keeps reading it, unless it is their own case.
  private @Nullable PersonId findHandler(
      IncidentRow entry, BodyKind body, @Nullable PersonId namesake, List<Remark> remarks) {
    var name = entry.get(ColumnMeaning.HANDLER);
    if (name.isEmpty()) {
      return null;
    }
    var person = reference.handlersByName().get(HistoryTable.normalize(name));
    var reads = person != null && body == BodyKind.ORGANISATION && !person.equals(namesake);
    remarks.add(new Remark(reads ? Remark.Kind.HANDLER_READS : Remark.Kind.HANDLER_UNKNOWN, name));
    return reads ? person : null;
  }

  private PastIncident.@Nullable PastSubject parseSubject(IncidentRow entry, List<Remark> remarks) {
    var text = entry.get(ColumnMeaning.SUBJECT);
    if (!choices.names()) {
      return null;
    }
    var subject = PastIncident.PastSubject.of(text, choices.notice().toNotice()).orElse(null);
    if (!text.isEmpty() && (subject == null || subject.hasNoName())) {
      remarks.add(new Remark(Remark.Kind.NOT_A_NAME, text));
    }
    return subject;
  }

  private List<String> formCodes(IncidentRow entry) {
    var code = codeOf(entry, ValueKind.FORM);
    return code == null ? List.of() : List.of(code.split("\\+"));
  }

  private @Nullable String codeOf(IncidentRow entry, ValueKind kind) {
    var code = choices.codeOf(kind, normalizedCell(entry, kind.column()));
    return code == null || code.equals(ValueKind.NONE) ? null : code;
  }

  private PoliceAnswer policeAnswer(IncidentRow entry) {
    var code = codeOf(entry, ValueKind.POLICE);
    return code == null ? PoliceAnswer.UNKNOWN : PoliceAnswer.valueOf(code);
  }

  private static String normalizedCell(IncidentRow entry, ColumnMeaning column) {
    return HistoryTable.normalize(entry.get(column));
  }

  /**
   * Returns the normalized cells without the row number, because editing a list renumbers its rows.
   */
  private static List<String> normalizedCells(IncidentRow entry) {
    var number = entry.columns().get(ColumnMeaning.NUMBER);
    var cells = new ArrayList<String>();
    for (int i = 0; i < entry.cells().size(); i++) {
      if (number == null || i != number) {
        cells.add(HistoryTable.normalize(entry.cells().get(i)));
      }
    }
    return cells;
  }

  /** Returns the text that identifies an event: day, time, affected person and description. */
  private static String identityOf(IncidentRow entry) {
    var day = entry.get(ColumnMeaning.DATE);
    var when =
        IncidentDate.parse(day) instanceof IncidentDate.Known known
            ? known.period()
            : HistoryTable.normalize(day);
    var who = normalizedCell(entry, ColumnMeaning.AFFECTED);
    var what = normalizedCell(entry, ColumnMeaning.WORDS);
    return who.isEmpty() && what.isEmpty()
        ? String.join("\u001f", normalizedCells(entry))
        : String.join(
            "\u001f", when, HistoryTable.normalizeTime(entry.get(ColumnMeaning.TIME)), who, what);
  }

  private static Verdict.Refused refuse(Reason reason, String... about) {
    return new Verdict.Refused(reason, List.of(about));
  }
}
