// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.history.HistoryTable.Entry;
import nl.rugdekking.history.Verdict.Reason;
import nl.rugdekking.history.Verdict.Remark;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Structure;
import org.jspecify.annotations.Nullable;

/** Decides for each row of a list whether it would be accepted, without changing anything. */
final class Trying {

  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final Pattern TIME =
      Pattern.compile("0?(\\d{1,2})[:.](\\d{2})(?:[:.]00)?(?: ?(?:u|uur))?\\.?");

  /**
   * The data that rows are compared with.
   *
   * @param before how often each identity was imported by earlier lists
   * @param people the people here by exact name, without names that several people have
   */
  record Against(
      Structure structure,
      LocalDate today,
      Map<String, Integer> before,
      Map<String, PersonId> people) {}

  private final Choices choices;
  private final Against against;
  private final List<String> headings;
  private final Map<List<String>, Integer> linesByCells = new HashMap<>();
  private final Map<String, Integer> linesByIdentity = new HashMap<>();
  private final Map<String, Integer> countsByIdentity = new HashMap<>();

  private Trying(Choices choices, Against reference, List<String> headings) {
    this.choices = choices;
    this.against = reference;
    this.headings = headings;
  }

  static Trial of(HistoryTable table, Choices choices, Against reference) {
    var decider = new Trying(choices, reference, table.headings());
    return new Trial(table.entries().stream().map(decider::decide).toList());
  }

  static List<String> identities(HistoryTable table) {
    return table.entries().stream().map(Trying::identityOf).toList();
  }

  private Verdict decide(Entry entry) {
    var remarks = new ArrayList<Remark>();
    var text = entry.get(HistoryColumn.DATE);
    int similarLine = linesByIdentity.getOrDefault(identityOf(entry), 0);
    var outcome = decideOutcome(entry, remarks);
    var day = PastDay.of(text) instanceof PastDay.Known ? null : text;
    return new Verdict(entry.line(), outcome, remarks, day, similarLine);
  }

  private Verdict.Outcome decideOutcome(Entry entry, List<Remark> remarks) {
    for (int i = 0; i < entry.cells().size(); i++) {
      int length = entry.cells().get(i).length();
      if (length > HistoryTable.LONGEST_CELL) {
        return refuse(Reason.TOO_LONG, columnName(i), Integer.toString(length));
      }
    }
    return checkDuplicate(entry, remarks);
  }

  private String columnName(int column) {
    var heading = column < headings.size() ? headings.get(column) : "";
    return heading.isEmpty() ? Integer.toString(column + 1) : heading;
  }

  private Verdict.Outcome checkDuplicate(Entry entry, List<Remark> remarks) {
    var identity = identityOf(entry);
    var same = linesByCells.putIfAbsent(normalizedCells(entry), entry.line());
    if (same != null) {
      return new Verdict.Same(same);
    }
    var similarLine = linesByIdentity.putIfAbsent(identity, entry.line());
    // As many rows of this identity as were imported before are the same events. One more row is a
    // new event or a duplicate, which the owner of the list is asked.
    if (countsByIdentity.merge(identity, 1, Integer::sum)
        <= against.before().getOrDefault(identity, 0)) {
      return new Verdict.Same(0);
    }
    if (similarLine != null && !choices.others().contains(entry.line())) {
      return refuse(Reason.LOOKS_DOUBLE, Integer.toString(similarLine));
    }
    return checkDay(entry, identity, remarks);
  }

  private Verdict.Outcome checkDay(Entry entry, String identity, List<Remark> remarks) {
    var text = entry.get(HistoryColumn.DATE);
    var day = PastDay.of(text);
    if (!(day instanceof PastDay.Known)) {
      var answer = choices.days().getOrDefault(entry.line(), "");
      var given = PastDay.answer(answer);
      if (given.isPresent()) {
        day = given.get();
        remarks.add(new Remark(Remark.Kind.DAY_GIVEN, answer));
      }
    }
    return switch (day) {
      case PastDay.Impossible _ -> refuse(Reason.NO_SUCH_DAY, text);
      case PastDay.Missing _ -> refuse(Reason.NO_DAY, text);
      case PastDay.Known known -> checkPosition(entry, identity, known, remarks);
    };
  }

  private Verdict.Outcome checkPosition(
      Entry entry, String identity, PastDay.Known day, List<Remark> remarks) {
    if (day.first().isAfter(against.today())) {
      return refuse(Reason.FUTURE, day.first().toString());
    }
    if (day.first().isBefore(EARLIEST)) {
      return refuse(Reason.TOO_EARLY, day.first().toString());
    }
    var title = choices.value(ValueKind.POSITION, normalizedCell(entry, HistoryColumn.POSITION));
    if (title == null || title.equals(ValueKind.REFUSE)) {
      return refuse(Reason.POSITION, entry.get(HistoryColumn.POSITION));
    }
    // When the position is unknown, the case falls under the organisation, as for staff.
    var known = title.equals(ValueKind.NONE) ? null : title;
    var body = known == null ? BodyKind.ORGANISATION : PastBodies.of(known, against.structure());
    int years = against.structure().policy(body).retentionYears();
    if (day.first().plusYears(years).isBefore(against.today())) {
      return refuse(Reason.OUT_OF_TERM, Integer.toString(years));
    }
    if (day.fromNumber()) {
      remarks.add(new Remark(Remark.Kind.DAY_FROM_NUMBER, day.first().toString()));
    }
    return accept(entry, identity, day, new Position(known, body), remarks);
  }

