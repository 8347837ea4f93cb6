// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.people.PeopleFault.Kind;
import nl.rugdekking.sheet.Sheet;
import nl.rugdekking.web.TypedDate;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Parses the cells of one line in a list of people. It collects all faults and does not stop at the
 * first.
 */
final class PeopleLineParser {

  private static final int MAX_LENGTH = 200;
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>\",;:()\\[\\]\\\\]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

  private final Sheet.Row cells;
  private final Map<PeopleColumn, Integer> columns;
  private final KnownNames names;
  private final List<PeopleFault> faults = new ArrayList<>();

  PeopleLineParser(Sheet.Row cells, Map<PeopleColumn, Integer> columns, KnownNames names) {
    this.cells = cells;
    this.columns = columns;
    this.names = names;
  }

  List<PeopleFault> faults() {
    return faults;
  }

  /** Returns the line, or null when it has a fault. */
  @Nullable PeopleLine parse() {
    var name = requiredText(PeopleColumn.NAME);
    var email = email(PeopleColumn.EMAIL, requiredText(PeopleColumn.EMAIL));
    var title = parseChoice(PeopleColumn.TITLE, names::title, names.titleNames(readerLocale()));
    BodyKind body = parseChoice(PeopleColumn.BODY, names::body, names.bodyNames(readerLocale()));
    var unit = textOf(PeopleColumn.UNIT);
    var manager = email(PeopleColumn.MANAGER, textOf(PeopleColumn.MANAGER));
    var from = parseDay(PeopleColumn.FROM);
    var until = parseDay(PeopleColumn.UNTIL);
    var language = parseLanguage();
    var personnel = textOf(PeopleColumn.PERSONNEL);
    if (from != null && until != null && until.isBefore(from)) {
      addFault(PeopleColumn.UNTIL, Kind.DAYS_TURNED);
    }
    if (!email.isEmpty() && email.equals(manager)) {
      addFault(PeopleColumn.MANAGER, Kind.OWN_MANAGER);
    }
    if (!faults.isEmpty() || title == null || body == null) {
      return null;
    }
    return new PeopleLine(
        cells.line(),
        name,
        email,
        language,
        body,
        title,
        nullIfEmpty(unit),
        nullIfEmpty(manager),
        from,
        until,
        nullIfEmpty(personnel.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private String textOf(PeopleColumn column) {
    var at = columns.get(column);
    var text = at == null ? "" : TypedText.cleanLine(cells.cell(at));
    if (text.length() > MAX_LENGTH) {
      addFault(column, Kind.TOO_LONG, Integer.toString(MAX_LENGTH));
    }
    return text;
  }

  private String requiredText(PeopleColumn column) {
    var text = textOf(column);
    if (text.isEmpty()) {
      addFault(column, Kind.MISSING);
    }
    return text;
  }

  private String email(PeopleColumn column, String text) {
    var email = text.toLowerCase(Locale.ROOT);
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      addFault(column, Kind.NO_EMAIL, text);
    }
    return email;
  }

  private <T> @Nullable T parseChoice(
      PeopleColumn column, Function<String, @Nullable T> known, String possible) {
    var text = requiredText(column);
    var found = text.isEmpty() ? null : known.apply(text);
    if (found == null && !text.isEmpty()) {
      addFault(column, Kind.NO_CHOICE, text, possible);
    }
    return found;
  }

  private @Nullable LocalDate parseDay(PeopleColumn column) {
    var text = textOf(column);
    var day = TypedDate.parse(text).filter(TypedDate::isInWorkingLife);
    if (!text.isEmpty() && day.isEmpty()) {
      addFault(column, Kind.NO_DAY, text);
    }
    return day.orElse(null);
  }

  private Locale parseLanguage() {
    var text = textOf(PeopleColumn.LANGUAGE).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "", "nl", "nederlands", "dutch" -> Locale.of("nl");
      case "en", "engels", "english" -> Locale.ENGLISH;
      default -> {
        addFault(PeopleColumn.LANGUAGE, Kind.NO_CHOICE, text, "nl, en");
        yield Locale.of("nl");
      }
    };
  }

  private void addFault(PeopleColumn column, Kind kind, String... args) {
    faults.add(new PeopleFault(cells.line(), column, kind, List.of(args)));
  }

  private static Locale readerLocale() {
    return LocaleContextHolder.getLocale();
  }
}
