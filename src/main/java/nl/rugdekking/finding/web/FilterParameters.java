// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.web.EnumCodes.findOrNull;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.finding.CaseFilter;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.finding.CaseFilter.Trait;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.Severity;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/** A filter as the parameters of an address. Values that are not valid are ignored. */
record FilterParameters(Map<String, String> values) {

  static final String STATE = "stand";
  static final String LANE = "weg";
  static final String BODY = "orgaan";
  static final String POSITION = "functie";
  static final String FORM = "vorm";
  static final String CHANNEL = "kanaal";
  static final String TOPIC = "onderwerp";
  static final String GROUND = "grond";
  static final String TARGET = "doelwit";
  static final String WAY = "wijze";
  static final String PLATFORM = "platform";
  static final String EXPERIENCED = "ervaren";
  static final String ASSESSED = "beoordeeld";
  static final String OWNER = "behandelaar";
  static final String FROM = "van";
  static final String TO = "tot";
  static final String PROMISE = "belofte";
  static final String PROMISE_STATE = "hoe";
  static final String REASON = "reden";

  /**
   * The value that selects cases in which a field is still unknown. It cannot be a code of a list,
   * because those have no capitals.
   */
  static final String NOT_KNOWN = "UNKNOWN";

  // In the order of the enum, so that equal filters have equal query strings.
  private static final Map<Trait, String> TRAITS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Trait.POSITION, POSITION),
              Map.entry(Trait.FORM, FORM),
              Map.entry(Trait.CHANNEL, CHANNEL),
              Map.entry(Trait.TOPIC, TOPIC),
              Map.entry(Trait.EXPERIENCED, EXPERIENCED),
              Map.entry(Trait.ASSESSED, ASSESSED),
              Map.entry(Trait.GROUND, GROUND),
              Map.entry(Trait.TARGET, TARGET),
              Map.entry(Trait.WAY, WAY),
              Map.entry(Trait.PLATFORM, PLATFORM),
              Map.entry(Trait.OWNER, OWNER)));

  /** The field of each detail. */
  static final Map<ClassificationKind, String> DETAILS =
      new EnumMap<>(
          Map.of(
              ClassificationKind.GROUND, GROUND,
              ClassificationKind.TARGET, TARGET,
              ClassificationKind.WAY, WAY,
              ClassificationKind.PLATFORM, PLATFORM));

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,60}");
  private static final Pattern PLACE = Pattern.compile("(\\d{1,17})\\.([0-9a-f-]{36})");

  /** Reads the valid filter values from the parameters of an address. */
  static FilterParameters of(Map<String, String> parameters) {
    var values = new LinkedHashMap<String, String>();
    putValid(values, parameters, STATE, findOrNull(State.class, parameters.get(STATE)));
    putValid(values, parameters, LANE, parseLane(parameters.get(LANE)));
    putValid(values, parameters, BODY, findOrNull(BodyKind.class, parameters.get(BODY)));
    for (var code : new String[] {POSITION, FORM, CHANNEL, TOPIC, GROUND, TARGET, WAY, PLATFORM}) {
      putValid(values, parameters, code, parseCode(parameters.get(code)));
    }
    for (var severity : new String[] {EXPERIENCED, ASSESSED}) {
      putValid(values, parameters, severity, findOrNull(Severity.class, parameters.get(severity)));
    }
    putValid(values, parameters, OWNER, parseId(parameters.get(OWNER)));
    putValid(values, parameters, FROM, parseDay(parameters.get(FROM)));
    putValid(values, parameters, TO, parseDay(parameters.get(TO)));
    putValid(values, parameters, PROMISE, parseCode(parameters.get(PROMISE)));
    putValid(
        values,
        parameters,
        PROMISE_STATE,
        findOrNull(PromiseStatus.class, parameters.get(PROMISE_STATE)));
    putValid(values, parameters, REASON, parseCode(parameters.get(REASON)));
    TRAITS.values().stream()
        .filter(name -> NOT_KNOWN.equals(parameters.get(name)))
        .forEach(name -> values.put(name, NOT_KNOWN));
    return new FilterParameters(values);
  }

  /** Reads a filter from a query string. */
  static FilterParameters of(String query) {
    var parameters = new LinkedHashMap<String, String>();
    for (var pair : query.split("&", 50)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
      }
    }
    return of(parameters);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return "";
    }
  }

  private static void putValid(
      Map<String, String> values,
      Map<String, String> parameters,
      String name,
      @Nullable Object understood) {
    if (understood != null && parameters.containsKey(name)) {
      values.put(name, understood instanceof Enum<?> code ? code.name() : understood.toString());
    }
  }

  CaseFilter toFilter() {
    var owner = parseId(values.get(OWNER));
    return new CaseFilter(
        findOrNull(State.class, values.get(STATE)),
        findOrNull(Lane.class, values.get(LANE)),
        findOrNull(BodyKind.class, values.get(BODY)),
        getKnown(POSITION),
        getKnown(FORM),
        getKnown(CHANNEL),
        getKnown(TOPIC),
        findOrNull(Severity.class, values.get(EXPERIENCED)),
        findOrNull(Severity.class, values.get(ASSESSED)),
        owner == null ? null : new PersonId(owner),
        parseDay(values.get(FROM)),
        parseDay(values.get(TO)),
        values.get(PROMISE) == null ? null : new PromiseKind(values.get(PROMISE)),
        findOrNull(PromiseStatus.class, values.get(PROMISE_STATE)),
        values.get(REASON),
        getDetails(),
        listNotKnown());
  }

  private Map<ClassificationKind, String> getDetails() {
    var details = new EnumMap<ClassificationKind, String>(ClassificationKind.class);
    DETAILS.forEach(
        (kind, name) -> {
          var code = getKnown(name);
          if (code != null) {
            details.put(kind, code);
          }
        });
    return details;
  }

  private @Nullable String getKnown(String name) {
    var value = values.get(name);
    return NOT_KNOWN.equals(value) ? null : value;
  }

  private Set<Trait> listNotKnown() {
    return TRAITS.keySet().stream()
        .filter(trait -> NOT_KNOWN.equals(values.get(TRAITS.get(trait))))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns true for a field whose value can be unknown in a case. */
  static boolean mayBeNotKnown(String name) {
    return TRAITS.containsValue(name);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The query string; equal filters have equal query strings. */
  String toQueryString() {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The same filter with one value added or replaced. */
  FilterParameters with(String name, String value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return of(more);
  }

  /** The same filter without one value. */
  FilterParameters without(String name) {
    var fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return new FilterParameters(fewer);
  }

  /** The place where a page starts. */
  static PagePosition parsePlace(@Nullable String text) {
    var found = PLACE.matcher(text == null ? "" : text);
    if (!found.matches()) {
      return PagePosition.FIRST;
    }
    var part = parseId(found.group(2));
    return part == null
        ? PagePosition.FIRST
        : new PagePosition(
            Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS), part);
  }

  static @Nullable String formatPlace(@Nullable PagePosition place) {
    return place == null
        ? null
        : ChronoUnit.MICROS.between(Instant.EPOCH, place.openedAt()) + "." + place.part();
  }

  // A talk in confidence is no case: it has a list of its own.
  private static @Nullable Lane parseLane(@Nullable String text) {
    var lane = findOrNull(Lane.class, text);
    return lane == Lane.CONFIDENTIAL ? null : lane;
  }

  private static @Nullable String parseCode(@Nullable String text) {
    return text != null && CODE.matcher(text).matches() ? text : null;
  }

  private static @Nullable UUID parseId(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private static @Nullable LocalDate parseDay(@Nullable String text) {
    return TypedDate.parse(text)
        .filter(day -> day.getYear() > 1900 && day.getYear() < 2200)
        .orElse(null);
  }
}