  private record Position(@Nullable String title, BodyKind body) {}

  private Verdict.Outcome accept(
      Entry entry, String identity, PastDay.Known day, Position position, List<Remark> remarks) {
    var forms = formCodes(entry);
    if (forms.isEmpty()) {
      remarks.add(new Remark(Remark.Kind.NO_FORM, entry.get(HistoryColumn.FORM)));
    }
    entry.cells().stream()
        .filter(cell -> cell.startsWith("="))
        .findFirst()
        .ifPresent(cell -> remarks.add(new Remark(Remark.Kind.FORMULA, cell)));
    var name = entry.get(HistoryColumn.AFFECTED);
    return new Verdict.Accepted(
        new PastIncident(
            day.first(),
            codeOf(entry, ValueKind.CHANNEL),
            codeOf(entry, ValueKind.TOPIC),
            forms,
            position.body(),
            position.title(),
            name.isEmpty() ? null : name,
            against.people().get(HistoryTable.plain(name)),
            description(entry, day),
            parseSubject(entry, remarks)),
        day.precision(),
        policeAnswer(entry),
        identity,
        formatOriginal(entry));
  }

  private PastIncident.@Nullable PastSubject parseSubject(Entry entry, List<Remark> remarks) {
    var text = entry.get(HistoryColumn.SUBJECT);
    if (!choices.keepsNames()) {
      return null;
    }
    var subject = PastIncident.PastSubject.of(text).orElse(null);
    if (!text.isEmpty() && (subject == null || subject.isNoName())) {
      remarks.add(new Remark(Remark.Kind.NOT_A_NAME, text));
    }
    return subject;
  }

  private List<String> formCodes(Entry entry) {
    var code = codeOf(entry, ValueKind.FORM);
    return code == null ? List.of() : List.of(code.split("\\+"));
  }

  private @Nullable String codeOf(Entry entry, ValueKind kind) {
    var code = choices.value(kind, normalizedCell(entry, kind.column()));
    return code == null || code.equals(ValueKind.NONE) ? null : code;
  }

  private PoliceAnswer policeAnswer(Entry entry) {
    var code = codeOf(entry, ValueKind.POLICE);
    return code == null ? PoliceAnswer.UNKNOWN : PoliceAnswer.valueOf(code);
  }

  private static String normalizedCell(Entry entry, HistoryColumn column) {
    return HistoryTable.plain(entry.get(column));
  }

  /** Returns the description, then the other columns added to it, each under its heading. */
  private String description(Entry entry, PastDay.Known day) {
    var lines = new ArrayList<String>();
    lines.add(entry.get(HistoryColumn.WORDS));
    for (int i = 0; i < choices.columns().size() && i < entry.cells().size(); i++) {
      var column = choices.columns().get(i);
      if ((column == HistoryColumn.TOLD || column == HistoryColumn.TIME)
          && !entry.cells().get(i).isBlank()) {
        lines.add(headings.get(i) + ": " + entry.cells().get(i));
      }
    }
    if (day.precision() != PastDay.Precision.DAY) {
      lines.add("± " + choices.days().get(entry.line()));
    }
    return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  /** Returns the original line, with the perpetrator masked when names are left out. */
  private String formatOriginal(Entry entry) {
    var lines = new ArrayList<String>();
    var cells = choices.keepable(entry.cells());
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        lines.add((i < headings.size() ? headings.get(i) : "") + ": " + cells.get(i));
      }
    }
    return String.join("\n", lines);
  }

  /**
   * Returns the normalized cells without the row number, because editing a list renumbers its rows.
   */
  private static List<String> normalizedCells(Entry entry) {
    var number = entry.columns().get(HistoryColumn.NUMBER);
    var cells = new ArrayList<String>();
    for (int i = 0; i < entry.cells().size(); i++) {
      if (number == null || i != number) {
        cells.add(HistoryTable.plain(entry.cells().get(i)));
      }
    }
    return cells;
  }

  /** Returns the text that identifies an event: day, time, affected person and description. */
  private static String identityOf(Entry entry) {
    var day = entry.get(HistoryColumn.DATE);
    var when =
        PastDay.of(day) instanceof PastDay.Known known
            ? known.first().toString()
            : HistoryTable.plain(day);
    var who = normalizedCell(entry, HistoryColumn.AFFECTED);
    var what = normalizedCell(entry, HistoryColumn.WORDS);
    return who.isEmpty() && what.isEmpty()
        ? String.join("\u001f", normalizedCells(entry))
        : String.join("\u001f", when, normalizedTime(entry), who, what);
  }

  // Normalizes a time, so that 9.05 u, 09:05 and 9:05:00 are equal.
  private static String normalizedTime(Entry entry) {
    var text = normalizedCell(entry, HistoryColumn.TIME);
    var found = TIME.matcher(text);
    return found.matches() ? found.group(1) + ":" + found.group(2) : text;
  }

  private static Verdict.Refused refuse(Reason reason, String... about) {
    return new Verdict.Refused(reason, List.of(about));
  }
}
